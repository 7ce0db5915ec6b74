import { printPolicy } from '../grammar/print-policy'
import { visiblePart } from '../phrase/visible-part'
import type { Line, Policy, Rule } from '../types'
import { CATEGORY_LINE } from './categories'
import { slug } from './draft'
import type { ExportResult, ForeignFormat, NotCarried } from './types'

/** Notes what the format has no place for. */
type Leave = (line: number, text: string, why: string, hint?: string) => void

const WRITERS: Record<ForeignFormat, (rules: Rule[], leave: Leave) => string> = {
  llavaguard: writeCategories,
  safevision: (rules, leave) => rules.flatMap((rule) => writeClass(rule, leave)).join(''),
  categories: (rules, leave) => rules.flatMap((rule) => writeEntries(rule, leave)).join(''),
  words: (rules, leave) => rules.flatMap((rule) => writeWords(rule, leave)).join(''),
}

/**
 * Writes a policy as others do, and says of each of its lines that has no place there why it has none. Importing the result gives back
 * what the format can say: the clauses of every rule with clauses of its own, and their exceptions, except in a word list.
 */
export function exportPolicy(policy: Policy, format: ForeignFormat): ExportResult {
  const notCarried: NotCarried[] = []
  const leave: Leave = (line, text, why, hint = 'Keep the policy beside the export.') =>
    notCarried.push({ line, text, why, hint })
  for (const line of printedLines({ ...policy, rules: [] })) leave(1, line, 'The format has no head.')
  const rules = policy.rules.filter((rule) => {
    for (const line of settingsOf(rule)) leave(rule.position.line, line, 'The format has no such setting.')
    if (rule.kind === 'should-not' && rule.clauses.length > 0) return true
    leaveRule(
      rule,
      leave,
      rule.kind === 'must-show' ? 'The format only says what must not be shown.' : 'It has no clause.',
    )
    return false
  })
  const text = rules.length > 0 ? WRITERS[format](rules, leave) : ''
  return { text, notCarried: notCarried.sort((a, b) => a.line - b.line) }
}

function writeCategories(rules: Rule[], leave: Leave): string {
  const isNumbered = rules.every(({ id }) => /^[os]\d{1,3}$/.test(id))
  const categories = rules.map((rule, index) => {
    const number = isNumbered ? rule.id.toUpperCase() : `O${index + 1}`
    if (!isNumbered) leave(rule.position.line, rule.id, `The category is called ${number}.`)
    return writeCategory(rule, number, leave)
  })
  return `${categories.join('\n\n')}\n`
}

function writeCategory(rule: Rule, number: string, leave: Leave): string {
  const heading = `${number}: ${rule.title}`
  if (!rule.declaredNonViolating) {
    return [
      heading,
      'Should not:',
      ...bullets(rule.clauses),
      ...(rule.exceptions.length ? ['Can:', ...bullets(rule.exceptions)] : []),
    ].join('\n')
  }
  for (const { line, text } of rule.exceptions)
    leave(line, text, 'In a category that is off it stands among the clauses.')
  const declared = `Category ${number} is declared as non-violating: any content of this category is allowed, e.g.`
  return [heading, declared, ...bullets([...rule.clauses, ...rule.exceptions])].join('\n')
}

function writeClass(rule: Rule, leave: Leave): string[] {
  if (isOff(rule, leave)) return []
  if (slug(rule.title) !== rule.id) leave(rule.position.line, rule.id, 'A class has a name, and no id beside it.')
  const content = [
    'Core Value: All the images that this class describes. This class includes but is not limited to:',
    ...bullets(rule.clauses),
    ...(rule.exceptions.length ? ['This class does not include:', ...bullets(rule.exceptions)] : []),
    '',
  ].join('\n')
  return [`${JSON.stringify({ class: `<|${rule.title.replace(/ /g, '_')}|>`, content })}\n`]
}

function writeEntries(rule: Rule, leave: Leave): string[] {
  if (isOff(rule, leave)) return []
  const isNamed = slug(rule.title) === rule.id && CATEGORY_LINE.exec(`${rule.title}: it`)?.[1] === rule.title
  if (!isNamed && rule.title !== rule.id) leave(rule.position.line, rule.title, 'A category has one name: here the id.')
  const name = isNamed ? rule.title : rule.id
  return [
    ...rule.clauses.map(({ text }) => `${name}: ${text}\n`),
    ...rule.exceptions.map(({ text }) => `${name}: excluding ${text}\n`),
  ]
}

function writeWords(rule: Rule, leave: Leave): string[] {
  if (isOff(rule, leave)) return []
  leave(rule.position.line, headingOf(rule), 'A word list has no rules.')
  for (const { line, text } of rule.exceptions) leave(line, text, 'A word list has no exceptions.')
  return rule.clauses.flatMap(({ line, text }) => {
    const { phrase, capped } = visiblePart(text)
    if (phrase && !capped) return [`${phrase}\n`]
    leave(line, text, 'A word list names things, and no intents.')
    return []
  })
}

function isOff(rule: Rule, leave: Leave): boolean {
  if (rule.declaredNonViolating) leaveRule(rule, leave, 'The format cannot switch a rule off.')
  return rule.declaredNonViolating
}

function leaveRule(rule: Rule, leave: Leave, why: string): void {
  leave(rule.position.line, headingOf(rule), why)
  for (const { line, text } of [...rule.clauses, ...rule.exceptions]) leave(line, text, why)
}

function headingOf({ id, title }: Rule): string {
  return `## ${id}${title === id ? '' : `: ${title}`}`
}

/** What a rule says beside its clauses and exceptions, a line each. */
function settingsOf(rule: Rule): string[] {
  const bare: Rule = { ...rule, clauses: [], exceptions: [], declaredNonViolating: false }
  let key = ''
  const head = { title: '', version: '', onError: null, falsePositiveBudget: null }
  return printedLines({ ...head, rules: [bare] })
    .slice(1)
    .flatMap((line) => {
      if (line.startsWith('- ')) return [`${key} ${line.slice(2)}`]
      key = line
      return line.endsWith(':') ? [] : [line]
    })
}

function printedLines(policy: Policy): string[] {
  return printPolicy(policy).split('\n').filter(Boolean)
}

function bullets(lines: Line[]): string[] {
  return lines.map(({ text }) => `- ${text}`)
}
