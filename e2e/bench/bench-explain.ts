import type { Page } from 'playwright'
import { memoryMeter } from '../memory'
import { startSite } from '../site'
import { openBrowser } from './browser'
import { ARMS, type Arm } from './explain-arms'
import { describeMachine } from './machine'
import { median, quantile, round } from './statistics'
import { table } from './table'

const PHOTOS = ['astronaut.png', 'chelsea.png', 'coffee.png', 'rocket.jpg', 'hubble_deep_field.jpg', 'retina.jpg']

/** Milliseconds after which an unused part is unloaded here. */
const IDLE_MS = 500

/** Pictures through each arm, and those before that are not counted. */
const PLANS = { full: { warmUps: 6, rounds: 36 }, quick: { warmUps: 1, rounds: 3 } }

const METHOD = [
  `Method: ${PHOTOS.length} photos (scikit-image's), each time as a file that was never seen (random bytes behind its end). Arms take turns on each`,
  'photo; each has a guard of its own on one worker (WASM, 1 thread), warm. One of six photos violates the policy and has a region to check; once it',
  'is blocked, `classify` neither reads it nor asks a detector.',
  'Ratio: to `classify` at the same quantile. Memory: resident bytes of the renderer after garbage was collected everywhere, before a part was',
  `used, while it was loaded, and after ${IDLE_MS} ms without use; WebAssembly memory never shrinks, so what a part gave back is free for the next and`,
  'stays resident.',
].join('\n')

/**
 * Times every arm and weighs every part, and prints tables, then one line of JSON.
 *
 * @param options.quick few repetitions: shows that it works, and is no measurement
 */
export async function benchExplain({ quick }: { quick: boolean }): Promise<void> {
  const { warmUps, rounds } = quick ? PLANS.quick : PLANS.full
  await using browser = await openBrowser()
  console.log(`# Bench of explanations${quick ? ' (quick: too few runs to quote)' : ''}\n`)
  console.log(`${describeMachine(browser.version)}\n\n${METHOD}\n`)
  const site = await startSite()
  const page = await browser.context.newPage()
  await page.goto(`${site.origin}/`)
  await page.waitForFunction(() => 'lookfirst' in globalThis)
  const times = await timeArms(page, warmUps + rounds)
  const counted = times.map((all) => all.slice(warmUps))
  const [base] = counted
  const rows = ARMS.map(({ name }, arm) => {
    const p50 = median(counted[arm]!)
    const p95 = quantile(counted[arm]!, 0.95)
    return { name, p50, p95, ratioP50: p50 / median(base!), ratioP95: p95 / quantile(base!, 0.95) }
  })
  console.log(`## Time, ${rounds} pictures\n`)
  console.log(
    table(
      ['what', 'p50 ms', 'p95 ms', 'ratio p50', 'ratio p95'],
      rows.map(({ name, p50, p95, ratioP50, ratioP95 }) => [
        name,
        round(p50, 1),
        round(p95, 1),
        round(ratioP50, 1),
        round(ratioP95, 1),
      ]),
    ),
  )
  await page.close()

  const memory = []
  for (const [name, arm] of [
    ['describer', ARMS.find(({ name }) => name === 'explain: with a description')!],
    ['nsfw', ARMS.find(({ name }) => name === 'classify, with a detector')!],
    ['text reader', ARMS.find(({ name }) => name === 'classify, with text')!],
  ] as const) {
    const fresh = await browser.context.newPage()
    await fresh.goto(`${site.origin}/`)
    await fresh.waitForFunction(() => 'lookfirst' in globalThis)
    memory.push({ name, ...(await weigh(fresh, arm)) })
    await fresh.close()
  }
  await site.close()
  console.log('\n## Memory, MB\n')
  console.log(
    table(
      ['part', 'without', 'with', 'unloaded', 'is unloaded when idle'],
      memory.map(({ name, before, loaded, idle, isUnloaded }) => [
        name,
        ...[before, loaded, idle].map((bytes) => Math.round(bytes / 1e6)),
        isUnloaded ? 'yes' : 'no',
      ]),
    ),
  )
  console.log('')
  console.log(
    JSON.stringify({
      arms: Object.fromEntries(
        rows.map(({ name, p50, p95, ratioP50, ratioP95 }) => [
          name,
          { p50: round(p50, 1), p95: round(p95, 1), ratioP50: round(ratioP50, 2), ratioP95: round(ratioP95, 2) },
        ]),
      ),
      memoryMb: Object.fromEntries(
        memory.map(({ name, before, loaded, idle }) => [
          name,
          { without: round(before / 1e6, 0), with: round(loaded / 1e6, 0), unloaded: round(idle / 1e6, 0) },
        ]),
      ),
      unloadedWhenIdle: memory.every(({ isUnloaded }) => isUnloaded),
    }),
  )
}

