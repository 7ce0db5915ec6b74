import type { Action } from '../types'
import { pattern } from './pattern'
import type { Mood } from './statements'
import type { Token } from './tokens'

const GOODS =
  'items|things|content|contents|pictures|photos|images|subjects|topics|stuff|goods|products|materials|material|posts|uploads|listings|themes'
const ARE = 'are|is|include|includes|would_be?'
const RULES = [
  "here|these|those|this|below? are|is? the|our|my|your|some|a? few|simple|short|house|forum|site|group|class|community|posting|upload|image|photo|picture|general|basic|main|current|following* rules|rule|policy|guidelines|ground_rules|house_rules|dos_and_don'ts|dos_and_donts is|are? simple|short|clear|easy|as_follows|the_following|for_pictures|for_photos|for_images|here|for_posting|for_uploads|of_the_house*",
  'please? note|remember|reminder|important|nb|attention|ps|p.s|tldr|tl|edit|update|warning|summary|in_short|in_summary|in_a_nutshell|basically',
  'please? follow|read|respect|observe|mind|note|keep_to|stick_to the|these|our|my|following|simple|house|few|posting|picture|photo|image* rules|rule|guidelines|points before_posting|before_uploading|before_you_post|when_posting|when_uploading|when_you_post|when_sharing_pictures?',
  'rule|rules|point|no|number|# 1|2|3|4|5|6|7|8|9|10|11|12|one|two|three|four|five',
  'when|before posting|uploading|you_post|you_upload|sharing|sending @determiner* @medium?',
  'first|second|third|firstly|secondly|thirdly|finally|lastly|also|and|most_importantly|above_all|last_but_not_least',
].map(pattern)

const LABELS: readonly (readonly [match: ReturnType<typeof pattern>, mood: Mood])[] = (
  [
    [
      'prohibit',
      'block',
      `strictly|absolutely|totally? not|never allowed|permitted|ok|okay|fine|welcome|accepted|acceptable|wanted|tolerated here|at_all|on_this_site? ${ARE}`,
    ],
    [
      'prohibit',
      'block',
      `strictly|absolutely? forbidden|banned|prohibited|disallowed|blocked|unacceptable|off-limits|off_limits|no-gos|no-go|no-nos|no_gos|no_go|unwanted|taboo|rejected ${GOODS}? here? ${ARE}`,
    ],
    [
      'prohibit',
      'block',
      `what|@determiner* of? items|things|content|pictures|photos|images|stuff|goods? that|which|you|we? is|are|can|must|may|should|do|will strictly? not|never allowed|permitted|ok|okay|fine|post|show|upload|share|accept|allow|tolerate|sell|list|want|want_to_see here|to_see|to_post|to_upload? ${ARE}`,
    ],
    [
      'prohibit',
      'block',
      `what|@determiner* of? items|things|content|pictures|photos|images|stuff|goods? that|which? is|are strictly? forbidden|banned|prohibited|blocked here? ${ARE}`,
    ],
    ['prohibit', 'block', "don'ts|donts|nopes"],
    ['prohibit', 'review', `to|for|needs|need|requires|subject_to? review|manual_review|moderation|be_reviewed ${ARE}`],
    ['prohibit', 'blur', `to_be|to? blur|blurred|hide|hidden ${ARE}`],
    ['only', 'block', 'only|exclusively allowed|permitted|accepted?'],
    ['only', 'block', 'allowed|permitted|accepted only'],
    [
      'except',
      'block',
      'the|our|possible? exception|exceptions to_this_rule|to_this|to_the_rule|to_these_rules? are|is|include?',
    ],
    [
      'permit',
      'block',
      `still|also|always|perfectly|explicitly? allowed|permitted|ok|okay|fine|welcome|acceptable|accepted however|though|here? ${ARE}`,
    ],
    [
      'permit',
      'block',
      `what|@determiner* of? items|things|content|pictures|photos|images|stuff|goods? that|which? is|are still|also|always|perfectly? allowed|permitted|ok|okay|fine|welcome here|though|however? ${ARE}`,
    ],
    ['permit', 'block', 'what|things you can|may still|also? post|show|upload|share'],
  ] as const
).map(([kind, action, source]) => [pattern(source), moodOf(kind, action)])

const VERDICT: readonly (readonly [match: ReturnType<typeof pattern>, mood: Mood])[] = [
  [pattern('not|never allowed|permitted|ok|okay|fine|welcome|accepted|acceptable'), moodOf('prohibit', 'block')],
  [
    pattern(
      'no|never|nope|block|blocked|banned|ban|forbidden|prohibited|reject|rejected|remove|disallowed|no_way|no_go|no-go|off_limits please|thanks|way?',
    ),
    moodOf('prohibit', 'block'),
  ],
  [
    pattern(
      'send_to|to|for|goes_to|manual|human? review|flag|flagged|reviewed|check_by_hand|needs_review|moderator|moderators|moderation',
    ),
    moodOf('prohibit', 'review'),
  ],
  [pattern('blur|blurred|hide|hidden|pixelate|pixelated'), moodOf('prohibit', 'blur')],
  [
    pattern('ok|okay|fine|allowed|yes|allow|permitted|welcome|allright|alright please|here?'),
    moodOf('permit', 'block'),
  ],
]

/**
 * What the heading of a list says of it: "Not allowed:", "Exceptions:", "Prohibited content includes".
 *
 * @returns where it ends, and where the list begins
 */
export function labelAt(tokens: readonly Token[], at: number): { mood: Mood; end: number; list: number } | null {
  for (const [match, mood] of LABELS) {
    const end = match(tokens, at)
    if (end < 0) continue
    if (end === tokens.length || /^[:—→=]$/.test(tokens[end]!.word)) return { mood, end, list: end + 1 }
    if (end > at + 1 && /^(?:is|are|includes?)$/.test(tokens[end - 1]!.word)) return { mood, end, list: end }
  }
  return null
}

/** What stands behind a thing in a table: "guns: block". */
export function verdictAt(tokens: readonly Token[], at: number): { mood: Mood; end: number } | null {
  for (const [match, mood] of VERDICT) {
    const end = match(tokens, at)
    if (end >= 0 && (end === tokens.length || tokens[end]!.kind === 'mark')) return { mood, end }
  }
  return null
}

/** Where a heading that says nothing of its list ends: "Our rules:"; -1 where none begins. */
export function headingAt(tokens: readonly Token[], at: number): number {
  for (const match of RULES) {
    const end = match(tokens, at)
    if (end > at && (end === tokens.length || tokens[end]!.word === ':')) return end
  }
  return -1
}

function moodOf(kind: Mood['kind'] | 'except', action: Action): Mood {
  if (kind === 'except') return { kind: 'permit', linked: true }
  return kind === 'prohibit' ? { kind, action } : { kind }
}
