import type { Browser } from './browser'
import { repeatRules, twentyRules } from './policies'
import { startHost } from './static-host'
import { median } from './statistics'

const PHOTO = '/photos/coffee.png'
/** Rules of the policies whose scoring is timed. */
const COUNTS = [1, 10, 100, 1000]
/** Calls before those that count: the engine compiles what runs often. */
const UNCOUNTED = 5

/** What policies cost once everything is loaded. Milliseconds. */
export interface PolicyCosts {
  /** Scoring one image by so many rules in the worker, and the whole call for an image whose features are known. */
  scoring: { rules: number; scoreMs: number; callMs: number }[]
  /** Compiling twenty rules: the first time, and the median. */
  compile: { shape: 'full' | 'one clause'; firstMs: number; ms: number }[]
  /** 100 images under twenty rules: scoring alone, and the round trip through the worker. */
  rescore: { scoreMs: number; callMs: number }
}

/** Measures on a page that is not isolated, with one thread. */
export async function measurePolicies({ context }: Browser, times: number): Promise<PolicyCosts> {
  const host = await startHost('page', 'plain')
  const page = await context.newPage()
  await page.goto(`${host.origin}/policy-cost.html`)
  // A policy in text, so that what compiling needs is loaded.
  const text = '## cats\nShould not: show cats\n'
  const cost = await page.evaluateHandle(([policy, photo]) => openPolicyCost(policy, photo), [text, PHOTO] as const)

  const compile: PolicyCosts['compile'] = []
  for (const shape of ['one clause', 'full'] as const) {
    const samples: number[] = []
    for (let run = 0; run < times; run++) {
      samples.push(await cost.evaluate((on, policy) => on.setPolicy(policy), twentyRules(shape)))
    }
    compile.push({ shape, firstMs: samples[0]!, ms: median(samples) })
  }

  await cost.evaluate((on) => on.keepFeatures(100))
  const calls = median((await cost.evaluate((on, runs) => on.rescore(runs), times + UNCOUNTED)).slice(UNCOUNTED))
  const pure = median((await cost.evaluate((on, runs) => on.rescoreHere(runs), times + UNCOUNTED)).slice(UNCOUNTED))

  const compiled = await cost.evaluate((on) => on.compiledPolicy())
  const scoring: PolicyCosts['scoring'] = []
  for (const rules of COUNTS) {
    await cost.evaluate((on, policy) => on.setPolicy(policy), repeatRules(compiled, rules))
    const timings = (await cost.evaluate((on, runs) => on.judgeAgain(runs), times + UNCOUNTED)).slice(UNCOUNTED)
    scoring.push({
      rules,
      scoreMs: median(timings.map(({ scoreMs }) => scoreMs)),
      callMs: median(timings.map(({ totalMs }) => totalMs)),
    })
  }
  await page.close()
  await host.close()
  return { scoring, compile, rescore: { scoreMs: pure, callMs: calls } }
}
