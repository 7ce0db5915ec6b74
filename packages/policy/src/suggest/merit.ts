import type { Outcome } from './trials'

/** Whether an edit fixes something, and more than it breaks. */
export function isWorthwhile({ fixes, breaks }: Outcome): boolean {
  return fixes.length > breaks.length
}

/** Sorts what fixes most for what it breaks first. */
export function byMerit(a: Outcome, b: Outcome): number {
  return meritOf(b) - meritOf(a)
}

function meritOf({ fixes, breaks }: Outcome): number {
  return fixes.length - breaks.length
}
