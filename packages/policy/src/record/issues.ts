import type { Fields } from '../fields'
import type { RecordIssue } from './decision-types'

/** Collects what is wrong with a value: all of it, not just the first. */
export interface IssueList {
  readonly issues: RecordIssue[]
  /** @returns whether the condition holds; reports otherwise */
  expect(holds: boolean, path: string, expected: string, received: unknown): boolean
  /** The value as an object; an empty one, reported, where it is none. */
  fields(value: unknown, path: string): Fields
  /** Reports unless the value is text, at most so many UTF-16 code units long. */
  text(value: unknown, path: string, longest?: number): void
  /** Reports unless the value is text that says something. */
  words(value: unknown, path: string, longest?: number): void
  /** Reports unless the value is one of several. */
  oneOf(value: unknown, path: string, choices: readonly unknown[]): void
  /** Reports unless the value is a list; checks its items. */
  list(value: unknown, path: string, check: (item: unknown, path: string) => void): void
}

/** Longest stretch of a value that an issue quotes, in UTF-16 code units. */
const QUOTE_LENGTH = 60

/** Starts a list of issues. */
export function createIssues(): IssueList {
  const issues: RecordIssue[] = []
  const list: IssueList = {
    issues,
    expect(holds, path, expected, received) {
      if (holds) return true
      const found = shown(received)
      const message =
        found === 'missing' ? `${path} is missing: ${expected}.` : `${path} should be ${expected} but is ${found}.`
      issues.push({ path, message, expected, received: found })
      return false
    },
    fields(value, path) {
      const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
      return list.expect(isObject, path, 'an object', value) ? (value as Fields) : {}
    },
    text(value, path, longest = Number.POSITIVE_INFINITY) {
      const fits = typeof value === 'string' && value.length <= longest
      list.expect(fits, path, Number.isFinite(longest) ? `text of at most ${longest} characters` : 'text', value)
    },
    words(value, path, longest) {
      if (list.expect(typeof value === 'string' && value.trim() !== '', path, 'text that says something', value)) {
        list.text(value, path, longest)
      }
    },
    oneOf(value, path, choices) {
      list.expect(choices.includes(value), path, `one of ${choices.join(', ')}`, value)
    },
    list(value, path, check) {
      if (!list.expect(Array.isArray(value), path, 'a list', value)) return
      for (const [index, item] of (value as unknown[]).entries()) check(item, `${path}.${index}`)
    },
  }
  return list
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  if (typeof value === 'string') {
    return `"${value.length > QUOTE_LENGTH ? `${value.slice(0, QUOTE_LENGTH - 1)}…` : value}"`
  }
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
