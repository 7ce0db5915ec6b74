import { entries } from '../phrase/entries'
import type { Lexicon } from '../phrase/lexicon'
import { visiblePart } from '../phrase/visible-part'

/** A way to say a clause in other words. */
export interface Paraphrase {
  /** For the report, as a phrase. */
  title: string
  /** @returns the clause in other words, or `null` where this way has none for it */
  rewrite(clause: string): string | null
}

/**
 * The ways that need no model. A clause keeps its verb, so that one about intent stays one.
 *
 * | way | "show handguns or rifles" becomes |
 * | --- | --- |
 * | `pictures of` | show pictures of handguns or rifles: the verbs are stripped, so nothing at all may change |
 * | `in the scene` | show handguns or rifles in the scene |
 * | `list turned round` | show rifles or handguns |
 */
const TEMPLATES: readonly Paraphrase[] = [
  { title: 'pictures of', rewrite: (clause) => rewritten(clause, (phrase) => `pictures of ${phrase}`) },
  { title: 'in the scene', rewrite: (clause) => rewritten(clause, (phrase) => `${phrase} in the scene`) },
  { title: 'list turned round', rewrite: (clause) => rewritten(clause, turnedRound) },
]

/**
 * The ways to say a clause in other words, those that need no model first.
 *
 * @param lexicon names of the same thing: what the clause calls by another name gets the lexicon's own; `null` where there is none
 */
export function paraphrases(lexicon: Lexicon | null): Paraphrase[] {
  if (!lexicon) return [...TEMPLATES]
  return [
    ...TEMPLATES,
    { title: 'another name', rewrite: (clause) => rewritten(clause, (phrase) => renamed(phrase, lexicon)) },
  ]
}

/** Rewrites what a picture can show of a clause. */
function rewritten(clause: string, change: (phrase: string) => string | null): string | null {
  const { phrase } = visiblePart(clause)
  if (!phrase) return null
  const changed = change(phrase)
  if (changed === null || changed === phrase) return null
  const start = clause.lastIndexOf(phrase)
  return clause.slice(0, start) + changed
}

/** "handguns, rifles or shotguns" from its last to its first; other forms have no such list. */
function turnedRound(phrase: string): string | null {
  const parts = phrase.split(/,\s*(?:or\s+)?|\s+or\s+/).filter(Boolean)
  if (parts.length < 2) return null
  const last = parts[0] as string
  return `${parts.slice(1).reverse().join(', ')} or ${last}`
}

/** Calls the first thing that the lexicon knows by another name as the lexicon calls it. */
function renamed(phrase: string, lexicon: Lexicon): string | null {
  for (const name of entries(phrase, (run) => lexicon.get(run) !== undefined)) {
    const concept = lexicon.get(name)?.concept
    if (concept === undefined || concept === name) continue
    // The last word of a name may stand in the plural.
    const stem = name.replace(/(?:y|fe?)$/, '')
    const found = new RegExp(`(?<![a-z])${stem.replace(/[^a-z ]/g, '.').replace(/ /g, '\\s+')}[a-z]{0,3}(?![a-z])`, 'i')
    const changed = phrase.replace(found, concept)
    if (changed !== phrase) return changed
  }
  return null
}
