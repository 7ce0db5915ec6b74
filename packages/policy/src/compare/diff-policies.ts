import type { CompiledPolicy, Policy } from '../types'
import type { ChangedPart, ChangeValue, ComparedPolicy, PolicyChange, PolicyDiff } from './diff-types'
import { movedNames } from './kept-order'
import { compareText, matchLines } from './match-lines'
import { type PolicyView, type RuleView, viewPolicy } from './policy-view'
import { taughtChanges } from './taught-changes'
import { thresholdChanges } from './threshold-changes'

/** The lists of a rule, and how alike two entries that differ are. A pattern says exactly what it says: none is a rewording of another. */
const LISTS: [list: 'clauses' | 'exceptions' | 'textPatterns' | 'detectors', part: ChangedPart, alike?: Similarity][] =
  [
    ['clauses', 'clause'],
    ['exceptions', 'exception'],
    ['textPatterns', 'textPattern', () => 0],
    ['detectors', 'detector', (a, b) => (a.split(' ')[0] === b.split(' ')[0] ? 1 : 0)],
  ]

type Similarity = (a: string, b: string) => number

/**
 * Compares two policies by rule and clause. Rules are the same when their ids are. A rule that came or went is listed with all that it
 * says. Between two compiled policies the thresholds that moved are listed too, and whether model and calibration are others; between a
 * compiled policy and one that is not, what only one of them knows (example sets that the model chose, examples of the author's own) is left out.
 *
 * Comparing a policy with itself gives no change; exchanging the two exchanges `before` and `after`, `added` and `removed`, and nothing else.
 */
export function diffPolicies(before: Policy | CompiledPolicy, after: Policy | CompiledPolicy): PolicyDiff {
  const [from, to] = [viewPolicy(before), viewPolicy(after)]
  const rules = { before: byId(from), after: byId(to) }
  const ids = [...new Set([...rules.before.keys(), ...rules.after.keys()])].sort(compareText)
  const changes = headChanges(from, to)
  const moved = movedRules(from, to)
  const isSameModel = from.compiled?.modelHash === to.compiled?.modelHash
  for (const id of ids) {
    const own = ruleChanges(id, rules.before.get(id) ?? null, rules.after.get(id) ?? null, isSameModel)
    changes.push(...moved.filter(({ ruleId }) => ruleId === id), ...own)
    changes.push(...movedThresholds(id, from, to, own))
  }
  return { before: describe(from), after: describe(to), changes }
}

function describe({ title, version, compiled }: PolicyView): ComparedPolicy {
  return { title, version, policyHash: compiled?.policyHash ?? null }
}

function headChanges(before: PolicyView, after: PolicyView): PolicyChange[] {
  const changes = [
    ...valueChange(null, 'title', before.title || null, after.title || null),
    ...valueChange(null, 'version', before.version || null, after.version || null),
    ...valueChange(null, 'onError', before.onError, after.onError),
    ...valueChange(null, 'falsePositiveBudget', before.falsePositiveBudget, after.falsePositiveBudget),
  ]
  const [from, to] = [before.compiled, after.compiled]
  if (!from || !to) return changes
  return [
    ...changes,
    ...valueChange(null, 'model', from.modelHash, to.modelHash),
    ...valueChange(null, 'calibration', from.calibrationHash, to.calibrationHash),
  ]
}

function ruleChanges(id: string, from: RuleView | null, to: RuleView | null, isSameModel: boolean): PolicyChange[] {
  const changes: PolicyChange[] = []
  const compare = (part: ChangedPart, read: (rule: RuleView) => ChangeValue) =>
    changes.push(...valueChange(id, part, from && read(from), to && read(to)))

  compare(from && to ? 'ruleTitle' : 'rule', ({ title }) => title)
  compare('kind', ({ kind }) => kind)
  compare('declaredNonViolating', ({ declaredNonViolating }) => declaredNonViolating || null)
  for (const [list, part, alike] of LISTS) {
    const lines = matchLines(from?.[list] ?? [], to?.[list] ?? [], alike)
    changes.push(...lines.map((line): PolicyChange => ({ ruleId: id, part, ...line })))
  }
  // What was taught stands in compiled policies alone.
  if ((!from || from.compiled) && (!to || to.compiled)) {
    const pictures = taughtChanges(from?.compiled ?? null, to?.compiled ?? null, isSameModel)
    changes.push(...pictures.map((picture): PolicyChange => ({ ruleId: id, part: 'taughtExample', ...picture })))
  }
  // What the model chose by itself stands in the compiled policy alone.
  if (!from || !to || Boolean(from.compiled) === Boolean(to.compiled)) compare('examples', ({ examples }) => examples)
  compare('action', ({ action }) => action)
  compare('falsePositiveRate', ({ falsePositiveRate }) => falsePositiveRate)
  compare('reviewBand', ({ reviewBand }) => reviewBand)
  return changes
}

function movedThresholds(id: string, from: PolicyView, to: PolicyView, own: PolicyChange[]): PolicyChange[] {
  const before = from.compiled?.rules.find((rule) => rule.id === id)
  const after = to.compiled?.rules.find((rule) => rule.id === id)
  if (!from.compiled || !to.compiled || !before || !after) return []
  const compared = { before: { policy: from.compiled, rule: before }, after: { policy: to.compiled, rule: after } }
  return thresholdChanges(compared, own)
}

/** Rules that changed places, with their places among all rules, from 1 on. */
function movedRules(before: PolicyView, after: PolicyView): PolicyChange[] {
  const [from, to] = [before, after].map(({ rules }) => rules.map(({ id }) => id)) as [string[], string[]]
  const [inBoth, inBothAfter] = [from.filter((id) => to.includes(id)), to.filter((id) => from.includes(id))]
  return [...movedNames(inBoth, inBothAfter)].map((ruleId) => ({
    ruleId,
    part: 'order',
    kind: 'moved',
    before: from.indexOf(ruleId) + 1,
    after: to.indexOf(ruleId) + 1,
  }))
}

function valueChange(
  ruleId: string | null,
  part: ChangedPart,
  before: ChangeValue,
  after: ChangeValue,
): PolicyChange[] {
  if (before === after) return []
  return [{ ruleId, part, kind: before === null ? 'added' : after === null ? 'removed' : 'changed', before, after }]
}

function byId({ rules }: PolicyView): Map<string, RuleView> {
  return new Map(rules.map((rule) => [rule.id, rule]))
}
