import type { Verdict } from 'lookfirst'
import type { Pair } from './pairs'

/** What of a verdict the table speaks of. */
export type Answer = Pick<Verdict, 'action' | 'rule' | 'rules' | 'status'>

/**
 * What is wrong with an answer, in words; empty where nothing is.
 *
 * @param answer what the guard said
 */
export function complaints(pair: Pair, answer: Answer): string[] {
  const found: string[] = []
  if (answer.status !== 'decided') found.push(`status is ${answer.status}`)
  if (answer.action !== pair.action) found.push(`action is ${answer.action}, not ${pair.action}`)
  if (pair.rule && answer.rule?.ruleId !== pair.rule) found.push(`rule is ${answer.rule?.ruleId}, not ${pair.rule}`)
  if (pair.clause && answer.rule?.clause?.text !== pair.clause)
    found.push(`clause is ${answer.rule?.clause?.text}, not ${pair.clause}`)
  if (pair.excused && answer.rules.find(({ ruleId }) => ruleId === pair.excused)?.outcome !== 'excused')
    found.push(`${pair.excused} was not excused`)
  return found
}
