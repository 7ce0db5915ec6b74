import { formOf, type Policy, printPolicy, readPolicy } from '@lookfirst/policy/parse'

/** What a rule says that judges by its author's examples alone. */
export interface TaughtRule {
  id: string
  title: string
  action: string
}

/**
 * The Markdown of a policy with a rule that judges by examples alone below the others. A text that has a rule with this id stays as it is.
 *
 * @param text Markdown, errors and all
 */
export function withTaughtRule(text: string, { id, title, action }: TaughtRule): string {
  const isHeading = (line: string) => new RegExp(`^\\s*##\\s*${id}\\s*(?::|$)`).test(line)
  if (text.split('\n').some(isHeading)) return text
  return `${text.trimEnd()}\n\n## ${id}: ${title}\nExamples: taught\nAction: ${action}\n`.trimStart()
}

/** The Markdown of a policy without the rules with these ids, from heading to heading; as it is where it is not Markdown, or has errors. */
export function withoutRules(text: string, ids: readonly string[]): string {
  const rules = (formOf(text) === 'markdown' && readPolicy(text).policy?.rules) || []
  const lines = text.split('\n')
  const ends = [...rules.slice(1).map(({ position }) => position.line - 1), lines.length]
  const gone = new Set<number>()
  rules.forEach(({ id, position }, index) => {
    if (!ids.includes(id)) return
    for (let at = position.line - 1; at < (ends[index] ?? 0); at++) gone.add(at)
  })
  return gone.size > 0
    ? `${lines
        .filter((_, at) => !gone.has(at))
        .join('\n')
        .trimEnd()}\n`
    : text
}

/** Ids of the rules that ask for their author's examples. */
export function taughtIds({ rules }: Policy): string[] {
  return rules.filter(({ examples }) => examples?.includes('taught')).map(({ id }) => id)
}

/** The Markdown of what can be in force before anything was taught; `null` where nothing is left. */
export function untaughtText(policy: Policy): string | null {
  const needy = taughtIds(policy)
  const rules = policy.rules.filter(({ id }) => !needy.includes(id))
  return rules.length > 0 ? printPolicy({ ...policy, rules }) : null
}
