import { withoutEnd } from './without-end'

/** What an encoder can look for in a line of a policy. */
export interface VisiblePart {
  /** The line without policy verbs; empty when nothing stays that a picture could show. */
  phrase: string
  /** Whether an intent ("promote", "glorify") was stripped: a picture does not show it, so the line's action is at most `review`. */
  capped: boolean
}

/** Verbs and fillers at the front of a clause; the first group holds verbs of intent. `or`, `and` and commas may join several. */
const LEAD = new RegExp(
  '^(?:(?:[,/]|or\\b|and\\b)\\s*)*(?:' +
    '((?:promot|encourag|romantici[sz]|glamori[sz]|ideali[sz]|normali[sz]|triviali[sz]|endors|incit|advocat|prais|condon)(?:e|es|ing)|(?:glorif|justif)(?:y|ies|ying)|advertises?)' +
    '|(?:show|contain|depict|display|portray)(?:s|ing)?|(?:featur|includ)(?:e|es|ing)|any|of' +
    '|(?:an? |the )?(?:images?|photos?|pictures?|contents?|depictions?)(?: (?:of|that|which|with))' +
    '|(?:the )?(?:use|sale|idea|kinds?|types?|forms?) of' +
    ')(?=[\\s,/]|$)\\s*',
  'i',
)

/** Encoders ignore these words and so would look for the opposite of what the line says. */
const NEGATION = /(?:^|\s)(?:not|no|never|without|nobody|[a-z]+n['’]t)(?=[\s,]|$)/i

/** What no picture shows by itself: attitudes, ideologies, identities. */
const INVISIBLE =
  /^(?:hat(?:e|red|eful)|racis[mt]|sexis[mt]|discriminat\w+|prejudices?|bigotry|antisemitism|\w+phobi[ac]|extremis[mt]|ideolog\w+|identit\w+|ethnicit\w+|nationalit\w+|intolerance|supremac\w+|harassment|bullying|stereotypes?|(?:mis|dis)information|radicali\w+|beliefs?|opinions?)$/

/** Words that make nothing visible when they stand beside {@link INVISIBLE} ones. */
const FILLER =
  /^(?:symbols?|speech|content|messages?|people|persons?|groups?|individuals?|based|on|against|towards?|of|the|an?|and|or|to|for|in|by|their|any|all|protected|race|racial|gender|sex|sexual|orientation|origin|national|religio\w+|disabilit\w+|age|political|social|ethnic|personal)$/

/**
 * Takes from a clause the part that a picture can show: verbs of the policy ("show", "contain", "images that …") are stripped at the
 * front; "promote smoking" becomes "smoking", capped. The phrase is empty when only attitudes or identities stay, and when the line
 * says what must be absent: an encoder ignores "not" and would find the opposite.
 */
export function visiblePart(clause: string): VisiblePart {
  let phrase = clause.trim()
  let capped = false
  for (let lead = LEAD.exec(phrase); lead; lead = LEAD.exec(phrase)) {
    capped ||= lead[1] !== undefined
    phrase = phrase.slice(lead[0].length)
  }
  phrase = withoutEnd(phrase.replace(/^[\s,]+/, ''), '.,;:!')
  return { phrase: isNegated(phrase) || isInvisible(phrase) ? '' : phrase, capped }
}

/** Whether a line says what must be absent ("without a helmet"). */
export function isNegated(text: string): boolean {
  return NEGATION.test(text)
}

function isInvisible(phrase: string): boolean {
  const words = (phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !FILLER.test(word))
  return words.length > 0 ? words.every((word) => INVISIBLE.test(word)) : !/[\p{L}\p{N}]/u.test(phrase)
}
