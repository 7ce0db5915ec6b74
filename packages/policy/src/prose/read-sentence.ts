import { headingAt, labelAt } from './labels'
import { isLinking, isOpposing, joint, lead } from './markers'
import { anyOf, pattern } from './pattern'
import { clauseReader } from './read-clause'
import type { ClausePlace } from './reader'
import { screen, trimmed } from './screen'
import { sentenceWords } from './sentence-words'
import { MOST_WORDS, type Sentence } from './sentences'
import type { Mood, Statement } from './statements'
import { textOf } from './text-of'
import { Unclear } from './unclear'

const FOLLOWING = anyOf(
  'these|those|this|they|the_following',
  'the following items|things|pictures|photos|images|content|subjects|goods|products|topics?',
)
const OBJECT = pattern(
  'any|all|the|these|those|following|following_things|of|items|things|pictures|photos|images|content|subjects|goods|products|topics|stuff|anything|showing|with|that_show|that_contain|which_show|containing|posting|uploading|selling|sharing|post|upload|list|here|on_this_site|on_our_site|on_this_forum|in_this_group|in_our_group|things_like_this|please|are|to_be_shown|allowed|permitted|accepted|ok|okay*',
)
/**
 * Reads one sentence.
 *
 * @param mood what the heading of its list says; `null` where the sentence stands for itself
 * @returns what it says; empty for a greeting or thanks
 * @throws Unclear where it is not understood to its last word
 */
export function readSentence({ tokens: all, end }: Sentence, mood: Mood | null): Statement[] {
  if (all.length > MOST_WORDS) throw new Unclear('long', textOf(all.slice(0, 12)))
  const tokens = trimmed(all)
  if (screen(tokens, end)) return []
  const words = sentenceWords(tokens)
  const reader = clauseReader(words)
  const { statements } = reader
  let at = mood ? 0 : lead(tokens)
  const heading = mood ? -1 : headingAt(tokens, at)
  const opposing = isOpposing(tokens, 0, at)
  const linking = isLinking(tokens, 0, at)
  if (heading >= 0) at = heading + 1
  let place: ClausePlace = { mood, joined: opposing, opposed: linking }
  while (at < tokens.length) {
    const end = reader.clause(at, place)
    at = words.word(end) === ':' && words.opening(end + 1) ? end + 1 : joint(tokens, end)
    if (end < tokens.length && (at === end || at === tokens.length))
      throw new Unclear('part', textOf(tokens.slice(end)))
    const added = tokens.slice(end, at).some(({ word }) => word === 'and')
    const last = statements.at(-1)
    // "No nudity, but art is fine, and statues are fine too."
    const further = added && last?.kind === 'permit' && last.linked
    place = { mood: null, joined: true, added, opposed: further || isLinking(tokens, end, at) }
  }
  if (statements.length === 0) throw new Unclear('sentence')
  return statements
}

/**
 * Reads what stands above a list: "We do not allow:", "Exceptions:", "Our rules:".
 *
 * @returns its mood, or `null` where it says nothing of the list
 * @throws Unclear
 */
export function readHeading({ tokens: all }: Sentence): Mood | null {
  const tokens = trimmed(all)
  const at = lead(tokens)
  if (at >= tokens.length || headingAt(tokens, at) === tokens.length) return null
  const label = labelAt(tokens, at)
  if (label?.end === tokens.length) return label.mood
  const words = sentenceWords(tokens)
  const following = FOLLOWING(tokens, at)
  if (following >= 0) {
    const predicate = words.predicate(following)
    if (predicate && predicate.end === tokens.length && predicate.says !== 'must-show') {
      return predicate.says === 'permit' ? { kind: 'permit' } : { kind: 'prohibit', action: predicate.action }
    }
  }
  const opening = words.opening(at)
  if (opening && !opening.intent && !opening.closing) {
    const object = OBJECT(tokens, opening.end)
    if (Math.max(object, opening.end) === tokens.length) return opening.mood
  }
  throw new Unclear('sentence')
}
