import { anyOf, pattern } from './pattern'
import type { Mood } from './statements'
import { textOf } from './text-of'
import type { Token } from './tokens'
import { Unclear } from './unclear'
import { verbOpening } from './verb-opening'

/** How a clause begins: "no …", "please do not post …", "only …". */
export interface Opening {
  mood: Mood
  /** Where what it is about begins. */
  end: number
  /** The verbs of intent that belong to every thing: "promote", "glorify or encourage". */
  intent?: { from: number; to: number }
  /** What must follow the things: "send … to review", "keep … off this site". */
  closing?: (tokens: readonly Token[], at: number) => number
  /** Whether "and" between the things may mean that all must be seen: "must show a face and a document". */
  all?: boolean
  /** Whether "are allowed" may follow: "no guns are allowed", "only food is allowed". */
  predicate?: boolean
  /** What its verb is about, where it turns on one. */
  verbs?: 'show' | 'accept' | 'act' | 'intent'
  /** Whether its verb could be a noun: "block", "flag". */
  noun?: boolean
}

const BLOCK: Mood = { kind: 'prohibit', action: 'block' }
const REVIEW: Mood = { kind: 'prohibit', action: 'review' }
const ONLY: Mood = { kind: 'only' }
const PERMIT: Mood = { kind: 'permit' }

/** Words behind "no" that make something else of it. */
const NO_MORE =
  /^(?:one|way|matter|need|doubt|problem|problems|worries|idea|wonder|longer|later|less|fewer|big|limits?|restrictions?|rules?|exceptions?|exclusions?|such|point|reason|comment|thanks|thank|harm|offen[cs]e|please|and|or|but|\d.*)$/

const NO = pattern('no|zero any? more? single?')
const NO_MORE_THAN = pattern('no more than')
const NEITHER = pattern('neither')
const ONLY_OPENING = anyOf(
  'only|exclusively ever?',
  'nothing|none but|except|save',
  'nothing|none other_than|apart_from|aside_from|besides|except_for',
)
/** "Only blur faces.": those and nothing else, or no more than that? */
const ENFORCE = pattern('@adverb* @block|@blur|@review|report|warn|send|hold|mark|queue')
const ONLY_VERB = pattern('@adverb* @show|@accept')
const NOTHING = pattern('nothing with|showing|containing|depicting|featuring|involving|that|which')
/** Words behind "nothing" that make something else of it. */
const NOT_NOTHING =
  /^(?:else|new|more|less|other|of|but|except|is|are|was|to|wrong|left|special|happens|can|will|matters|here|in|on|beats|like|against|,|)$/
const NOT_ANY = pattern('not|never any|anything|a_single|even')
const MUST_SHOW = pattern(
  'must|should|have_to|has_to|needs_to|need_to always|clearly|also? show|contain|include|depict|feature|be_of|have',
)
const REVIEW_CLOSING = anyOf(
  'off|over|on? to|in|into|for|through|by|past|before @human|the|a|our|manual|human|moderation|moderator* for? review|moderation|moderators|queue|approval|inspection|mods|checking',
  'to|by|past|before @human for? a? second|closer? review|approval|moderation|look|checking?',
)
const OUT = pattern('off|out|out_of|away_from this|our|the|my|here|it|that|anything|there|of? @place?')

