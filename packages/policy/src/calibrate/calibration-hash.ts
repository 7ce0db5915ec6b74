import { stored } from '../statistics'
import type { ScoredRule } from './score-images'

/**
 * Identity of what calibrates a policy after images had their say: SHA-256, hex, of the identity before and of the scores that thresholds were
 * fitted on. The order of the images does not matter.
 *
 * @param rules those whose thresholds moved
 */
export async function nextCalibrationHash(before: string, rules: readonly ScoredRule[]): Promise<string> {
  const scores = rules.map(({ rule, levels }) => [rule.id, Array.from(levels.toSorted(), stored)])
  const bytes = new TextEncoder().encode(JSON.stringify([before, scores]))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
