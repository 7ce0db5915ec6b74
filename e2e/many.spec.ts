import { expect, openHarness, type Page, test } from './fixtures'
import { keepGuard } from './kept-guard'
import { POLICIES } from './pairs'
import { type Site, startSite } from './site'

test.describe.configure({ mode: 'default' })

let site: Site
let page: Page

test.beforeAll(async ({ browser }) => {
  site = await startSite()
  page = await browser.newPage()
  await openHarness(page, site)
  await keepGuard(page, { policy: POLICIES.cats })
})

test.afterAll(async () => {
  await page.close()
  await site.close()
})

test.describe('classifyMany', () => {
  test('keeps the order, numbers what has no key, and goes on past an image that cannot be judged', async () => {
    const found = await page.evaluate(async () => {
      const inputs = ['/photos/coffee.png', '/photos/chelsea.png', new Blob(['text']), '/photos/brick.png']
      const seen: unknown[] = []
      for await (const { key, verdict } of kept.classifyMany(inputs))
        seen.push([key, verdict.action, verdict.error?.code])
      for await (const _ of kept.classifyMany([])) seen.push('something out of nothing')
      return seen
    })
    expect(found).toEqual([
      [0, 'allow', undefined],
      [1, 'block', undefined],
      [2, 'review', 'IMAGE_TYPE'],
      [3, 'allow', undefined],
    ])
  })

  test('hands the keys of an async generator back', async () => {
    const found = await page.evaluate(async () => {
      async function* inputs() {
        for (const name of ['coffee', 'chelsea', 'brick', 'grass', 'coins', 'rocket.jpg']) {
          const path = name.includes('.') ? name : `${name}.png`
          yield { key: { name }, input: await (await fetch(`/photos/${path}`)).blob() }
        }
      }
      const seen: [string, string][] = []
      for await (const { key, verdict } of kept.classifyMany(inputs())) seen.push([key.name, verdict.action])
      return seen
    })
    expect(found).toEqual([
      ['coffee', 'allow'],
      ['chelsea', 'block'],
      ['brick', 'allow'],
      ['grass', 'allow'],
      ['coins', 'allow'],
      ['rocket.jpg', 'allow'],
    ])
  })

  test('is bounded in flight, and break stops the work and closes the source', async () => {
    const found = await page.evaluate(async () => {
      const bytes = await (await fetch('/files/upright.jpg')).arrayBuffer()
      let pulled = 0
      let isClosed = false
      function* inputs() {
        try {
          // What follows the end of a JPEG changes its content hash and nothing else.
          for (; pulled < 40; pulled++) yield new Blob([bytes, crypto.randomUUID()])
        } finally {
          isClosed = true
        }
      }
      const before = (await kept.memory()).encodes!
      let yielded = 0
      let most = 0
      for await (const _ of kept.classifyMany(inputs(), { inFlight: 3 })) {
        yielded++
        most = Math.max(most, pulled + 1 - yielded)
        if (yielded === 4) break
      }
      // Behind everything that the worker may still be busy with.
      await kept.classify('/photos/chelsea.png', { priority: -1 })
      const { encodes, queued } = await kept.memory()
      return { pulled, isClosed, most, grown: encodes! - before, queued }
    })
    expect(found.isClosed).toBe(true)
    expect(found.most).toBeLessThanOrEqual(3)
    expect(found.pulled).toBeLessThanOrEqual(7)
    expect(found.grown).toBeGreaterThanOrEqual(4)
    expect(found.grown).toBeLessThanOrEqual(7)
    expect(found.queued).toBe(0)
  })

  test('a slow source holds back neither a verdict nor the end of the loop', async () => {
    const found = await page.evaluate(async () => {
      const seen: string[] = []
      async function* inputs() {
        yield '/photos/chelsea.png'
        yield '/photos/coffee.png'
        await new Promise<never>(() => {})
      }
      for await (const { verdict } of kept.classifyMany(inputs())) {
        seen.push(verdict.action)
        if (seen.length === 2) break
      }
      return seen
    })
    expect(found).toEqual(['block', 'allow'])
  })

  test('an abort ends the loop, also while the source is silent', async () => {
    const found = await page.evaluate(async () => {
      const controller = new AbortController()
      const seen: string[] = []
      async function* inputs() {
        yield '/photos/chelsea.png'
        await new Promise<never>(() => {})
      }
      try {
        for await (const { verdict } of kept.classifyMany(inputs(), { signal: controller.signal })) {
          seen.push(verdict.action)
          setTimeout(() => controller.abort())
        }
      } catch (error) {
        seen.push((error as Error).name)
      }
      return seen
    })
    expect(found).toEqual(['block', 'AbortError'])
  })

  test('an abort while the reader is away is no unhandled rejection', async () => {
    const found = await page.evaluate(async () => {
      const unhandled: string[] = []
      const listen = ({ reason }: PromiseRejectionEvent) => unhandled.push(String(reason))
      addEventListener('unhandledrejection', listen)
      const controller = new AbortController()
      const bytes = await (await fetch('/files/upright.jpg')).arrayBuffer()
      const inputs = Array.from({ length: 12 }, () => new Blob([bytes, crypto.randomUUID()]))
      let name = ''
      try {
        for await (const _ of kept.classifyMany(inputs, { inFlight: 12, signal: controller.signal })) {
          controller.abort()
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
      } catch (error) {
        name = (error as Error).name
      }
      removeEventListener('unhandledrejection', listen)
      return { name, unhandled }
    })
    expect(found).toEqual({ name: 'AbortError', unhandled: [] })
  })
})
