import type { CompiledRule, RuleResult } from '../../types'
import { isFlagged, said } from '../compare-results'
import { withExceptions } from '../edits'
import type { Paraphrase } from '../paraphrases'
import type { AddedException, Check, Edit, JudgedImage, RelationName, Subject } from '../types'

/** The clause as it stands. */
const ITSELF: Paraphrase = { title: 'the clause itself', rewrite: (clause) => clause }

/**
 * Adding the clause that a verdict names to its own rule as an exception lifts the rule; so should the clause in other words. The first is a
 * promise but for rules that example pictures sharpen: an exception is words and competes with words, and the pictures may lift an image
 * over the threshold of which the words say nothing; these count as `exception-taught`, and are tested by their words alone besides.
 *
 * Left out, and counted: `Must show`, which takes no exceptions; results that text or a detector decided, which none touches; a rule so
 * loose that its threshold is below zero, which is what a clause scores against itself.
 *
 * One edit adds an exception to many rules at once, as exceptions touch no rule but their own: there are as many as a rule has clauses that
 * some image calls for.
 *
 * @param ways to put a clause in other words
 */
export function addedExceptions(subject: Subject, ways: readonly Paraphrase[]): Edit[] {
  const needed = neededClauses(subject)
  const depth = Math.max(0, ...[...needed.values()].map(({ length }) => length))
  return Array.from({ length: depth }, (_, slot) => slot).flatMap((slot) => {
    const added = [...needed].flatMap(([ruleId, clauses]): AddedException[] => {
      const clause = clauses[slot]
      return clause === undefined ? [] : [{ ruleId, clause }]
    })
    return [ITSELF, ...ways].flatMap((way) => editOf(subject, added, way) ?? [])
  })
}

/** Clauses, by rule, that an image names, or that it would be excused by: those of a flagged result and those of a labelled image. */
function neededClauses({ images, policy }: Subject): Map<string, number[]> {
  const needed = new Map(policy.rules.map(({ id }) => [id, [] as number[]]))
  const need = ({ ruleId, clause, outcome }: RuleResult) => {
    const own = needed.get(ruleId)
    if (outcome !== 'undecided' && clause && own && !own.includes(clause.index)) own.push(clause.index)
  }
  for (const judged of images) {
    for (const results of judged.views) results.filter(isFlagged).forEach(need)
    for (const result of labelledResults(judged)) need(result)
  }
  return needed
}

/** What the rules that an image shall violate say of it, over the background that counts. */
export function labelledResults({ image, views, strictest }: JudgedImage): RuleResult[] {
  return (views[strictest] ?? []).filter(({ ruleId }) => image.violates?.includes(ruleId))
}

function editOf({ policy, compiled }: Subject, added: readonly AddedException[], way: Paraphrase): Edit | null {
  const texts = new Map<string, string>()
  for (const { ruleId, clause } of added) {
    const rule = policy.rules.find(({ id }) => id === ruleId)
    const text = way.rewrite(rule?.clauses[clause]?.text ?? '')
    if (!rule || text === null || rule.kind === 'must-show') continue
    texts.set(ruleId, text)
  }
  const isItself = way === ITSELF
  if (texts.size === 0 && !(isItself && added.length > 0)) return null
  const rules = new Map(compiled.rules.map((rule) => [rule.id, rule]))
  return {
    relation: isItself ? 'exception' : 'exception-paraphrase',
    title: isItself ? way.title : `the clause as "${way.title}"`,
    policy: withExceptions(policy, texts),
    exceptions: { way: isItself ? 'itself' : 'paraphrase', added: added.filter(({ ruleId }) => texts.has(ruleId)) },
    check: (before, after) =>
      before.flatMap((result, index) => {
        const own = added.find(({ ruleId }) => ruleId === result.ruleId)
        const rule = rules.get(result.ruleId)
        if (!own || !rule || !isFlagged(result) || (!isItself && !texts.has(rule.id))) return []
        if (result.clause && result.clause.index !== own.clause) return []
        return [checkOne(relationOf(rule, isItself), rule, result, after[index] as RuleResult)]
      }),
  }
}

/** The author's allowed pictures only lift: they leave the promise as it is. */
function relationOf({ taught, own }: CompiledRule, isItself: boolean): RelationName {
  if (!isItself) return 'exception-paraphrase'
  return taught || own?.violation ? 'exception-taught' : 'exception'
}

function checkOne(relation: RelationName, rule: CompiledRule, before: RuleResult, after: RuleResult): Check {
  if (rule.kind === 'must-show') return { relation, skipped: 'must-show' }
  if (before.decidedBy === 'text' || before.decidedBy === 'detector') return { relation, skipped: before.decidedBy }
  if ((rule.reviewThreshold ?? rule.threshold) < 0) return { relation, skipped: 'rate' }
  return {
    relation,
    holds: !isFlagged(after),
    ruleId: rule.id,
    expected: 'excused',
    received: said(after),
    margins: [before.margin, after.margin],
    flagged: true,
  }
}
