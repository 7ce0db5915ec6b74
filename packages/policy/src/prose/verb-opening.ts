import type { Action } from '../types'
import type { Opening } from './openings'
import { anyOf, type Pattern, pattern } from './pattern'
import type { Mood } from './statements'
import type { Token } from './tokens'

/** An opening that was read from its verb, and what its verbs are about. */
export type VerbOpening = Opening & Required<Pick<Opening, 'verbs'>>

const BAN: Mood = { kind: 'prohibit', action: 'block' }
const ONLY: Mood = { kind: 'only' }
const PERMIT: Mood = { kind: 'permit' }

const SUBJECT = anyOf('@nobody', '@person', '@actor')
const NOBODY = pattern('@nobody')
const MEDIUM = anyOf('@determiner* @medium|@venue', '@medium|@venue')
const MORE_MEDIA = anyOf('and|or|, @determiner* @medium', 'and|or|, @medium')
const IT_IS = pattern('it is|are @adverb*')
const NOT = pattern('@not')
const ADVERB = pattern('@adverb')
const NARROW = pattern('only|exclusively')
const PERMISSION = pattern(
  'may|can|could|are_allowed_to|is_allowed_to|allowed_to|are_permitted_to|is_permitted_to|permitted_to|are_free_to|free_to|are_welcome_to|is_welcome_to|supposed_to|are_supposed_to|is_supposed_to|ok_to|okay_to|fine_to|alright_to|acceptable_to|be_allowed_to',
)
const BANNED_TO = pattern(
  'forbidden_to|prohibited_to|banned_from|forbidden_from|prohibited_from|against_the_rules_to|are_forbidden_to|are_banned_from',
)
const OBLIGATION = pattern(
  'must|should|have_to|has_to|need_to|needs_to|ought_to|shall|are_required_to|is_required_to|make_sure_to|be_sure_to|remember_to',
)
const PLAIN = pattern(
  'will|would|do|does|want_to|would_like_to|want_you_to|like_you_to|to|are|is|wish_to|going_to|intend_to|want_the_app_to|want_it_to|want_this_to|like_to',
)

const SHOW = pattern('@show')
const SHOWS = pattern(
  'show|shows|contain|contains|include|includes|depict|depicts|feature|features|display|displays|have|has|portray|portrays|be_of|are_of|is_of|reveal',
)
const ACCEPT = pattern('@accept')
const INTENT = pattern('@intent')
const BLOCK = pattern('@block')
const REVIEW = pattern('@review')
const BLUR = pattern('@blur')
const OR = pattern(',|or|and|nor|/')
const NOTHING_BUT = anyOf(
  'nothing|anything but|except|except_for|other_than|apart_from|aside_from|besides',
  'only|exclusively|solely',
)
const NOUN = /^(?:block|flag|review|report|bar|filter|hide|mask|blur|ban|exclude|list)$/

/** The opening of a clause that turns on its verb: "do not post", "we block", "pictures must show". */
export function verbOpening(tokens: readonly Token[], at: number): VerbOpening | null {
  const it = IT_IS(tokens, at)
  const media = it >= 0 ? -1 : mediaAt(tokens, at)
  const subject = Math.max(it, media >= 0 ? media : SUBJECT(tokens, at))
  // "post" and "list" are verbs as well as what is posted and listed.
  const isImperative = subject < 0 || (media === at + 1 && SHOW(tokens, at) >= 0)
  return (
    (subject >= 0 ? openingOf(tokens, at, subject, it >= 0 ? 'it' : media >= 0 ? 'medium' : 'person') : null) ??
    (isImperative ? openingOf(tokens, at, at, 'none') : null)
  )
}

/** Modal verbs and negations, in any order. */
interface Modality {
  end: number
  negations: number
  permission: boolean
  obligation: boolean
  plain: boolean
  narrow: boolean
}

