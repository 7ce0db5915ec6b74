import { visiblePart } from '../phrase/visible-part'
import { quote } from './issue'

/** "people without helmets", "no helmets", "not wearing a helmet": what is seen, and what is absent. A verb's "not" has no such parts. */
const ABSENT = /^(.*?)(?:^|\s)(?:without|no|not(?=\s+\w+ing\b))\s+(\S.*)$/i

/** Only the beginning of a line is looked at, in UTF-16 code units: the expression takes time in the square of that. */
const LONGEST = 200

/** Where a long line may be cut. */
const JOINTS = /[,;]\s*(?:(?:or|and)\s)?|\sor\s/i

/** Bullets that say what a long line says, the first of them; `null` where it has no place to cut it. */
export function bulletsOf(text: string): string | null {
  const things = visiblePart(text)
    .phrase.slice(0, LONGEST)
    .split(JOINTS)
    .map((thing) => thing.trim())
    .filter(Boolean)
  if (things.length < 2) return null
  return `Make several bullets of it: "- show ${quote(things[0]!)}", "- show ${quote(things[1]!)}" and so on.`
}

/** Says nothing of what is seen: "be without a helmet". */
const COPULA = /^(?:be|being|is|are)$/i

/**
 * Lines that say by what is seen what a line says by what is absent; `null` where nothing is named.
 *
 * @param list of the line
 */
export function affirmed(text: string, list: 'clauses' | 'exceptions'): string | null {
  const [, before = '', after] = ABSENT.exec(text.slice(0, LONGEST)) ?? []
  if (!after) return null
  const seen = quote(visiblePart(before).phrase.replace(COPULA, ''))
  const absent = quote(visiblePart(after).phrase)
  if (!absent) return null
  if (list === 'exceptions') {
    const more = `"show ${absent}" below "Should not:" of a rule of its own.`
    return seen ? `Write "show ${seen}" here, and ${more}` : `Write ${more}`
  }
  if (seen) return `Write "show ${seen}" here, and "show ${absent}" below "Can:".`
  return `Write a rule of its own: "Must show: ${absent}".`
}
