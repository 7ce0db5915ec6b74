import { formOf, readPolicy } from '@lookfirst/policy/parse'

const RATE = /^\s*false positives\s*:/i

/**
 * Writes the lines of a suggestion into a rule of a Markdown policy: a rate in the place of the rule's own, an exception below the others.
 * `null` where that cannot be done line by line.
 */
export function applyEdit(text: string, ruleId: string, edit: readonly string[]): string | null {
  const { policy } = readPolicy(text)
  const rules = policy?.rules ?? []
  const at = rules.findIndex(({ id }) => id === ruleId)
  const rule = rules[at]
  const [first] = edit
  if (formOf(text) !== 'markdown' || !rule || first === undefined) return null
  const lines = text.split('\n')
  const end = (rules[at + 1]?.position.line ?? lines.length + 1) - 1
  const own = lines.slice(0, end)
  if (RATE.test(first)) {
    const old = own.findIndex((line, index) => index >= rule.position.line && RATE.test(line))
    const last = own.findLastIndex((line) => line.trim() !== '')
    if (old >= 0) lines.splice(old, 1, ...edit)
    else lines.splice(last + 1, 0, ...edit)
  } else {
    const above = first.startsWith('-') ? rule.exceptions.at(-1) : rule.clauses.at(-1)
    if (!above) return null
    lines.splice(above.line, 0, ...edit)
  }
  const edited = lines.join('\n')
  return readPolicy(edited).policy ? edited : null
}
