import type { Action, RuleResult } from '@lookfirst/policy'
import type { DecisionRecord } from 'lookfirst'

/** What a policy says of a picture. */
export interface Answer {
  action: Action
  /** The rule that decided, or `null`. */
  rule: RuleResult | null
  /** Every rule, in the policy's order. */
  rules: RuleResult[]
}

/** What the author wants of a picture. */
export interface Expectation {
  /** `null`: not said. */
  action: Action | null
  /** The id of the rule that should decide; `null`: any will do. */
  ruleId: string | null
}

/** A picture that a policy is tried on. Whoever made it revokes `url`. */
export interface TestPicture {
  readonly key: string
  /** File name. */
  readonly name: string
  readonly blob: Blob
  /** Object URL of `blob`. */
  readonly url: string
  expected: Expectation
  /** With features; `null` until the picture was looked at. */
  record: DecisionRecord | null
  /** What the policy in force says; `null` until it was asked. */
  answer: Answer | null
  /** What the last kept version says; `null` where there is none. */
  keptAnswer: Answer | null
}

/** Why a picture could not be judged, or `null`. */
export function failureOf({ record }: TestPicture): string | null {
  const error = record?.verdict.error
  return error ? `${error.message} ${error.hint ?? ''}`.trim() : null
}

/** Whether the answer is as expected; `null` where nothing is expected or nothing is answered. */
export function isAsExpected({ expected, answer }: Pick<TestPicture, 'expected' | 'answer'>): boolean | null {
  if (expected.action === null || answer === null) return null
  return answer.action === expected.action && (expected.ruleId === null || answer.rule?.ruleId === expected.ruleId)
}

/** Whether the policy in force says something else than the last kept version: another action, or the same by another rule. */
export function hasChanged({ answer, keptAnswer }: Pick<TestPicture, 'answer' | 'keptAnswer'>): boolean {
  if (!answer || !keptAnswer) return false
  return answer.action !== keptAnswer.action || answer.rule?.ruleId !== keptAnswer.rule?.ruleId
}

/** `14 of 16 as expected`; what nobody said an expectation for is counted apart. */
export function summaryInWords(pictures: Pick<TestPicture, 'expected' | 'answer'>[]): string {
  const judged = pictures.map(isAsExpected).filter((right) => right !== null)
  if (judged.length === 0) return ''
  return `${judged.filter(Boolean).length} of ${judged.length} as expected`
}
