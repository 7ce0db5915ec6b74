import type { IssueText } from '../grammar/issue'
import type { Action, Policy } from '../types'
import type { Said } from './assemble'
import { type Passage, passages } from './passages'
import { readHeading, readSentence } from './read-sentence'
import { type Sentence, sentences } from './sentences'
import type { Mood, Statement } from './statements'
import { Unclear } from './unclear'

/** Most sentences of a text. */
export const SENTENCES = 200

/** What is wrong with the lines above the sentences. */
export const HEAD_ERRORS = {
  'on-error-unknown': ['"{}" is no answer to errors.', 'allow, review or block', 'Write "On error: review".'],
  'key-duplicate': ['"{}" is given twice.', 'one such line', 'Keep one of them.'],
  'comment-unclosed': ['A comment cannot stand here: {}', 'one line without "<!--"', 'Remove it.'],
} as const satisfies Readonly<Record<string, IssueText>>

/** Takes what is wrong. */
export interface TextReports {
  /** A line above the sentences; `at` is where it begins, in UTF-16 code units. */
  head(code: keyof typeof HEAD_ERRORS, at: number, value: string): void
  sentence(sentence: Sentence, problem: Unclear): void
}

const ON_ERROR = /^(?:allow|review|block)$/

/**
 * Reads a text, sentence by sentence; those under a heading such as "Not allowed:" with its mood.
 *
 * @param policy takes title, version and answer to errors
 * @returns what was said, and the sentences that were read, one more than allowed where there are too many
 */
export function readText(text: string, policy: Policy, report: TextReports): { said: Said[]; read: Sentence[] } {
  const said: Said[] = []
  const read: Sentence[] = []
  const keys = new Set<string>()
  let mood: Mood | null = null
  // What the items below "Only these are allowed:" have named so far.
  let list: Extract<Statement, { kind: 'only' }> | null = null
  // Items below a heading that was refused were reported with it.
  let skipping = false
  const all = passages(text)
  for (const [index, passage] of all.entries()) {
    if (read.length > SENTENCES) break
    if (passage.kind === 'title' || passage.kind === 'key') readHead(passage)
    else {
      if (passage.kind === 'text') mood = null
      if (passage.kind === 'text') skipping = false
      if (!skipping) readPassage(passage, all[index + 1]?.kind === 'item')
    }
  }
  return { said, read }

  function readPassage(passage: Passage, hasItems: boolean): void {
    const isItem = passage.kind === 'item'
    const found = sentences(text, passage, SENTENCES + 1)
    for (const [index, sentence] of found.entries()) {
      if (read.length > SENTENCES) return
      if (isItem) withoutJoint(sentence)
      read.push(sentence)
      const isLast = index === found.length - 1
      try {
        if (isLast && !isItem && isHeading(sentence, hasItems)) return
        const isBare = isItem && index === 0
        const statements = readSentence(sentence, isBare ? mood : null)
        const place = { sentence: read.length - 1, item: isItem ? passage.start : null }
        said.push(...(isBare ? merged(statements) : statements).map((statement) => ({ statement, ...place })))
      } catch (problem) {
        if (!(problem instanceof Unclear)) throw problem
        skipping ||= isLast && sentence.end === ':' && hasItems
        report.sentence(sentence, problem)
      }
    }
  }

  /** The items below "Only these are allowed:" are one rule, of which any will do. */
  function merged(statements: Statement[]): Statement[] {
    const [first, ...rest] = statements
    if (mood?.kind !== 'only' || first?.kind !== 'only') return statements
    if (!list) {
      list = first
      return statements
    }
    if (list.required) throw new Unclear('all', first.things.map((thing) => thing.text).join(', '))
    list.things.push(...first.things)
    return rest
  }

  function isHeading(sentence: Sentence, hasItems: boolean): boolean {
    if (sentence.end !== ':' && !(hasItems && sentence.end === '')) return false
    try {
      mood = readHeading(sentence)
      list = null
      return hasItems || mood === null
    } catch (problem) {
      if (sentence.end === ':' || !(problem instanceof Unclear)) throw problem
      return false
    }
  }

  function readHead({ kind, start, end }: Passage): void {
    const written = text.slice(start, end).trim()
    const colon = kind === 'key' ? written.indexOf(':') : -1
    const key = kind === 'key' ? written.slice(0, colon).trim().toLowerCase() : 'title'
    const value = written
      .slice(colon + 1)
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
    if (keys.has(key)) report.head('key-duplicate', start, key)
    else if (value.includes('<!--')) report.head('comment-unclosed', start, value)
    else if (key === 'title') policy.title = value
    else if (key === 'version') policy.version = value
    else if (ON_ERROR.test(value.toLowerCase())) policy.onError = value.toLowerCase() as Exclude<Action, 'blur'>
    else report.head('on-error-unknown', start, value)
    keys.add(key)
  }
}

/** "- guns, and": what only leads to the next bullet goes. */
function withoutJoint({ tokens }: Sentence): void {
  while (tokens.length > 1 && /^(?:,|and|or)$/.test(tokens.at(-1)!.word)) tokens.pop()
}
