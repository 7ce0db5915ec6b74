import { type Fields, own } from '../fields'
import { isDay } from './dates'
import type { IssueList } from './issues'
import {
  AUTOMATED_DECISIONS,
  DECISION_GROUNDS,
  DECISION_VISIBILITIES,
  SOURCE_TYPES,
  STATEMENT_CATEGORIES,
  TERRITORIES,
} from './statement-types'

/** Limits of the database, in characters. */
const SHORT = 500
const LONG = 2000

/** Checks what the platform says of its decision, and reports all that is missing or cannot be sent. */
export function checkFacts(list: IssueList, value: unknown): void {
  const facts = list.fields(value, 'facts')
  const at = (key: string) => `facts.${key}`
  const check = (key: string, choices: readonly string[]) => list.oneOf(own(facts, key), at(key), choices)
  checkRestriction(list, facts)
  check('source_type', SOURCE_TYPES)
  const source = own(facts, 'source_type')
  const isFromElsewhere = source !== undefined && source !== 'SOURCE_VOLUNTARY'
  if (isFromElsewhere || own(facts, 'automated_detection') !== undefined) {
    check('automated_detection', ['Yes', 'No'])
  }
  check('automated_decision', AUTOMATED_DECISIONS)
  check('decision_ground', DECISION_GROUNDS)
  if (own(facts, 'decision_ground') === 'DECISION_GROUND_ILLEGAL_CONTENT') {
    list.words(own(facts, 'illegal_content_legal_ground'), at('illegal_content_legal_ground'), SHORT)
    list.words(own(facts, 'illegal_content_explanation'), at('illegal_content_explanation'), LONG)
  }
  if (own(facts, 'decision_ground') === 'DECISION_GROUND_INCOMPATIBLE_CONTENT') {
    list.words(own(facts, 'incompatible_content_ground'), at('incompatible_content_ground'), SHORT)
  }
  const url = own(facts, 'decision_ground_reference_url')
  if (url !== undefined) list.words(url, at('decision_ground_reference_url'))
  check('category', STATEMENT_CATEGORIES)
  const puid = own(facts, 'puid')
  const isPuid = typeof puid === 'string' && /^[\w-]{1,500}$/.test(puid)
  list.expect(isPuid, at('puid'), 'an id of letters, digits, - and _, at most 500', puid)
  list.words(own(facts, 'redress'), at('redress'))
}

/** Article 17(3)(a): what was done, where, and for how long. */
function checkRestriction(list: IssueList, facts: Fields): void {
  const several = (key: string, choices: readonly string[]) => {
    const path = `facts.${key}`
    const value = own(facts, key)
    list.list(value, path, (item, place) => list.oneOf(item, place, choices))
    if (Array.isArray(value)) list.expect(value.length > 0, path, 'at least one', value)
  }
  several('decision_visibility', DECISION_VISIBILITIES)
  several('territorial_scope', TERRITORIES)
  const visibility = own(facts, 'decision_visibility')
  if (Array.isArray(visibility) && visibility.includes('DECISION_VISIBILITY_OTHER')) {
    list.words(own(facts, 'decision_visibility_other'), 'facts.decision_visibility_other', SHORT)
  }
  for (const [key, earliest] of [
    ['content_date', '2000-01-01'],
    ['application_date', '2020-01-01'],
  ] as const) {
    const day = own(facts, key)
    list.expect(isDay(day) && day >= earliest, `facts.${key}`, `a day from ${earliest} on`, day)
  }
  const [from, end] = [own(facts, 'application_date'), own(facts, 'end_date_visibility_restriction')]
  const fits = end === null || (isDay(end) && (!isDay(from) || end >= from))
  const expected = 'a day such as 2026-01-31 that is not before application_date, or null for no end'
  list.expect(fits, 'facts.end_date_visibility_restriction', expected, end)
}
