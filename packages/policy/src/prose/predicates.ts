import type { Action } from '../types'
import { anyOf, pattern } from './pattern'
import type { Token } from './tokens'

/** What the end of a clause says of its subject: "… are not allowed". */
export interface Predicate {
  says: 'prohibit' | 'permit' | 'must-show'
  action: Action
  /** Whether "only" stands in it: "are only allowed". */
  only: boolean
  /** Whether "is" or "are" is left out: "no guns allowed". */
  bare: boolean
  /** Whether it denies a ban: "are not blocked". */
  lifts?: boolean
  /** Where it ends, exclusive. */
  end: number
}

const AUXILIARY = pattern(
  'is|are|be|being|get|gets|got|go|goes|stay|stays|remain|remains|will|would|shall|should|must|may|can|could|do|does|has_to|have_to|need_to|needs_to|ought_to|are_to|is_to|are_going_to|count_as|counts_as',
)
const NOT = pattern('@not|no_longer')
const ADVERB = pattern('@adverb|only|considered|deemed|seen_as|treated_as')
const FRONT = pattern('only|also|always|still|therefore|all|both')
const PERMISSION = /^(?:may|can|could)$/
const OBLIGATION = /^(?:must|should|shall|has|have|need|needs|ought)$/

const NO_ISSUE = pattern('no|not|never a|an? problem|problems|issue|issues|big_deal')
const ALLOWED = pattern(
  'allowed|permitted|fine|ok|okay|alright|all_right|welcome|acceptable|accepted|tolerated|good_to_go|exempt|excepted|exempted|an_exception|exceptions|the_exception|the_exceptions|harmless|encouraged|appropriate|permissible with_us|by_me|by_us|with_me|for_us|to_post|to_show|to_upload|to_share?',
)
const FORBIDDEN = pattern(
  'forbidden|banned|prohibited|disallowed|blocked|rejected|removed|deleted|refused|denied|unwelcome|unacceptable|off_limits|off-limits|taboo|a_no-go|no-go|no-gos|a_no_go|no_go|no_gos|a_no-no|no-no|no-nos|a_no_no|no_no|inappropriate|against_the_rules|against_our_rules|against_our_policy|against_policy|out_of_bounds|unwanted|taken_down|filtered_out|a_problem|problems|an_issue|barred|outlawed|out_of_the_question|a_big_no|a_big_no-no|a_hard_no|thrown_out|kept_out|verboten',
)
const REVIEW = 'review|moderation|moderators|moderator|queue|approval|inspection|mods|admins'
const REVIEWED = anyOf(
  'sent|go|goes|held|marked|queued|passed|forwarded|routed|put|flagged|set_aside|subject to @human for|to? a? second|closer? review|approval|moderation|look|checking?',
  `sent|go|goes|held|marked|queued|passed|forwarded|routed|put|flagged|set_aside|subject to|for|on|in|into the|a|an|our|manual|human|moderation|closer|further* ${REVIEW}`,
  'reviewed|flagged|escalated|double-checked|checked|inspected|looked_at|vetted|screened manually|first? by @human first?',
  `to|for the|a|an|our|manual|human|moderation* ${REVIEW}`,
  'to @human for? a? second|closer? review|approval|moderation|checking?',
  'manually|hand reviewed|checked',
  'approved_first|approved_by_us|pre-approved|checked_by_hand|checked_manually|reviewed|flagged|flagged_up|escalated|double-checked|looked_at_first',
)
const NEEDS = pattern(
  'need|needs|require|requires a|an|manual|human|our|moderator|second|closer|to_be|to_get|to_go_to* review|approval|look|reviewed|checked|check|pre-approval|inspection',
)
const BLURRED = pattern(
  'blurred_out|blurred|hidden|pixelated|pixellated|masked|obscured|censored|blacked_out|covered_up',
)
const SHOWN = pattern('@shown')
const BARE = pattern('allowed|permitted|forbidden|banned|prohibited|ok|okay|fine|welcome|acceptable|excepted|verboten')
const BELONG = pattern('belong|belongs')
const NO_PLACE = anyOf(
  'has|have no|@not place|business|room',
  'will|would get your|the picture|post|photo|image|listing blocked|removed|rejected|deleted',
)
/** Words that may stand behind a bare "allowed": "no guns allowed here". */
const BEHIND_BARE =
  /^(?:here|please|ever|at|on|in|anywhere|but|except|unless|and|or|if|when|whatsoever|because|since|as|though|next|with|too|either|thanks|under|for|only|by|although|however|inside|near|apart|so)$/

