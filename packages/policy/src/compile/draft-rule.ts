import { splitAlternatives } from '../phrase/alternatives'
import { nouns } from '../phrase/prompts'
import { visiblePart } from '../phrase/visible-part'
import type { Line, PolicyIssue, Rule } from '../types'
import type { CompileParts } from './parts'
import { languageError } from './warnings'

/** Share of a phrase's words that must be known. Less will do where a noun is: names and rare adjectives stand beside nouns. */
const KNOWN_SHARE = 2 / 3
const KNOWN_SHARE_WITH_NOUN = 1 / 2

/** A phrase to encode, and the line that it comes from. */
export interface DraftPhrase {
  /** Index among the rule's clauses or exceptions. */
  line: number
  phrase: string
}

/** A rule with its phrases chosen, not yet encoded. */
export interface RuleDraft {
  rule: Rule
  /** Empty when no clause names anything visible: the rule is then undecided. */
  clausePhrases: DraftPhrase[]
  exceptionPhrases: DraftPhrase[]
}

/**
 * Chooses the phrases of a rule: the visible part of every line, split at its alternatives. A phrase that several lines share is kept
 * once, for the first line whose action is not capped.
 *
 * @param issues takes an error for each phrase in a language that the encoder has no words of
 */
export function draftRule(
  rule: Rule,
  { dictionary, encoder }: Pick<CompileParts, 'dictionary' | 'encoder'>,
  issues: PolicyIssue[],
): RuleDraft {
  const hasNoun = (part: string) => nouns(part, dictionary).length > 0
  return { rule, clausePhrases: phrasesOf('clauses'), exceptionPhrases: phrasesOf('exceptions') }

  function phrasesOf(list: 'clauses' | 'exceptions'): DraftPhrase[] {
    const chosen = new Map<string, DraftPhrase & { capped: boolean }>()
    rule[list].forEach((source, line) => {
      const { phrase: whole, capped } = visiblePart(source.text)
      if (!whole) return
      for (const phrase of splitAlternatives(whole, hasNoun)) {
        const key = phrase.toLowerCase()
        if (knownShare(key) < (hasNoun(phrase) ? KNOWN_SHARE_WITH_NOUN : KNOWN_SHARE)) report(list, source, line)
        const same = chosen.get(key)
        if (!same || (same.capped && !capped)) chosen.set(key, { line, phrase: same?.phrase ?? phrase, capped })
      }
    })
    return [...chosen.values()].map(({ line, phrase }) => ({ line, phrase }))
  }

  function knownShare(phrase: string): number {
    const words = phrase.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    return words.filter((word) => encoder.isKnown(word) || hasNoun(word)).length / Math.max(1, words.length)
  }

  function report(list: string, source: Line, line: number): void {
    issues.push(languageError(source, ['rules', rule.id, list, `${line}`], source.text))
  }
}
