import { decide } from '../../judge/decide'
import { withClauses } from '../edits'
import type { Paraphrase } from '../paraphrases'
import type { Edit, Subject } from '../types'

/** Clauses in other words change little: the share of images whose action stays is reported, and of those for which something was asked. */
export function paraphrasedClauses({ policy }: Subject, ways: readonly Paraphrase[]): Edit[] {
  return ways.flatMap(({ title, rewrite }): Edit[] => {
    if (!policy.rules.some(({ clauses }) => clauses.some(({ text }) => rewrite(text) !== null))) return []
    return [
      {
        relation: 'paraphrase',
        title: `every clause as "${title}"`,
        policy: withClauses(policy, rewrite),
        check: (before, after) => {
          const [asked, asks] = [decide([...before]), decide([...after])]
          const blamed = asked.rule ?? asks.rule
          const old = before.find(({ ruleId }) => ruleId === blamed?.ruleId)
          const now = after.find(({ ruleId }) => ruleId === blamed?.ruleId)
          return [
            {
              relation: 'paraphrase',
              holds: asked.action === asks.action,
              ruleId: blamed?.ruleId ?? null,
              expected: asked.action,
              received: asks.action,
              margins: old && now ? [old.margin, now.margin] : null,
              flagged: asked.action !== 'allow',
            },
          ]
        },
      },
    ]
  })
}
