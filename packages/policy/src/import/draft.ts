import { tidy } from '../grammar/source-lines'
import type { PolicyIssue } from '../types'
import { leftBehind } from './not-carried'
import type { NotCarried } from './types'

/** A line on its way into a policy. */
export interface Piece {
  /** 1-based line of the input. */
  line: number
  text: string
}

/** A rule on its way into a policy. */
export interface DraftRule {
  id: string
  title: string
  /** 1-based line of the input where it begins, and what stands there. */
  heading: Piece
  declaredNonViolating: boolean
  clauses: Piece[]
  exceptions: Piece[]
}

/** What an importer reads. */
export interface Reading {
  /** `null` where the format has none. */
  title: Piece | null
  rules: DraftRule[]
  notCarried: NotCarried[]
  /** Errors of the input: there is no policy then. */
  errors: PolicyIssue[]
}

/** An importer's empty hands. */
export function emptyReading(): Reading {
  return { title: null, rules: [], notCarried: [], errors: [] }
}

/** One line of text, without emphasis; a comment that would swallow what follows becomes readable. */
export function clean(text: string): string {
  return tidy(text.replace(/\*\*|__|`/g, '').replace(/<!--/g, '<! --'))
}

/** The text's lines, numbered from 1, those that are not blank. */
export function linesOf(text: string): { line: number; raw: string }[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((raw, index) => ({ line: index + 1, raw }))
    .filter(({ raw }) => tidy(raw) !== '')
}

/** A rule id from words: `hate/threatening` becomes `hate-threatening`; empty where there are no Latin letters or digits. */
export function slug(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
}

/** Begins a rule, or finds the one that was begun with the same id and title. */
export type RuleBook = (wish: string, title: string, heading: Piece) => DraftRule

/**
 * Hands out rules with ids of their own: a number is added where another rule has the id that was wished for.
 *
 * @param rules takes them
 */
export function ruleBook(rules: DraftRule[]): RuleBook {
  const known = new Map<string, DraftRule>()
  const ids = new Set<string>()
  const numbers = new Map<string, number>()
  return (wish, title, heading) => {
    const base = wish || 'rule'
    const key = `${base}\n${title}`
    const rule = known.get(key) ?? {
      id: freeId(base),
      title,
      heading,
      declaredNonViolating: false,
      clauses: [],
      exceptions: [],
    }
    if (!known.has(key)) rules.push(rule)
    known.set(key, rule)
    return rule
  }

  function freeId(base: string): string {
    let number = numbers.get(base) ?? 1
    let id = number === 1 ? base : `${base}-${number}`
    for (; ids.has(id); id = `${base}-${number}`) number++
    numbers.set(base, number)
    ids.add(id)
    return id
  }
}

/** Adds a clause or an exception, unless it has no words. */
export function addPiece(list: Piece[], piece: Piece, notCarried: NotCarried[]): void {
  if (/[\p{L}\p{N}]/u.test(piece.text)) list.push(piece)
  else notCarried.push(leftBehind('no-words', piece.line, piece.text))
}

/** Takes out rules without a clause: the parser would refuse the policy for them. */
export function dropEmptyRules({ title, rules, notCarried, errors }: Reading): Reading {
  const kept = rules.filter(({ clauses }) => clauses.length > 0)
  const dropped = rules.filter(({ clauses }) => clauses.length === 0)
  const pieces = dropped.flatMap(({ heading, exceptions }) => [heading, ...exceptions])
  if (title && kept.length === 0) pieces.push(title)
  return {
    title,
    errors,
    rules: kept,
    notCarried: [...notCarried, ...pieces.map(({ line, text }) => leftBehind('no-clause', line, text))],
  }
}

/** Writes what was read as policy text. */
export function printReading({ title, rules }: Reading): string {
  const blocks = rules.map((rule) =>
    [
      `## ${rule.id}${rule.title && rule.title !== rule.id ? `: ${rule.title}` : ''}`,
      ...(rule.declaredNonViolating ? ['Declared non-violating'] : []),
      ...printList('Should not', rule.clauses),
      ...printList('Can', rule.exceptions),
    ].join('\n'),
  )
  return `${[...(title ? [`# ${title.text}`] : []), ...blocks].join('\n\n')}\n`
}

function printList(key: string, pieces: Piece[]): string[] {
  return pieces.length ? [`${key}:`, ...pieces.map(({ text }) => `- ${text}`)] : []
}
