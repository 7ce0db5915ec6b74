import type { PolicyReport } from '@lookfirst/engine/protocol'
import { counted } from './counted'
import type { DoctorCheck } from './types'

type Budget = NonNullable<PolicyReport['budget']>

/** What the doctor says of the running policy: its warnings, or that it has none, and what became of its budget of false positives. */
export function policyChecks({
  issues,
  rules,
  budget,
}: Pick<PolicyReport, 'issues' | 'rules' | 'budget'>): DoctorCheck[] {
  const found = issues.map(
    ({ line, message, hint }): DoctorCheck => ({
      name: 'policy',
      status: 'warning',
      message: `Line ${line}: ${message}`,
      hint,
    }),
  )
  if (found.length === 0)
    found.push({ name: 'policy', status: 'ok', message: `${counted(rules.length, 'rule')}, no warning.` })
  return budget ? [...found, budgetCheck(budget)] : found
}

/** A budget is missed where even the low end of what was measured is above it; less may be chance. */
function budgetCheck({ nominal, measured, interval: [low, high], images }: Budget): DoctorCheck {
  const asked = `The policy may flag ${percent(nominal)} of ordinary images, all rules together`
  if (images === 0) {
    return {
      name: 'budget',
      status: 'warning',
      message: `${asked}; the model has no images left to measure it on.`,
      hint: 'Narrower subjects leave more ordinary images.',
    }
  }
  const message = `${asked}; on ${counted(images, 'image')} that were held out it flags ${percent(measured)} (95 % interval ${percent(low)} to ${percent(high)}).`
  if (low <= nominal) return { name: 'budget', status: 'ok', message }
  return {
    name: 'budget',
    status: 'warning',
    message,
    hint: 'Expect more false positives than the policy asks for: lower "False positives:" at its top, or the rates of its rules.',
  }
}

/** Two digits that count: `2 %`, `0.47 %`. */
function percent(share: number): string {
  return `${Number((share * 100).toPrecision(2))} %`
}
