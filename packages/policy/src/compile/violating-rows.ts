import { standardise } from '../judge/score-phrases'
import { judgeRule } from '../judge/score-rules'
import type { Features } from '../types'
import { compileRule, type RuleSheet } from './compile-rule'
import type { CompileParts } from './parts'
import { ruleJudge } from './rule-judge'

/** Judging reads the background from the phrases' scores. */
const NO_BACKGROUND = new Float32Array()

/**
 * Finds the bank's images that violate a rule, as {@link judgeRule} decides it: exceptions and allowed examples compete, text and detectors
 * say nothing.
 *
 * @param rule without clauses, it needs violations of the author's own
 * @param rows indices of the images that are judged
 * @returns some of these, in their order
 */
export function violatingRows(rule: RuleSheet, rows: readonly number[], parts: CompileParts): number[] {
  const { modelHash, spaces, bank } = parts
  const judge = ruleJudge({ ...compileRule(rule, parts), textPatterns: [], detectors: [] }, parts)
  const phrases = [...rule.clauses, ...rule.exceptions]
  const vectors = spaces.map((_, space) => bank.rows(space, rows))
  return rows.filter((row, at) => {
    const scores = Float64Array.from(phrases, (phrase) => phrase.scores[row] as number)
    standardise(scores, judge, 0, scores.length)
    const image: Features = {
      schema: 1,
      modelHash,
      spaces: spaces.map(({ name }, space) => {
        return { name, vector: vectors[space]?.[at] as Float32Array, background: NO_BACKGROUND }
      }),
    }
    return judge.rules.some((judged) => judgeRule(judged, scores, image, judge).outcome === 'violated')
  })
}
