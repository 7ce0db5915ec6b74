import { type GuardError, isGuardError } from '@lookfirst/errors'
import { BLOCK, dotBlock } from '../dot-block'
import { dotRows } from '../dot-rows'
import type { Features, RuleResult } from '../types'
import type { ImageBackground } from './image-background'
import type { Judge, JudgeRule } from './load-compiled'
import { addSpace, standardise } from './score-phrases'
import { judgeRule, mayAsk } from './score-rules'

/** An image of a batch: it fits the model, and its background is known. */
export interface BatchImage {
  features: Features
  background: ImageBackground[]
}

/** What the rules say of an image of a batch: each result is that of {@link scoreRules}, to the last bit. */
export interface BatchResult {
  /** Of every rule that may ask for something or waits for a part, in the order of the policy. The others ask for nothing. */
  asking: RuleResult[]
  /** Of any rule; `null` where the policy has none of that id. */
  resultOf(ruleId: string): RuleResult | null
}

/** Judges up to {@link BLOCK} images at once; the answer is in their order. An image that cannot be judged has its error, and spoils no other. */
export type BatchScorer = (images: readonly BatchImage[]) => (BatchResult | GuardError)[]

/**
 * Makes what judges many images by one policy: {@link scoreRules}, but that the clauses' dot products are taken for several images at once, and
 * exceptions are looked at only where a rule would ask for something without them.
 */
export function createBatchScorer(judge: Judge): BatchScorer {
  const { compiled, rules, spaces } = judge
  const clauses = rules.reduce((sum, { first, exceptionsFrom }) => sum + exceptionsFrom - first, 0)
  const rows = compiled.spaces.map(({ dimension }, space) => clauseRows(judge, space, dimension, clauses))
  const packed = compiled.spaces.map(({ dimension }) => new Float64Array(BLOCK * dimension))
  const products = compiled.spaces.map(() => new Float32Array(BLOCK * clauses))
  const cosines = new Float32Array(judge.means.length)

  return (images) => {
    for (const [space, { dimension }] of compiled.spaces.entries()) {
      const block = packed[space]!
      for (let at = 0; at < images.length; at++) block.set(images[at]!.features.spaces[space]!.vector, at * dimension)
      dotBlock(rows[space]!, clauses, block, dimension, products[space]!)
    }
    return images.map((image, at) => {
      try {
        return judgeImage(image, at)
      } catch (error) {
        if (isGuardError(error)) return error
        throw error
      }
    })
  }

  function judgeImage(image: BatchImage, at: number): BatchResult {
    const { features } = image
    const scores = new Float64Array(judge.means.length)
    let offset = at * clauses
    for (const { first, exceptionsFrom } of rules) {
      for (let space = 0; space < spaces.length; space++) {
        addSpace(scores, first, exceptionsFrom, products[space]!, offset, inSpace(image, space))
      }
      standardise(scores, judge, first, exceptionsFrom)
      offset += exceptionsFrom - first
    }
    const resultOf = (rule: JudgeRule) => {
      addExceptions(scores, rule, image)
      return judgeRule(rule, scores, features, judge)
    }
    const asking: RuleResult[] = []
    for (const rule of rules) if (mayAsk(rule, scores, features)) asking.push(resultOf(rule))
    return {
      asking,
      resultOf(ruleId) {
        const known = asking.find((result) => result.ruleId === ruleId)
        const rule = rules.find((other) => other.rule.id === ruleId)
        return known ?? (rule ? resultOf(rule) : null)
      },
    }
  }

  function addExceptions(scores: Float64Array, { exceptionsFrom, end }: JudgeRule, image: BatchImage): void {
    if (exceptionsFrom === end) return
    scores.fill(0, exceptionsFrom, end)
    for (const [space, { vectors }] of spaces.entries()) {
      const { vector } = image.features.spaces[space]!
      const own = vectors.subarray(exceptionsFrom * vector.length, end * vector.length)
      dotRows(own, end - exceptionsFrom, vector, cosines)
      addSpace(scores, exceptionsFrom, end, cosines, 0, inSpace(image, space))
    }
    standardise(scores, judge, exceptionsFrom, end)
  }

  function inSpace({ features, background }: BatchImage, index: number) {
    return { judge, index, image: features.spaces[index]!, background: background[index]! }
  }
}

/** The clauses' vectors of all rules, widened, one behind the other. */
function clauseRows({ rules, spaces }: Judge, space: number, dimension: number, clauses: number): Float64Array {
  const rows = new Float64Array(clauses * dimension)
  let row = 0
  for (const { first, exceptionsFrom } of rules) {
    rows.set(spaces[space]!.vectors.subarray(first * dimension, exceptionsFrom * dimension), row * dimension)
    row += exceptionsFrom - first
  }
  return rows
}
