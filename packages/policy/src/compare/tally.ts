import { ACTIONS, type Action, type CompiledPolicy } from '../types'
import type { ActionCount, Replay, ResponsibleCount, RuleCount, VerdictChange } from './replay-types'
import type { Side } from './responsible'

/** Counts replayed verdicts. */
export interface Tally {
  /** One replayed verdict. */
  add(before: Side, after: Side, change: Pick<VerdictChange, 'direction' | 'responsible'> | null): void
  /** What was counted so far. */
  counts(): Pick<Replay, 'actions' | 'rules' | 'responsible'>
}

/** Starts a count with every rule of a policy. */
export function createTally({ rules: known }: CompiledPolicy): Tally {
  const actions = new Map<string, ActionCount>()
  const rules = new Map<string, RuleCount>()
  const responsible = new Map<string, ResponsibleCount>()
  const ruleOf = (ruleId: string): RuleCount => {
    const count = rules.get(ruleId) ?? { ruleId, before: 0, after: 0, responsibleFor: 0 }
    rules.set(ruleId, count)
    return count
  }
  for (const { id } of known) ruleOf(id)
  return {
    add(before, after, change) {
      const pair = `${before.action} ${after.action}`
      const count = actions.get(pair) ?? { before: before.action, after: after.action, count: 0 }
      actions.set(pair, count)
      count.count++
      if (before.rule) ruleOf(before.rule.ruleId).before++
      if (after.rule) ruleOf(after.rule.ruleId).after++
      if (!change) return
      const { kind, ruleId, line } = change.responsible
      if (ruleId !== null) ruleOf(ruleId).responsibleFor++
      const key = JSON.stringify([kind, ruleId, line?.kind, line?.text])
      const blamed = responsible.get(key) ?? { ...change.responsible, stricter: 0, milder: 0, otherRule: 0 }
      responsible.set(key, blamed)
      blamed[change.direction === 'other-rule' ? 'otherRule' : change.direction]++
    },
    counts: () => ({
      actions: [...actions.values()].sort((a, b) => rank(a.before) - rank(b.before) || rank(a.after) - rank(b.after)),
      rules: [...rules.values()],
      responsible: [...responsible.values()].sort((a, b) => sizeOf(b) - sizeOf(a)),
    }),
  }
}

function rank(action: Action): number {
  return ACTIONS.indexOf(action)
}

function sizeOf({ stricter, milder, otherRule }: ResponsibleCount): number {
  return stricter + milder + otherRule
}
