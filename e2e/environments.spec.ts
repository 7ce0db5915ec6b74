import { execFileSync } from 'node:child_process'
import type { DoctorReport } from 'lookfirst'
import { reportViolations } from './csp-reports'
import { expect, openHarness, type Page, test } from './fixtures'
import { keepGuard } from './kept-guard'
import { POLICIES } from './pairs'
import { startSite } from './site'

const checks = ({ checks }: DoctorReport) => Object.fromEntries(checks.map(({ name, status }) => [name, status]))

test.describe('a content security policy', () => {
  test("that allows 'wasm-unsafe-eval' and nothing more is enough, and nothing breaks it", async ({ page }) => {
    const site = await startSite('strict')
    const violations = reportViolations(site, 'strict')
    await openHarness(page, site)
    const found = await page.evaluate(
      (policy) =>
        withGuard({ policy }, async (guard) => {
          const { action, evidence } = await guard.explain('/photos/chelsea.png')
          return { action, evidence: evidence.length, doctor: (await guard.doctor()).ok }
        }),
      POLICIES.cats,
    )
    expect(found).toMatchObject({ action: 'block', doctor: true })
    expect(found.evidence).toBeGreaterThan(0)
    expect(violations).toEqual([])
    await site.close()
  })

  test('that forbids WebAssembly is named by the error verdict', async ({ page }) => {
    const site = await startSite('noWasm')
    const violations = reportViolations(site, 'noWasm')
    await openHarness(page, site)
    const found = await page.evaluate(
      (policy) =>
        withGuard({ policy }, async (guard) => {
          const { action, error } = await guard.classify('/photos/chelsea.png')
          return { action, code: error?.code, hint: error?.hint, doctor: await guard.doctor() }
        }),
      POLICIES.cats,
    )
    expect(found).toMatchObject({ action: 'review', code: 'CSP_BLOCKED_WASM', doctor: { ok: false } })
    expect(found.hint).toContain("'wasm-unsafe-eval'")
    expect(checks(found.doctor)).toMatchObject({ start: 'failure' })
    // The browser says so too; the empty list of the test above is therefore worth something.
    await expect.poll(() => violations).toContainEqual({ blocked: 'wasm-eval', directive: 'script-src' })
    await site.close()
  })
})

test.describe('threads', () => {
  const look = (page: Page, threads?: number) =>
    page.evaluate(
      ([policy, count]) =>
        withGuard({ policy, ...(count !== undefined && { threads: count }) }, async (guard) => {
          const { action, rules } = await guard.classify('/photos/chelsea.png')
          const { threads } = await guard.ready
          return {
            action,
            margin: rules[0]!.margin,
            threads,
            cores: navigator.hardwareConcurrency,
            isIsolated: crossOriginIsolated,
            doctor: await guard.doctor(),
          }
        }),
      [POLICIES.cats, threads] as const,
    )

  test('are used where the page is isolated, one where it is not, and the verdict is the same', async ({ browser }) => {
    const margins: number[] = []
    for (const headers of ['isolated', 'plain'] as const) {
      const site = await startSite(headers)
      const page = await browser.newPage()
      await openHarness(page, site)
      let most = 0
      page.on('worker', () => {
        most = Math.max(most, page.workers().length)
      })
      const found = await look(page)
      const isIsolated = headers === 'isolated'
      const threads = isIsolated ? Math.min(4, found.cores) : 1
      expect(found).toMatchObject({ action: 'block', isIsolated, threads })
      // The worker is a thread itself; the others are workers of its own.
      expect(most).toBe(threads)
      expect(found.doctor).toMatchObject({ ok: true, ready: { threads, backend: 'wasm' } })
      expect(checks(found.doctor)).toMatchObject({
        backend: 'ok',
        threads: isIsolated ? 'ok' : 'warning',
        storage: 'ok',
        policy: 'ok',
        model: 'ok',
        scope: 'ok',
      })
      margins.push(found.margin)
      await page.close()
      await site.close()
    }
    expect(Math.abs(margins[0]! - margins[1]!)).toBeLessThan(0.01)
  })

  test('that the page cannot have are not claimed', async ({ harness }) => {
    expect(await look(harness, 4)).toMatchObject({ action: 'block', isIsolated: false, threads: 1 })
  })
})

