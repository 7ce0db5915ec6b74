import { splitAlternatives } from '../phrase/alternatives'
import { entries } from '../phrase/entries'
import { namedSubjects } from '../phrase/named-subject'
import { nouns } from '../phrase/prompts'
import { visiblePart } from '../phrase/visible-part'
import { isForeign, unknownWords } from '../phrase/vocabulary'
import { saidByText } from '../text/clause-of-text'
import { type Saying, sayings } from '../text/sayings'
import type { Line, PolicyIssue, Rule, TaughtExample } from '../types'
import type { CompileParts } from './parts'
import {
  compileWarning,
  examplesError,
  languageError,
  mustShowError,
  nothingToAllowError,
  untaughtError,
} from './warnings'

/** A phrase to encode, and the line that it comes from. */
export interface DraftPhrase {
  /** Index among the rule's clauses or exceptions. */
  line: number
  phrase: string
}

/** What a line about text looks for, and the line that it comes from. */
export interface DraftSaying extends Saying {
  /** Index among the rule's clauses or exceptions. */
  line: number
}

/** The lines of a rule that are about text. */
export interface DraftReading {
  /** At least one. */
  clauses: DraftSaying[]
  exceptions: DraftSaying[]
}

/** A rule with its phrases chosen, not yet encoded. */
export interface RuleDraft {
  rule: Rule
  /** Empty when no clause names anything visible: the clauses are then undecided. */
  clausePhrases: DraftPhrase[]
  exceptionPhrases: DraftPhrase[]
  /** What its clauses about text look for, which have no phrases, and their exceptions; absent where it has no such clause. */
  read?: DraftReading
  /** Names of the model's example sets that sharpen it. */
  examples: string[]
  /** The author's own examples. */
  own: readonly TaughtExample[]
}

/** The name by which a rule asks for its author's own examples. */
const OWN = 'taught'

/**
 * Chooses the phrases of a rule: the visible part of every line, split at its alternatives. A phrase that several lines share is kept
 * once, for the first line whose action is not capped. A rule that is declared non-violating has none.
 *
 * @param own the author's own examples
 * @param issues takes an error for each phrase in a language that the encoder has no words of and for each example set that the model does
 * not have, a warning for each word that neither encoder, dictionary nor lexicon knows
 */
export function draftRule(
  rule: Rule,
  { dictionary, lexicon, encoder, examples }: Pick<CompileParts, 'dictionary' | 'lexicon' | 'encoder' | 'examples'>,
  issues: PolicyIssue[],
  own: readonly TaughtExample[] = [],
): RuleDraft {
  if (rule.declaredNonViolating) return { rule, clausePhrases: [], exceptionPhrases: [], examples: [], own: [] }
  if (own.length > 0 && rule.kind === 'must-show') {
    issues.push(mustShowError(rule.position, ['rules', rule.id], rule.id))
  }
  const hasNoun = (part: string) => nouns(part, dictionary).length > 0
  const readClauses = rule.kind === 'should-not' ? sayingsOf('clauses') : []
  const readExceptions = readClauses.length > 0 ? sayingsOf('exceptions') : []
  const clausePhrases = phrasesOf('clauses')
  const asksForOwn = rule.examples?.includes(OWN) ?? false
  if (clausePhrases.length === 0 && own.length > 0 && !asksForOwn && !own.some(({ as }) => as === 'violation')) {
    issues.push(nothingToAllowError(rule.position, ['rules', rule.id], rule.id))
  }
  return {
    rule,
    clausePhrases,
    exceptionPhrases: phrasesOf('exceptions'),
    examples: examplesOf(),
    own,
    ...(readClauses.length > 0 && { read: { clauses: readClauses, exceptions: readExceptions } }),
  }

  function sayingsOf(list: 'clauses' | 'exceptions'): DraftSaying[] {
    return rule[list].flatMap((source, line) => {
      const said = saidByText(source.text)
      if (said === null) return []
      checkWords(said.toLowerCase(), list, source, line)
      return sayings(said).map((saying) => ({ line, ...saying }))
    })
  }

  function phrasesOf(list: 'clauses' | 'exceptions'): DraftPhrase[] {
    const chosen = new Map<string, DraftPhrase & { capped: boolean }>()
    const read = list === 'clauses' ? readClauses : readExceptions
    rule[list].forEach((source, line) => {
      if (read.some((saying) => saying.line === line)) return
      const { phrase: whole, capped } = visiblePart(source.text)
      if (!whole) return
      for (const phrase of splitAlternatives(whole, hasNoun)) {
        const key = phrase.toLowerCase()
        checkWords(key, list, source, line)
        const same = chosen.get(key)
        if (!same || (same.capped && !capped)) chosen.set(key, { line, phrase: same?.phrase ?? phrase, capped })
      }
    })
    return [...chosen.values()].map(({ line, phrase }) => ({ line, phrase }))
  }

  /** Those that the rule names, else those about what its clauses name. */
  function examplesOf(): string[] {
    if (rule.examples) return rule.examples.filter(isKnown).filter((name) => name !== OWN)
    if (!examples || rule.kind === 'must-show') return []
    const named = clausePhrases.flatMap(({ phrase }) => namedSubjects(phrase, examples.subjects))
    return [...new Set(named)]
  }

  function isKnown(name: string, index: number): boolean {
    if (name === OWN ? own.some(({ as }) => as === 'violation') : examples?.get(name)) return true
    const path = ['rules', rule.id, 'examples', `${index}`]
    if (name === OWN) issues.push(untaughtError(rule.examplesPosition ?? rule.position, path, rule.id))
    else issues.push(examplesError(rule.examplesPosition ?? rule.position, path, name, examples?.names ?? []))
    return false
  }

  function checkWords(phrase: string, list: string, source: Line, line: number): void {
    const names = lexicon ? entries(phrase, (run) => lexicon.get(run) !== undefined) : []
    const described = new Set(names.flatMap((name) => name.split(' ')))
    const found = unknownWords(phrase, (word) => encoder.isKnown(word) || hasNoun(word) || described.has(word))
    const path = ['rules', rule.id, list, `${line}`]
    if (isForeign(found)) issues.push(languageError(source, path, source.text))
    else for (const word of found.unknown) issues.push(compileWarning('word-unknown', source, path, word))
  }
}
