import type { Picture } from '../picture'
import type { TestPicture } from './test-picture'

/**
 * A test picture as the view of explanations takes it: open, as its row shows it, with the answer of the policy in force. `null` where it was
 * not judged.
 */
export function explainedPicture({ key, name, blob, url, record, answer }: TestPicture): Picture | null {
  if (!record || !answer) return null
  // The record is of the day on which the picture was looked at: its reason may be another policy's.
  const isSame = record.verdict.action === answer.action && record.verdict.rule?.ruleId === answer.rule?.ruleId
  const reason = isSame ? record.verdict.reason : ''
  return { key, name, blob, url, verdict: { ...record.verdict, ...answer, reason }, language: 'en', isRevealed: true }
}
