import type { Explanation, Progress } from 'lookfirst'
import { expect, openHarness, type Page, test } from './fixtures'
import { POLICIES } from './pairs'
import { DESCRIBE_SHARDS, requestedShards, shardOf } from './shards'
import type { Site } from './site'

type Description = Extract<Explanation['evidence'][number], { kind: 'description' }>

/** What one visit saw: the action, the description, and the codes of warnings. */
interface Visit {
  action: Explanation['action']
  description: Description | undefined
  warnings: string[]
}

/** Classifies, then explains, a picture on a fresh page. */
async function visit(page: Page, site: Site, image: string, describe?: boolean): Promise<Visit & { before: string[] }> {
  await openHarness(page, site)
  await page.evaluate(async (policy) => {
    const events: Progress[] = []
    const guard = await lookfirst.createGuard({ policy, backend: 'wasm', onProgress: (event) => events.push(event) })
    Object.assign(globalThis, { described: { guard, events } })
  }, POLICIES.cats)
  await page.evaluate(async (url) => {
    await (globalThis as unknown as Kept).described.guard.classify(url)
  }, image)
  const before = requestedShards(site)
  const seen = await page.evaluate(
    async ([url, describe]) => {
      const { guard, events } = (globalThis as unknown as Kept).described
      const { action, evidence } = await guard.explain(url, describe === null ? {} : { describe })
      const description = evidence.find((item) => item.kind === 'description') as Description | undefined
      const warnings = events.flatMap((event) => (event.type === 'warning' ? [event.warning.code] : []))
      await guard.dispose()
      return { action, description, warnings }
    },
    [image, describe ?? null] as const,
  )
  return { ...seen, before }
}

interface Kept {
  described: { guard: Awaited<ReturnType<typeof lookfirst.createGuard>>; events: Progress[] }
}

const describing = (shards: string[]) => shards.filter((sha256) => DESCRIBE_SHARDS.includes(sha256))

test('explain says what is in the picture, and only explain fetches what that takes', async ({ page, site }) => {
  const { action, description, warnings, before } = await visit(page, site, '/photos/chelsea.png')

  expect(action).toBe('block')
  expect(describing(before)).toEqual([])
  expect(describing(requestedShards(site)).sort()).toEqual(DESCRIBE_SHARDS.toSorted())
  expect(description?.tags.map(({ text }) => text).join(' ')).toMatch(/cat/)
  for (const { tail } of description?.tags ?? []) expect(tail).toBeLessThanOrEqual(0.001)
  if (description?.text) expect(description.text.split(' ').length).toBeGreaterThan(2)
  expect(warnings).toEqual([])
})

test('explain without a description fetches nothing for it', async ({ page, site }) => {
  const { action, description } = await visit(page, site, '/photos/chelsea.png', false)

  expect(action).toBe('block')
  expect(description).toBeUndefined()
  expect(describing(requestedShards(site))).toEqual([])
})

test('a describe part that cannot be had costs the description alone, and says so once', async ({ page, site }) => {
  site.fault = (request, response) => {
    if (!DESCRIBE_SHARDS.includes(shardOf(request.url) ?? '')) return false
    response.writeHead(404).end()
    return true
  }
  const { action, description, warnings } = await visit(page, site, '/photos/chelsea.png')

  expect(action).toBe('block')
  expect(description).toBeUndefined()
  expect(warnings).toHaveLength(1)
})
