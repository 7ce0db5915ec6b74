import { type Fields, own } from '../fields'
import { ACTIONS } from '../types'
import { isIsoTime } from './dates'
import type { RecordIssue } from './decision-types'
import { createIssues, type IssueList } from './issues'

const CAUSES = ['rule', 'coverage', 'not-evaluated', 'error', 'none']
const OUTCOMES = ['clear', 'review-band', 'violated', 'excused', 'undecided', 'unevaluated', 'off', 'error']
const UNITS = [
  'standard deviations of ordinary images',
  'standard deviations of ordinary texts',
  'probability',
  'match',
]

/**
 * Checks that a value is a {@link DecisionDocument} of this format: a document that was cut or edited must prove nothing. Fields that it does
 * not know are left alone.
 *
 * @param value anything, as from `JSON.parse`
 * @returns everything that is wrong; empty when nothing is
 */
export function checkDecisionDocument(value: unknown): RecordIssue[] {
  const list = createIssues()
  const root = list.fields(value, 'document')
  if (list.issues.length > 0) return list.issues
  const at = (key: string) => `document.${key}`
  list.oneOf(own(root, 'type'), at('type'), ['lookfirst-decision'])
  list.oneOf(own(root, 'format'), at('format'), [1])
  list.expect(isIsoTime(own(root, 'time')), at('time'), 'a time such as 2026-01-31T12:00:00.000Z', own(root, 'time'))
  list.oneOf(own(root, 'automated'), at('automated'), [true])
  list.oneOf(own(root, 'status'), at('status'), ['decided', 'error'])
  list.oneOf(own(root, 'action'), at('action'), ACTIONS)
  list.oneOf(own(root, 'cause'), at('cause'), CAUSES)
  list.oneOf(own(root, 'complete'), at('complete'), [true, false])
  for (const key of ['id', 'coverage', 'reason', 'backend']) list.text(own(root, key), at(key))
  texts(list, own(root, 'policy'), at('policy'), ['hash', 'title', 'version'])
  texts(list, own(root, 'model'), at('model'), ['id', 'hash', 'calibrationHash'])
  texts(list, own(root, 'library'), at('library'), ['name', 'version'])
  const content = texts(list, own(root, 'content'), at('content'), ['hash', 'mime'])
  for (const key of ['width', 'height', 'frames']) count(list, own(content, key), `${at('content')}.${key}`)
  list.list(own(root, 'evidence'), at('evidence'), (item, path) => void texts(list, item, path, ['id', 'kind']))
  checkTogether(list, root)
  return list.issues
}

/** What must fit together: the cause with rule, error and status. */
function checkTogether(list: IssueList, root: Fields): void {
  const [cause, status] = [own(root, 'cause'), own(root, 'status')]
  const [rule, error] = [own(root, 'rule'), own(root, 'error')]
  const isError = cause === 'error'
  list.expect((status === 'error') === isError, 'document.status', 'error with the cause error, and only then', status)
  if (error !== null) texts(list, error, 'document.error', ['code', 'message', 'hint'])
  else list.expect(!isError, 'document.error', 'an error with the cause error', error)
  if (cause === 'rule') checkRule(list, rule)
  else list.expect(rule === null, 'document.rule', 'null unless the cause is rule', rule)
  if (cause === 'none') list.oneOf(own(root, 'action'), 'document.action', ['allow'])
}

function checkRule(list: IssueList, value: unknown): void {
  const at = (key: string) => `document.rule.${key}`
  const rule = texts(list, value, 'document.rule', ['id', 'title'])
  list.oneOf(own(rule, 'kind'), at('kind'), ['should-not', 'must-show'])
  list.oneOf(own(rule, 'outcome'), at('outcome'), OUTCOMES)
  list.oneOf(own(rule, 'decidedBy'), at('decidedBy'), ['clauses', 'examples', 'text', 'detector', 'crop'])
  list.oneOf(own(rule, 'unit'), at('unit'), UNITS)
  for (const key of ['clause', 'exception', 'label']) {
    const text = own(rule, key)
    list.expect(text === null || typeof text === 'string', at(key), 'text or null', text)
  }
  for (const key of ['margin', 'falsePositiveRate']) number(list, own(rule, key), at(key))
  for (const key of ['score', 'threshold', 'tail']) {
    if (own(rule, key) !== null) number(list, own(rule, key), at(key))
  }
}

function texts(list: IssueList, value: unknown, path: string, keys: readonly string[]): Fields {
  const fields = list.fields(value, path)
  for (const key of keys) list.text(own(fields, key), `${path}.${key}`)
  return fields
}

function number(list: IssueList, value: unknown, path: string): void {
  list.expect(Number.isFinite(value), path, 'a finite number', value)
}

function count(list: IssueList, value: unknown, path: string): void {
  list.expect(Number.isInteger(value) && (value as number) >= 0, path, 'a whole number from 0 on', value)
}