/** The predicate that begins at a word, or `null`. */
export function predicateAt(tokens: readonly Token[], at: number): Predicate | null {
  const front = FRONT(tokens, at)
  if (front >= 0 && AUXILIARY(tokens, front) >= 0) {
    const behind = predicateAt(tokens, front)
    return behind && { ...behind, only: behind.only || tokens[at]?.word === 'only' }
  }
  const needs = NEEDS(tokens, at)
  if (needs >= 0) return { says: 'prohibit', action: 'review', only: false, bare: false, end: needs }
  const placed = NO_PLACE(tokens, at)
  if (placed >= 0) return { says: 'prohibit', action: 'block', only: false, bare: false, end: placed }
  const verb = verbGroup(tokens, at)
  const { end, bare, negated } = verb
  if (bare && (end > at ? !negated : BARE(tokens, at) < 0)) return null
  const found = stateAt(tokens, end, verb)
  if (!found || (bare && !endsClause(tokens[found.end]))) return null
  return { ...found, only: verb.only, bare }
}

interface VerbGroup {
  end: number
  /** No auxiliary verb. */
  bare: boolean
  negated: boolean
  only: boolean
  permission: boolean
  obligation: boolean
}

function verbGroup(tokens: readonly Token[], at: number): VerbGroup {
  const group: VerbGroup = { end: at, bare: true, negated: false, only: false, permission: false, obligation: false }
  for (;;) {
    const word = tokens[group.end]?.word ?? ''
    const auxiliary = AUXILIARY(tokens, group.end)
    const not = auxiliary < 0 && NO_ISSUE(tokens, group.end) < 0 ? NOT(tokens, group.end) : -1
    const adverb = group.end > at ? ADVERB(tokens, group.end) : -1
    if (auxiliary >= 0) {
      group.bare = false
      group.permission ||= PERMISSION.test(word)
      group.obligation ||= OBLIGATION.test(word)
    } else if (not >= 0) group.negated = !group.negated
    else if (adverb >= 0) group.only ||= word === 'only'
    else return group
    group.end = Math.max(auxiliary, not, adverb)
  }
}

function stateAt(
  tokens: readonly Token[],
  at: number,
  { bare, negated, permission, obligation }: VerbGroup,
): Pick<Predicate, 'says' | 'action' | 'end' | 'lifts'> | null {
  const state = (says: Predicate['says'], end: number, action: Action = 'block') => ({ says, action, end })
  if (!bare && NO_ISSUE(tokens, at) >= 0) return state('permit', NO_ISSUE(tokens, at))
  if (!bare && REVIEWED(tokens, at) >= 0) return negated ? null : state('prohibit', REVIEWED(tokens, at), 'review')
  if (!bare && BLURRED(tokens, at) >= 0) return negated ? null : state('prohibit', BLURRED(tokens, at), 'blur')
  if (ALLOWED(tokens, at) >= 0) return state(negated ? 'prohibit' : 'permit', ALLOWED(tokens, at))
  if (FORBIDDEN(tokens, at) >= 0)
    return { ...state(negated ? 'permit' : 'prohibit', FORBIDDEN(tokens, at)), lifts: negated }
  if (negated && BELONG(tokens, at) >= 0) return state('prohibit', BELONG(tokens, at))
  const shown = bare ? -1 : SHOWN(tokens, at)
  if (shown < 0 || !(negated || permission || obligation)) return null
  return state(negated ? 'prohibit' : permission ? 'permit' : 'must-show', shown)
}

function endsClause(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'mark' || BEHIND_BARE.test(token.word)
}