test.describe('WebGPU by a software adapter', () => {
  test.describe.configure({ timeout: 180_000 })

  test('agrees with WASM within 0.01 on the same pixels', async ({ harness, site }) => {
    const policy = [POLICIES.cats, POLICIES.coffee, POLICIES.bricks].join('\n')
    const judge = (backend: 'wasm' | 'webgpu') =>
      harness.evaluate(
        ([text, wanted]) =>
          withGuard({ policy: text, backend: wanted, allowSoftwareAdapter: true }, async (guard) => {
            const verdicts = []
            for (const photo of ['chelsea', 'coffee', 'brick'])
              verdicts.push(await guard.classify(`/photos/${photo}.png`))
            return { ready: await guard.ready, verdicts }
          }),
        [policy, backend] as const,
      )
    const wasm = await judge('wasm')
    const webgpu = await judge('webgpu')
    expect(webgpu.ready).toMatchObject({ backend: 'webgpu', demotion: null })
    expect(webgpu.ready.adapter).toMatch(/swiftshader|llvmpipe/i)
    expect(webgpu.verdicts.map(({ rule }) => rule?.ruleId)).toEqual(['cats', 'drinks', 'walls'])
    for (const [at, verdict] of webgpu.verdicts.entries()) {
      const other = wasm.verdicts[at]!
      expect([verdict.backend, other.backend]).toEqual(['webgpu', 'wasm'])
      expect(verdict.input.contentHash).toBe(other.input.contentHash)
      for (const { ruleId, margin } of verdict.rules) {
        const { margin: expected } = other.rules.find((rule) => rule.ruleId === ruleId)!
        expect(Math.abs(margin - expected), `${ruleId}: ${margin} and ${expected}`).toBeLessThan(0.01)
      }
    }
    expect(site.requests.filter((path) => path.includes('asyncify'))).toHaveLength(1)
  })

  test('is not chosen, nor its runtime downloaded', async ({ harness, site }) => {
    await keepGuard(harness, { policy: POLICIES.cats, backend: 'auto' })
    expect(await harness.evaluate(() => kept.ready)).toMatchObject({ backend: 'wasm', demotion: null })
    expect(site.requests.filter((path) => /asyncify|worker-webgpu/.test(path))).toEqual([])
  })

  test('is given up with a reason where it was asked for', async ({ harness, site }) => {
    await keepGuard(harness, { policy: POLICIES.cats, backend: 'webgpu' })
    const { ready, doctor, verdict } = await harness.evaluate(async () => ({
      ready: await kept.ready,
      doctor: await kept.doctor(),
      verdict: await kept.classify('/photos/chelsea.png'),
    }))
    expect(site.requests.filter((path) => path.includes('worker-webgpu'))).toHaveLength(1)
    expect(ready).toMatchObject({
      backend: 'wasm',
      demotion: { from: 'webgpu', reason: { code: 'WEBGPU_UNAVAILABLE' } },
    })
    expect(checks(doctor)).toMatchObject({ backend: 'ok', demotion: 'warning' })
    expect(verdict).toMatchObject({ action: 'block', backend: 'wasm' })
    expect(await harness.evaluate(() => events.filter(({ type }) => type === 'backend'))).toMatchObject([
      { backend: 'wasm', demotedFrom: 'webgpu', reason: { code: 'WEBGPU_UNAVAILABLE' } },
    ])
  })

  test('is given up when it turns out slower than WASM, and not tried at the next visit', async ({ harness, site }) => {
    const options = { policy: POLICIES.cats, backend: 'auto', allowSoftwareAdapter: true } as const
    const attempts = () => site.requests.filter((path) => path.includes('worker-webgpu')).length
    await keepGuard(harness, options)
    expect(attempts()).toBe(1)
    const { demotion, backend } = await harness.evaluate(() => kept.ready)
    expect({ backend, demotion }).toMatchObject({ backend: 'wasm', demotion: { from: 'webgpu' } })
    expect(demotion?.reason.message).toMatch(/^WebGPU takes \d+ ms an image here, WASM \d+ ms\.$/)
    expect(await harness.evaluate(async () => (await kept.classify('/photos/chelsea.png')).action)).toBe('block')
    expect(harness.workers()).toHaveLength(1)

    await openHarness(harness, site)
    await keepGuard(harness, options)
    expect(await harness.evaluate(() => kept.ready)).toMatchObject({ backend: 'wasm' })
    expect(attempts()).toBe(1)
  })
})

test.describe('Node', () => {
  const here = new URL('.', import.meta.url)

  /** Every entry that a server may import, by the folder that it is imported from. Workers' entries run in workers only. */
  const ENTRIES: [folder: string, entry: string][] = [
    ['.', 'lookfirst'],
    ['.', 'lookfirst/core'],
    ['.', 'lookfirst/nsfwjs'],
    ['.', '@lookfirst/model-mini'],
    ['.', '@lookfirst/policies'],
    ['../packages/errors', '@lookfirst/errors'],
    ['../packages/policy', '@lookfirst/policy'],
    ['../packages/lookfirst', 'lookfirst/prompt-api'],
    ['../packages/hub', '@lookfirst/hub'],
    ['../packages/policy', '@lookfirst/policy/judge'],
    ['../packages/policy', '@lookfirst/policy/parse'],
    ['../packages/store', '@lookfirst/store'],
    ['../packages/engine', '@lookfirst/engine'],
    ['../packages/engine', '@lookfirst/engine/protocol'],
    ['../packages/engine', '@lookfirst/engine/text'],
  ]

  /** What a page opens, and a server cannot. */
  const OPENED = ['lookfirst', 'lookfirst/core', 'lookfirst/nsfwjs']

  /** Sets traps for what only browsers have, imports, and says what was touched and what is exported. */
  const PROBE = `
    const touched = []
    const names = ['window', 'document', 'self', 'Worker', 'indexedDB', 'localStorage', 'caches', 'location', 'crossOriginIsolated', 'isSecureContext']
    for (const name of names) Object.defineProperty(globalThis, name, { configurable: true, get() { touched.push(name) } })
    const [entry] = process.argv.slice(1)
    const module = await import(entry)
    const atImport = [...touched]
    const open = () => module.createGuard?.({ policy: '## a: A\\nShould not: show cats' }) ?? module.load?.()
    const code = await Promise.resolve(open()).catch((error) => error.code)
    console.log(JSON.stringify({ touched: atImport, exports: Object.keys(module).length, code }))
  `

  for (const [folder, entry] of ENTRIES) {
    test(`imports ${entry}, and the import touches nothing of a browser`, () => {
      const output = execFileSync(process.execPath, ['--input-type=module', '-e', PROBE, entry], {
        cwd: new URL(folder, here),
        env: { PATH: process.env.PATH ?? '' },
        encoding: 'utf8',
      })
      const found = JSON.parse(output)
      expect(found.touched).toEqual([])
      if (OPENED.includes(entry)) expect(found.code).toBe('UNSUPPORTED_ENVIRONMENT')
      if (!entry.endsWith('/protocol')) expect(found.exports).toBeGreaterThan(0)
    })
  }
})
