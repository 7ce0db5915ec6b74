import type { DraftRule } from './assemble'
import type { Thing } from './statements'

/** Longest id, in characters. */
const ID_LENGTH = 40
/** Things that a title names. */
const NAMED = 3

/**
 * The id and title of a rule: those of the kind that its things are examples of, else of its first things.
 *
 * @param taken ids so far; the new one is added
 */
export function nameRule(
  { kind, things, kindOf, required }: DraftRule,
  taken: Set<string>,
): { id: string; title: string } {
  const named = kindOf ? [kindOf] : things.slice(0, NAMED)
  const prefix = kind === 'should-not' ? '' : required ? 'must show ' : 'only '
  const title = prefix + listed(named, things.length > named.length && !kindOf, prefix ? 'or' : 'and')
  const slug = slugOf(`${prefix}${named.map(({ text }) => text.replace(/^(?:an?|the) /i, '')).join(' ')}`)
  let id = slug
  for (let number = 2; taken.has(id); number++) id = `${slug}-${number}`
  taken.add(id)
  return { id, title: title.charAt(0).toUpperCase() + title.slice(1) }
}

function listed(things: readonly Thing[], more: boolean, joint: 'and' | 'or'): string {
  const texts = things.map(({ text }) => text)
  if (more) return `${texts.join(', ')} ${joint} more`
  return texts.length > 1 ? `${texts.slice(0, -1).join(', ')} ${joint} ${texts.at(-1)}` : texts.join('')
}

function slugOf(text: string): string {
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z\d]+/g, '-')
  const short = slug.length > ID_LENGTH ? slug.slice(0, slug.lastIndexOf('-', ID_LENGTH)) : slug
  return short.replace(/^-+|-+$/g, '') || 'rule'
}
