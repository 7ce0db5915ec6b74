import { singulars } from './entries'

/** Words before a subject that change nothing. */
const DETERMINERS = /^(?:an?|any|some|all|the) /

/**
 * Looks a phrase up among names of subjects: the whole phrase, whatever its case, in singular or plural, with or without an article; or else
 * every part of "fire or flames". A phrase that says more than names is about something narrower: nothing is found.
 *
 * @param names of subjects, in lower case, the last word singular
 * @returns what the names stand for, each once
 */
export function namedSubjects(phrase: string, names: ReadonlyMap<string, string>): string[] {
  const whole = named(phrase, names)
  if (whole !== undefined) return [whole]
  const parts = phrase.split(/,|\bor\b|\band\b/i).map((part) => named(part, names))
  return parts.every((part) => part !== undefined) ? [...new Set(parts)] : []
}

function named(phrase: string, names: ReadonlyMap<string, string>): string | undefined {
  const words = (phrase.toLowerCase().match(/[a-z'-]+/g) ?? []).join(' ').replace(DETERMINERS, '')
  const last = words.lastIndexOf(' ') + 1
  const name = singulars(words.slice(last)).find((singular) => names.has(words.slice(0, last) + singular))
  return name === undefined ? undefined : names.get(words.slice(0, last) + name)
}
