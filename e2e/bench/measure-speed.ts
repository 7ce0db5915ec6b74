import type { JSHandle, Page } from 'playwright'
import type { Browser } from './browser'
import type { Round, Setup, Speed } from './page/speed'
import { startHost } from './static-host'
import { median, quantile } from './statistics'

/** How often things are done. */
export interface SpeedPlan {
  warmUps: number
  /** Rounds for each of the setup's sizes. */
  rounds: number[]
  /** Images that are judged while the main thread is watched; 0: it is not. */
  watched: number
}

/** What one library did to the main thread. */
export interface MainThread {
  /** Milliseconds of tasks an image. */
  msPerImage: number
  /** Milliseconds of every task over 50 ms. */
  longTasks: number[]
}

/** Both libraries on one page. */
export interface SpeedResult {
  facts: Speed['facts']
  sizes: { megapixels: number; kilobytes: number; rounds: Round[] }[]
  /** `null` where it was not watched. */
  mainThread: { ours: MainThread; peer: MainThread } | null
}

/**
 * Opens the page, warms both libraries up and has them judge the same photos in turns.
 *
 * @param headers `isolated` pages may use threads
 */
export async function measureSpeed(
  { context }: Browser,
  headers: 'plain' | 'isolated',
  setup: Setup,
  plan: SpeedPlan,
): Promise<SpeedResult> {
  const host = await startHost('page', headers)
  const page = await context.newPage()
  await page.goto(`${host.origin}/speed.html`)
  const speed = await page.evaluateHandle((options) => openSpeed(options), setup)
  await speed.evaluate((on, rounds) => on.alternate(0, rounds), plan.warmUps)

  const sizes: SpeedResult['sizes'] = []
  for (const [size, megapixels] of setup.megapixels.entries()) {
    const rounds = await speed.evaluate((on, [at, times]) => on.alternate(at, times), [
      size,
      plan.rounds[size]!,
    ] as const)
    const kilobytes = median(await speed.evaluate((on, at) => on.kilobytes[at]!, size))
    sizes.push({ megapixels, kilobytes, rounds })
  }
  const mainThread = plan.watched > 0 ? await watchMainThread(page, speed, plan.watched) : null
  const facts = await speed.evaluate((on) => on.facts)
  await page.close()
  await host.close()
  return { facts, sizes, mainThread }
}

async function watchMainThread(page: Page, speed: JSHandle<Speed>, count: number) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const taskSeconds = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value
  const watch = async (who: 'ours' | 'peer'): Promise<MainThread> => {
    await speed.evaluate((on, times) => on.prepare(0, times), count)
    const before = await taskSeconds()
    const longTasks = await speed.evaluate((on, name) => on.judgeAll(name), who)
    return { msPerImage: (1000 * ((await taskSeconds()) - before)) / count, longTasks }
  }
  return { ours: await watch('ours'), peer: await watch('peer') }
}

/** Medians of one size, with what they are made of, and the ratios. All in milliseconds. */
export function summarise(rounds: Round[]) {
  const of = (pick: (round: Round) => number, share = 0.5) => quantile(rounds.map(pick), share)
  const ours = { p50: of((r) => r.ours.totalMs), p95: of((r) => r.ours.totalMs, 0.95) }
  const peers = (['peer', 'peerShrunk'] as const).map((key) => ({
    key,
    p50: of((r) => r[key].totalMs),
    p95: of((r) => r[key].totalMs, 0.95),
    decode: of((r) => r[key].decodeMs + r[key].pixelsMs),
    rest: of((r) => r[key].classifyMs),
    ratioP50: ours.p50 / of((r) => r[key].totalMs),
    ratioP95: ours.p95 / of((r) => r[key].totalMs, 0.95),
  }))
  return {
    ours: {
      ...ours,
      decode: of((r) => r.ours.decodeMs),
      preprocess: of((r) => r.ours.preprocessMs),
      encode: of((r) => r.ours.encodeMs),
      score: of((r) => r.ours.scoreMs),
    },
    peer: peers[0]!,
    peerShrunk: peers[1]!,
  }
}
