import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { manifest } from '@lookfirst/model-mini'
import * as nsfw from '@lookfirst/model-nsfw'
import * as text from '@lookfirst/model-text'
import { buildWithVite } from './consumers/vite/build'
import { buildWithWebpack } from './consumers/webpack/build'
import { reportViolations } from './csp-reports'
import { expect, test } from './fixtures'
import { ALL_SHARDS } from './shards'
import { startSite } from './site'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Of the model, the text reader and the detector: all are named in the app, and none but the model's are asked for unasked. */
const SHARDS = [manifest, nsfw.manifest, text.manifest].flatMap(({ files }) => files.flatMap(({ shards }) => shards))

/** Bundlers, with the name that each gives a worker. */
const BUNDLERS: [name: string, build: () => Promise<string[]>, worker: (backend: string) => RegExp][] = [
  ['vite', buildWithVite, (backend) => new RegExp(`worker-${backend}-.+\\.js$`)],
  ['webpack', buildWithWebpack, (backend) => new RegExp(`lookfirst-${backend}\\.js$`)],
]

for (const [name, build, worker] of BUNDLERS) {
  test.describe(`an app built with ${name} and no configuration`, () => {
    test.describe.configure({ mode: 'serial' })
    const output = here(`./consumers/${name}/dist`)

    test('builds, with both workers, the runtime and every shard in its output', async () => {
      expect(await build()).toEqual([])
      const files = readdirSync(output, { recursive: true }) as string[]
      const bySuffix = (suffix: string) => files.filter((file) => file.endsWith(suffix))
      expect(bySuffix('.bin')).toHaveLength(SHARDS.length)
      expect(bySuffix('.wasm').length).toBeGreaterThanOrEqual(2)
      for (const backend of ['wasm', 'webgpu']) expect(files).toContainEqual(expect.stringMatching(worker(backend)))
    })

    test('judges under a strict content security policy and asks nobody but its own origin', async ({ page }) => {
      const site = await startSite('strict')
      site.root = output
      const violations = reportViolations(site, 'strict')
      const asked: string[] = []
      page.context().on('request', (request) => asked.push(request.url()))
      await page.goto(`${site.origin}/`)
      for (const [photo, action] of [
        ['chelsea', 'block'],
        ['coffee', 'allow'],
      ]) {
        await page.locator('input').setInputFiles(here(`./fixtures/photos/${photo}.png`))
        await expect(page.locator('output'), photo).toContainText(`${action}: `, { timeout: 60_000 })
      }
      const paths = asked.map((url) => new URL(url)).filter(({ protocol }) => protocol !== 'blob:')
      expect(paths.filter(({ protocol, origin }) => protocol !== 'data:' && origin !== site.origin)).toEqual([])
      // What the page asked for is what the site was asked for: the list above left nothing out.
      expect(paths.map(({ pathname }) => pathname).sort()).toEqual(site.requests.toSorted())
      // Classifying takes all but what only describes.
      expect(site.requests.filter((path) => path.endsWith('.bin'))).toHaveLength(ALL_SHARDS.length)
      expect(site.requests).toContainEqual(expect.stringMatching(worker('wasm')))
      expect(site.requests).toContainEqual(expect.stringMatching(/\.wasm$/))
      expect(violations).toEqual([])
      await site.close()
    })
  })
}
