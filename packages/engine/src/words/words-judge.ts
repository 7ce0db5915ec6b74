import { type CompiledPolicy, type CompileParts, parsePolicy } from '@lookfirst/policy'
import {
  createDescriptionJudge,
  type DescriptionJudge,
  descriptionParts,
  type EmbeddedDescriptions,
} from '@lookfirst/policy/text-judge'
import { nextTask } from '../judge/job'
import type { RuleOfDescription } from '../protocol'
import type { RowProduct } from '../text/product'
import { describedAs } from './described-as'

/** Descriptions that are embedded before other work has its turn. */
const BATCH = 64

/** Policies whose judges are kept. */
const KEPT_JUDGES = 4

/** Judges descriptions by installed policies. */
export interface WordsJudge {
  /**
   * @param policy its canonical Markdown is compiled for descriptions at the first call, which takes some hundred milliseconds
   * @param text `null` where there is no sentence
   * @returns rules with a line that could be judged, in the order of the policy; empty where nothing is said
   */
  judgeDescription(
    policy: Pick<CompiledPolicy, 'policyHash' | 'text'>,
    text: string | null,
    tags: readonly string[],
  ): Promise<Omit<RuleOfDescription, 'marginOfPicture'>[]>
}

/**
 * Makes a judge of descriptions: a few seconds of work for thousands of ordinary ones, and 10 MB. This module is imported only when a description is
 * to be judged.
 *
 * Only words are judged: example sets, text patterns, detectors and clauses about text have no part. What a description says can ask for nothing:
 * it is embedded and compared, whatever it says.
 *
 * @param parts of the model
 * @param product multiplies rows, as fast as the runtime can
 * @param ordinary descriptions, one each
 */
export async function createWordsJudge(
  parts: CompileParts,
  product: RowProduct,
  ordinary: readonly string[],
): Promise<WordsJudge> {
  const inWords = descriptionParts(parts, ordinary, await embedBitByBit(parts, product, ordinary))
  const judges = new Map<string, Promise<DescriptionJudge['judge'] | null>>()

  async function compile(text: string): Promise<DescriptionJudge['judge'] | null> {
    const { policy } = parsePolicy(text)
    return policy && (await createDescriptionJudge(policy, inWords)).judge
  }

  /** Policies that were judged by last are kept. */
  function judgeOf({ policyHash, text }: Pick<CompiledPolicy, 'policyHash' | 'text'>) {
    const judge = judges.get(policyHash) ?? compile(text)
    judges.delete(policyHash)
    judges.set(policyHash, judge)
    if (judges.size > KEPT_JUDGES) judges.delete(judges.keys().next().value!)
    return judge
  }

  return {
    async judgeDescription(policy, text, tags) {
      const said = describedAs(text, tags)
      if (said === '') return []
      const judge = await judgeOf(policy)
      return (judge?.(said).results ?? [])
        .filter(({ decidedBy }) => decidedBy === 'clauses')
        .map(({ ruleId, margin, outcome, clause }) => ({ ruleId, margin, outcome, clause }))
    },
  }
}

async function embedBitByBit(
  { spaces, background, encoder }: CompileParts,
  product: RowProduct,
  descriptions: readonly string[],
): Promise<EmbeddedDescriptions> {
  const vectors = spaces.map(({ dimension }) => new Float32Array(descriptions.length * dimension))
  const backgroundTotals = spaces.map(() => new Float64Array(descriptions.length))
  for (let from = 0; from < descriptions.length; from += BATCH) {
    const batch = descriptions.slice(from, from + BATCH)
    for (const [row, text] of batch.entries()) {
      for (const [space, vector] of encoder.embed(text).entries()) {
        vectors[space]!.set(vector, (from + row) * vector.length)
      }
    }
    for (const [space, { dimension, scale }] of spaces.entries()) {
      const rows = vectors[space]!.subarray(from * dimension, (from + batch.length) * dimension)
      const cosines = await product(rows, background.vectors[space]!, dimension)
      const totals = backgroundTotals[space]!.subarray(from, from + batch.length)
      for (const [at, cosine] of cosines.entries()) {
        const row = Math.floor(at / background.size)
        totals[row] = totals[row]! + Math.exp(scale * cosine)
      }
    }
    await nextTask()
  }
  return { vectors, backgroundTotals }
}
