import type { JSHandle } from 'playwright'
import { figuresOf } from './figures'
import { seededRandom, shuffled } from './model/seeded-random'
import { type Counted, countFor, type Pack } from './pack'
import type { JudgedPack } from './page/judged-pack'
import { policyOf, RULES } from './rules'

/** Numbers of examples that a rule is taught with. */
const NUMBERS = [0, 1, 2, 4, 8, 16]
const SEED = 7

/** What so many examples teach, on the pictures of the pack that did not: means over rules and draws. Shares in [0, 1]. */
export interface TaughtStep {
  examples: number
  recall: number
  falsePositives: number
  auroc: number
}

/**
 * Teaches each of the twelve rules by pictures of its subject, through `guard.teach`, and judges the rest. Examples and test come of the same
 * sets.
 *
 * @param draws random choices of examples that figures are averaged over; 0: nothing is taught
 */
export async function evaluateTaughtPack(
  judged: JSHandle<JudgedPack>,
  { pictures }: Pack,
  draws: number,
): Promise<TaughtStep[]> {
  if (draws === 0) return []
  const random = seededRandom(SEED)
  const found = NUMBERS.map((examples) => ({ examples, figures: [] as ReturnType<typeof figuresOf>[] }))
  for (const rule of RULES) {
    const counted = countFor(rule, pictures)
    for (let draw = 0; draw < draws; draw++) {
      const shown = shuffled(counted.positives, random)
      for (const { examples, figures } of found) {
        const taught = shown.slice(0, examples)
        const margins = await judged.evaluate((on, [policy, by]) => on.taught(policy, by), [
          policyOf([rule]),
          taught,
        ] as const)
        figures.push(figuresOf(margins, without(counted, taught)))
      }
    }
  }
  return found.map(({ examples, figures }) => {
    const mean = (pick: (one: (typeof figures)[number]) => number) =>
      figures.reduce((sum, one) => sum + pick(one), 0) / figures.length
    return {
      examples,
      recall: mean(({ recall }) => recall),
      falsePositives: mean(({ falsePositives }) => falsePositives),
      auroc: mean(({ auroc }) => auroc),
    }
  })
}

function without(counted: Counted, taught: readonly number[]): Counted {
  return { ...counted, positives: counted.positives.filter((picture) => !taught.includes(picture)) }
}