/** Openings without a verb of their own table, in the order in which they are tried. */
const FIXED: readonly (readonly [match: ReturnType<typeof pattern>, mood: Mood, more?: Partial<Opening>])[] = [
  [pattern('zero|no tolerance for|of|on|towards|toward|to|when_it_comes_to'), BLOCK],
  [pattern('@person has|have|had|show zero|no tolerance for|of|on|towards|toward'), BLOCK],
  [
    pattern('there must|should|shall|can|may|will|is|are to? be? no|not|never to? be? any?'),
    BLOCK,
    { predicate: true },
  ],
  [pattern('avoid|refrain_from|steer_clear_of|stay_away_from|abstain_from|stop|quit|no_more @showing? of?'), BLOCK],
  [
    pattern(
      '@person @adverb* must|should|have_to|need_to|shall @adverb* avoid|refrain_from|steer_clear_of @showing? of?',
    ),
    BLOCK,
  ],
  [pattern('ban|a_ban on'), BLOCK],
  [pattern('there is a ban on'), BLOCK],
  [
    pattern(
      '@person|@actor? @adverb* post|show|upload|share|sell|list|send|include|allow|accept|tolerate|want no any?',
    ),
    BLOCK,
  ],
  [pattern('say no to'), BLOCK],
  [pattern('@person say|says no to'), BLOCK],
  [pattern('keep|get|leave|take'), BLOCK, { closing: OUT }],
  [pattern('@person keep'), BLOCK, { closing: OUT }],
  [
    pattern('send|hold|mark|queue|pass|forward|route|put|move|hand|set|run|submit|flag|direct|refer|escalate'),
    REVIEW,
    { closing: REVIEW_CLOSING },
  ],
  [
    pattern('@person|@actor @adverb* will|should|must|to? send|hold|mark|queue|pass|forward|route|put|move|flag'),
    REVIEW,
    { closing: REVIEW_CLOSING },
  ],
  [
    pattern('warn|@warn about|of|on|against|for|when_you_see|if_you_see|if_there_is|if_there_are|whenever_you_see'),
    REVIEW,
  ],
  [pattern('@person|@actor @adverb* will|should|must? warn|@warn about|of|on|against|for'), REVIEW],
  [pattern('ask|consult @human about'), REVIEW],
  [
    pattern(
      '@human @adverb* should|must|will|has_to|have_to|needs_to look_at|check|review|approve|inspect|decide_on|vet',
    ),
    REVIEW,
  ],
  [pattern('ask|have|let|get @human to? look_at|check|review|decide_on|decide_about|approve|inspect|vet|see'), REVIEW],
  [
    pattern('let|leave|wave'),
    PERMIT,
    { closing: anyOf('through|pass|in|alone|be|stay|as_is|as_they_are|as_it_is|visible|up') },
  ],
  [pattern('do|does not worry|bother|care|fuss about|with'), PERMIT],
  [pattern('feel free to @adverb* post|show|upload|share|send|add|include|use|submit|list|sell'), PERMIT],
  [pattern('nothing wrong with'), PERMIT],
  [pattern('there is nothing wrong with'), PERMIT],
]

/**
 * The opening that begins at a word, or `null`.
 *
 * @throws Unclear for "only" before a verb that enforces
 */
export function openingAt(tokens: readonly Token[], at: number): Opening | null {
  if (NO_MORE_THAN(tokens, at) >= 0) return null
  const only = ONLY_OPENING(tokens, at)
  if (only >= 0)
    return narrow(tokens, at, { mood: ONLY, end: Math.max(only, ONLY_VERB(tokens, only)), predicate: true })
  for (const [match, mood, more] of FIXED) {
    const to = match(tokens, at)
    if (to < 0) continue
    if (!more?.closing || closes(tokens, to, more.closing)) return { mood, end: to, ...more }
  }
  const verb = verbOpening(tokens, at)
  return (verb && narrow(tokens, at, verb)) ?? negationAt(tokens, at) ?? requirementAt(tokens, at)
}

function narrow(tokens: readonly Token[], at: number, opening: Opening): Opening {
  const { mood, end } = opening
  const enforces = mood.kind === 'only' && !mood.required && ENFORCE(tokens, end) >= 0
  if (enforces) throw new Unclear('part', textOf(tokens.slice(at)))
  return opening
}

/** "no", "nothing with", "neither", "not any". */
function negationAt(tokens: readonly Token[], at: number): Opening | null {
  const word = (index: number) => tokens[index]?.word ?? ''
  const ban = (end: number): Opening => ({ mood: BLOCK, end, predicate: true })
  const neither = NEITHER(tokens, at)
  if (neither >= 0) return ban(neither)
  // "nothing with guns": "nothing" belongs to what is named.
  if (NOTHING(tokens, at) >= 0) return ban(at)
  if (/^(?:nothing|none)$/.test(word(at)) && !NOT_NOTHING.test(word(at + 1))) return ban(at + 1)
  if (NOT_ANY(tokens, at) >= 0) return ban(at + 1)
  const no = NO(tokens, at)
  return no >= 0 && !NO_MORE.test(word(at + 1)) ? ban(no) : null
}

function requirementAt(tokens: readonly Token[], at: number): Opening | null {
  const end = MUST_SHOW(tokens, at)
  return end < 0 ? null : { mood: { kind: 'only', required: true }, end, all: true }
}

function closes(tokens: readonly Token[], from: number, closing: NonNullable<Opening['closing']>): boolean {
  for (let at = from + 1; at < tokens.length; at++) if (closing(tokens, at) >= 0) return true
  return false
}