const MODALS: readonly (readonly [match: Pattern, adds: Partial<Modality>])[] = [
  [PERMISSION, { permission: true }],
  [BANNED_TO, { permission: true, negations: 1 }],
  [OBLIGATION, { obligation: true }],
  [PLAIN, { plain: true }],
  [NOT, { negations: 1 }],
  [NARROW, { narrow: true }],
  [ADVERB, {}],
]

function modalityAt(tokens: readonly Token[], at: number): Modality {
  let found: Modality = { end: at, negations: 0, permission: false, obligation: false, plain: false, narrow: false }
  for (;;) {
    const modal = MODALS.find(([match]) => match(tokens, found.end) >= 0)
    if (!modal) return found
    const [match, adds] = modal
    const negations = found.negations + (adds.negations ?? 0)
    found = { ...found, ...adds, negations, end: match(tokens, found.end) }
  }
}

function openingOf(
  tokens: readonly Token[],
  at: number,
  from: number,
  subject: 'it' | 'medium' | 'person' | 'none',
): VerbOpening | null {
  const { end, negations, permission, obligation, plain, narrow } = modalityAt(tokens, from)
  if (subject === 'it' && !permission) return null
  const negated = (negations + (subject === 'person' && NOBODY(tokens, at) >= 0 ? 1 : 0)) % 2 === 1
  const verb = verbsAt(tokens, end, subject === 'medium')
  if (!verb) return null
  const { kind } = verb
  const open = (mood: Mood, more: Partial<Opening> = {}): VerbOpening => ({ mood, end: verb.end, verbs: kind, ...more })
  if (kind === 'act') {
    if (negated) return open({ kind: 'permit', action: verb.action! })
    if (subject === 'medium' || permission) return null
    return open({ kind: 'prohibit', action: verb.action! }, { noun: end === at && NOUN.test(tokens[at]?.word ?? '') })
  }
  const but = NOTHING_BUT(tokens, verb.end)
  if (but >= 0 && kind !== 'intent') {
    // "do not post anything but food", "post nothing but food", "we accept only food".
    return negated === (tokens[verb.end]?.word === 'anything') ? open(ONLY, { end: but }) : null
  }
  if (narrow) return negated || kind === 'intent' ? null : open(ONLY)
  if (negated) return open(BAN, kind === 'intent' ? { intent: verb.words! } : {})
  if (kind === 'accept') return permission || obligation || (subject === 'none' && plain) ? null : open(PERMIT)
  if (kind === 'intent' || !(permission || obligation)) return null
  return permission ? open(PERMIT) : open({ kind: 'only', required: true }, { all: true })
}

interface Verbs {
  kind: VerbOpening['verbs']
  end: number
  action?: Action
  words?: { from: number; to: number }
}

/** The verbs at a word, several of one kind joined by "or" too; a verb of showing among those of intent decides, since it asks for less. */
function verbsAt(tokens: readonly Token[], at: number, ofMedium: boolean): Verbs | null {
  const acts = [
    [BLOCK, 'block'],
    [REVIEW, 'review'],
    [BLUR, 'blur'],
  ] as const
  for (const [match, action] of acts) {
    const end = match(tokens, at)
    if (end >= 0) return { kind: 'act', end, action }
  }
  let kind: Verbs['kind'] | null = null
  let end = at
  for (let from = at; ; ) {
    const show = (ofMedium ? SHOWS : SHOW)(tokens, from)
    const intent = INTENT(tokens, from)
    const accept = ofMedium ? -1 : ACCEPT(tokens, from)
    const to = Math.max(show, intent, accept)
    if (to < 0) break
    const found = to === accept ? 'accept' : to === intent ? 'intent' : 'show'
    kind = kind === null || kind === 'intent' ? found : kind
    end = to
    from = to
    for (let next = OR(tokens, from); next >= 0; next = OR(tokens, from)) from = next
    if (from === to) break
  }
  return kind && { kind, end, words: { from: at, to: end } }
}

function mediaAt(tokens: readonly Token[], at: number): number {
  let end = MEDIUM(tokens, at)
  for (let next = end; next >= 0; next = MORE_MEDIA(tokens, end)) end = next
  return end
}
