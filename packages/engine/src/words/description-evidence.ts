import type { CompiledPolicy, RuleResult } from '@lookfirst/policy'
import type { Description } from '../describe/describer'
import type { JudgeRequest } from '../protocol'
import type { WordsJudge } from './words-judge'

/** What the page's own describer said, as evidence that is not judged yet. */
export function descriptionOfPage({ text, tags, by }: NonNullable<JudgeRequest['description']>): Description {
  return {
    kind: 'description',
    id: 'description',
    text: text || null,
    tags: tags.map((tag) => ({ text: tag, tail: null })),
    logProbability: null,
    by,
    rules: [],
    fusion: 'none',
  }
}

/**
 * Adds what the policy's lines say of a description, beside what they said of the picture. Nothing of the verdict changes.
 *
 * @param judge from the compiler
 * @param results of the verdict
 */
export async function judgedDescription(
  description: Description,
  { judgeDescription }: WordsJudge,
  policy: Pick<CompiledPolicy, 'policyHash' | 'text'>,
  results: readonly RuleResult[],
): Promise<Description> {
  const tags = description.tags.map(({ text }) => text)
  const judged = await judgeDescription(policy, description.text, tags)
  const rules = judged.flatMap((rule) => {
    const result = results.find(({ ruleId }) => ruleId === rule.ruleId)
    return result ? [{ ...rule, marginOfPicture: result.margin }] : []
  })
  return { ...description, rules }
}