/** Milliseconds of each picture, by arm. */
function timeArms(page: Page, pictures: number): Promise<number[][]> {
  return page.evaluate(
    async ([arms, photos, count]) => {
      const files = await Promise.all(photos.map(async (name) => (await fetch(`/photos/${name}`)).blob()))
      const warm = Promise.withResolvers<void>()
      const guards = await Promise.all(
        arms.map(({ options }) =>
          lookfirst.createGuard({
            ...options,
            backend: 'wasm',
            partIdleMs: 0,
            onProgress: ({ type }) => type === 'warmup' && warm.resolve(),
          }),
        ),
      )
      await Promise.all(guards.map(({ ready }) => ready))
      await warm.promise
      const times: number[][] = arms.map(() => [])
      for (let round = 0; round < count; round++) {
        for (const [at, { mode, call }] of arms.entries()) {
          // What follows the end of a picture changes its content hash and nothing else.
          const photo = new Blob([files[round % files.length]!, crypto.randomUUID()])
          const began = performance.now()
          const verdict = await guards[at]![mode](photo, call)
          times[at]!.push(performance.now() - began)
          if (verdict.status !== 'decided') throw new Error(`no verdict: ${verdict.reason}`)
        }
      }
      for (const guard of guards) guard.dispose()
      return times
    },
    [ARMS as Arm[], PHOTOS, pictures] as const,
  )
}

/** Resident bytes without a part, with it, and after it was unloaded. */
async function weigh(page: Page, arm: Arm) {
  await page.evaluate(
    async ([{ options }, partIdleMs]) => {
      const guard = await lookfirst.createGuard({ ...options, escalate: 'never', backend: 'wasm', partIdleMs })
      await guard.classify('/photos/coffee.png')
      Object.assign(globalThis, { weighed: guard })
    },
    [arm, IDLE_MS] as const,
  )
  const measure = await memoryMeter(page)
  const before = await measure()
  await page.evaluate(
    async ([{ mode, call }]) => {
      const { weighed } = globalThis as unknown as { weighed: Awaited<ReturnType<typeof lookfirst.createGuard>> }
      // Kept in use while it is weighed.
      const using = { stop: false, done: Promise.resolve() }
      using.done = (async () => {
        while (!using.stop) {
          const photo = await (await fetch('/photos/chelsea.png')).blob()
          await weighed[mode](new Blob([photo, crypto.randomUUID()]), { ...call, escalate: 'uncertain' })
          await new Promise((done) => setTimeout(done, 50))
        }
      })()
      Object.assign(globalThis, { using })
      await new Promise((done) => setTimeout(done, 2000))
    },
    [arm] as const,
  )
  const loaded = await measure()
  const isUnloaded = await page.evaluate(async (idleMs) => {
    const { weighed, using } = globalThis as unknown as {
      weighed: Awaited<ReturnType<typeof lookfirst.createGuard>>
      using: { stop: boolean; done: Promise<void> }
    }
    using.stop = true
    await using.done
    await new Promise((done) => setTimeout(done, 2 * idleMs + 500))
    const { parts, describeLoaded } = await weighed.memory()
    return !describeLoaded && parts!.every((part) => !part.loaded)
  }, IDLE_MS)
  const idle = await measure()
  await page.evaluate(() => (globalThis as unknown as { weighed: { dispose(): void } }).weighed.dispose())
  return {
    before: before.residentBytes,
    loaded: loaded.residentBytes,
    idle: idle.residentBytes,
    isUnloaded,
  }
}
