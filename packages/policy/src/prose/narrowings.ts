import { isPerson, joinsBehind, standsAlone, unfit } from './nouns'
import { anyOf, pattern } from './pattern'
import type { Narrowing, Thing } from './statements'
import { textOf } from './text-of'
import type { Token } from './tokens'
import { Unclear } from './unclear'

/** What a sentence says of when something may be shown: "they are in a museum" becomes "in a museum" behind the thing. */
const IT_IS = anyOf(
  'its clearly|obviously|only|just|really|actually?',
  'it|they|these|those|this|that|he|she|which|the_picture|the_photo|the_image is|are|be|get|gets clearly|obviously|only|just|really|actually|being|simply|merely?',
)
const SHOWN = pattern(
  'shown|seen|pictured|displayed|visible|present|appearing|photographed|depicted|placed|lying|sitting|standing',
)
const THERE_IS = pattern('there is|are')
const NEARBY = pattern(
  'too|as_well|nearby|around|visible|in_the_picture|in_the_photo|in_the_image|next_to_it|next_to_them|with_it|with_them|beside_it|beside_them|in_view|in_sight|in_the_same_picture|in_it|on_it',
)
/** Words that no picture shows, however they are put. */
const UNSEEN =
  /^(?:permission|permitted|approval|approved|approves?|consent|licen[cs]ed?|moderators?|mods?|admins?|staff|purposes?|reasons?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|weekends?|weekdays?|tonight|tomorrow|today|yesterday|morning|evening|necessary|needed|required|lawful|intended|relevant|appropriate|asked|agreed|verified|ironic|ironically|jokes?|joking|kidding|educational|context|allowed|ok|okay|fine|accident|accidental|accidentally|warned|warning|told|paid|members?|premium|law|legal|legally|tasteful|reasonable|moderation|possible|wish|want|feel|doubt|newsworthy|important|good|bad|credited|sourced|yours|mine|own|serious|trusted|respectful|respectfully|justified|owner|copyrights?)$/
const ADJECTIVE =
  /^(?:toy|fake|plastic|rubber|wooden|metal|small|tiny|big|large|old|antique|vintage|historic|historical|decorative|ceremonial|ornamental|blurry|covered|closed|empty|cooked|raw|dead|alive|fictional|miniature|foam|blunt|drawn|new|cartoon|animated|black|white|red|blue|green|yellow|pink|transparent|clean|whole|ripe|fresh|frozen|grilled|fried|baked|stuffed|inflatable|edible|homemade|handmade|young|medical)$/

/**
 * Reads what narrows a thing: "in a museum or on a table", "they are toys", "plastic".
 *
 * @param words the condition, without "unless" or "if"
 * @throws Unclear where a picture would not show it
 */
export function readNarrowings(words: readonly Token[]): Narrowing[] {
  const tokens = words.filter(({ word }) => word !== '"')
  if (tokens.some(({ word }) => UNSEEN.test(word))) throw new Unclear('condition', textOf(tokens))
  let from = Math.max(IT_IS(tokens, 0), 0)
  const there = THERE_IS(tokens, from)
  if (there >= 0) return [withThing(tokens.slice(there))]
  const shown = SHOWN(tokens, from)
  if (shown >= 0 && shown < tokens.length && joinsBehind(tokens[shown]!.word)) from = shown
  const found: Narrowing[] = []
  let preposition: Token[] = []
  for (const part of parts(tokens.slice(from))) {
    const rest = part[0]?.word === 'part' ? part.slice(1) : part
    if (joinsBehind(rest[0]?.word ?? '')) {
      preposition = leading(rest)
      found.push(behind(rest, rest))
    } else if (preposition.length > 0) found.push(behind([...preposition, ...rest], rest))
    else found.push(instead(rest))
  }
  if (found.length === 0) throw new Unclear('condition', textOf(tokens))
  return found
}

/** What a thing becomes when it is narrowed: "kitchen knives" and "next to food" are "kitchen knives next to food". */
export function narrowed(things: readonly Thing[], narrowings: readonly Narrowing[]): Thing[] {
  return narrowings.flatMap(({ place, text, at }) => {
    if (place === 'instead') return [{ text, at, head: text.split(' ').at(-1)!.toLowerCase() }]
    return things.map((thing) => ({
      text: place === 'behind' ? `${thing.text} ${text}` : `${text} ${withoutArticle(thing.text)}`,
      at,
      head: thing.head,
    }))
  })
}

function parts(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [[]]
  for (const token of tokens) {
    if (/^(?:,|or|and|\/)$/.test(token.word)) found.push([])
    else found.at(-1)!.push(token)
  }
  return found.filter((part) => part.length > 0)
}

function leading(words: readonly Token[]): Token[] {
  const end = words.findIndex(
    ({ word }, index) => index > 0 && !joinsBehind(word) && !/^(?:to|top|front|part)$/.test(word),
  )
  return words.slice(0, Math.max(end, 1))
}

function behind(words: readonly Token[], own: readonly Token[]): Narrowing {
  const noun = words.slice(leading(words).length)
  const problem = unfit(
    noun.map(({ word, kind }) =>
      kind === 'word' && !/^(?:the|your|its|their|my|our)$/.test(word) ? word : kind === 'word' ? 'a' : '\u0000',
    ),
  )
  // "fine for adults" is about who looks.
  const isAudience = words[0]!.word === 'for' && isPerson(words.at(-1)!.word)
  // "okay to block" is about what somebody does.
  const isAct = words[0]!.word === 'to'
  if (problem || isAudience || isAct || noun.length === 0) throw new Unclear('condition', textOf(words))
  return { place: 'behind', text: textOf(words), at: own[0]!.start }
}

function instead(words: readonly Token[]): Narrowing {
  const last = words.at(-1)!.word
  const text = textOf(words)
  const at = words[0]!.start
  const problem = unfit(words.map(({ word, kind }) => (kind === 'word' ? word : '\u0000')))
  if (problem && problem !== 'quality') throw new Unclear('condition', text)
  if (/^an?$/.test(words[0]!.word)) {
    if (words.length < 2) throw new Unclear('condition', text)
    return { place: 'instead', text, at }
  }
  const isAdverb = words.length === 2 && /ly$/.test(words[0]!.word)
  if ((words.length === 1 || isAdverb) && (ADJECTIVE.test(last) || /[^e]ed$/.test(last)))
    return { place: 'before', text, at }
  if (standsAlone(last)) return { place: 'instead', text, at }
  throw new Unclear('condition', text)
}

function withThing(words: readonly Token[]): Narrowing {
  let to = words.length
  for (let at = 1; at < words.length; at++) if (NEARBY(words, at) === words.length) to = Math.min(to, at)
  const noun = words.slice(0, to)
  if (noun.length === 0 || unfit(noun.map(({ word, kind }) => (kind === 'word' ? word : '\u0000')))) {
    throw new Unclear('condition', textOf(words))
  }
  return { place: 'behind', text: `with ${textOf(noun)}`, at: noun[0]!.start }
}

function withoutArticle(text: string): string {
  return text.replace(/^(?:an?|the) /i, '')
}
