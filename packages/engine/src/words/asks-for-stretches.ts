import type { InstalledPolicy } from '../judge/installed-policy'

/** Whether a policy in force has clauses about text, which judge what was read by its vectors. */
export function asksForStretches({ compiled: { rules } }: Pick<InstalledPolicy, 'compiled'>): boolean {
  return rules.some(({ reading, declaredNonViolating }) => reading && !declaredNonViolating)
}
