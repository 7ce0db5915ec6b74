import { fileURLToPath } from 'node:url'
import type { BrowserContext } from 'playwright'
import { startSite } from '../site'
import { type Figures, figuresOf } from './figures'
import { type Counted, countFor, type Pack } from './pack'
import { policyOf, RULES } from './rules'
import { packUrl, servePack } from './serve-pack'
import { spread } from './spread'
import { evaluateTaughtPack, type TaughtStep } from './teach-pack'

/** What the pack says of one rule. */
export interface RuleFigures {
  id: string
  clauses: string[]
  counted: Counted
  /** As the guard compiles: bank images of the rule's own subject are left out. */
  subjectOut: Figures
  /** Calibrated over all images of the bank. */
  wholeBank: Figures
}

/** What the pack says of the guard. */
export interface PackFigures {
  backend: string
  pictures: number
  rules: RuleFigures[]
  /** Flagged pictures that do show the subject, explained; and how many had a region that passed its check. */
  regions: { ruleId: string; explained: number; found: number }[]
  /** What examples teach, by their number; empty where nothing was taught. */
  taught: TaughtStep[]
  /** Largest difference between a margin of `classify` and the same from kept features; they should be equal. */
  rescoreDifference: number
}

/**
 * Judges every picture of the pack once, in a page that has two threads where the machine has.
 *
 * @param options.explained most pictures to explain, spread evenly over the rules
 * @param options.draws random choices of examples that each rule is taught by; 0: none is taught
 */
export async function evaluatePack(
  context: Pick<BrowserContext, 'newPage'>,
  pack: Pack,
  { explained, draws }: { explained: number; draws: number },
): Promise<PackFigures> {
  const site = await startSite('isolated')
  site.root = fileURLToPath(new URL('./page/dist', import.meta.url))
  site.fault = servePack(pack)
  const page = await context.newPage()
  try {
    await page.goto(site.origin)
    await page.waitForFunction(() => 'judgePack' in globalThis)
    const urls = pack.pictures.map((_, index) => packUrl(pack, index))
    const judged = await page.evaluateHandle(([policy, images]) => judgePack(policy, images), [
      policyOf(RULES),
      urls,
    ] as const)
    const { backend, classified } = await judged.evaluate(({ backend, classified }) => ({ backend, classified }))
    const subjectOut = await judged.evaluate((on) => on.rescore('subject out'))
    const wholeBank = await judged.evaluate((on) => on.rescore('whole bank'))
    const rules = RULES.map((rule, index): RuleFigures => {
      const counted = countFor(rule, pack.pictures)
      const column = (margins: number[][]) => margins.map((row) => row[index]!)
      return {
        id: rule.id,
        clauses: rule.clauses,
        counted,
        subjectOut: figuresOf(column(subjectOut), counted),
        wholeBank: figuresOf(column(wholeBank), counted),
      }
    })

    const regions: PackFigures['regions'] = []
    for (const [index, { id, counted }] of rules.entries()) {
      const flagged = counted.positives.filter((picture) => subjectOut[picture]![index]! > 0)
      const sample = spread(flagged, Math.floor(explained / rules.length))
      let found = 0
      for (const picture of sample) {
        if (await judged.evaluate((on, [at, rule]) => on.findsRegion(at, rule), [picture, index] as const)) found++
      }
      regions.push({ ruleId: id, explained: sample.length, found })
    }
    const taught = await evaluateTaughtPack(judged, pack, draws)
    await judged.evaluate((on) => on.dispose())
    const differences = classified.flatMap((row, picture) =>
      row.map((margin, rule) => Math.abs(margin - subjectOut[picture]![rule]!)),
    )
    return { backend, pictures: urls.length, rules, regions, taught, rescoreDifference: Math.max(...differences) }
  } finally {
    await page.close()
    await site.close()
  }
}
