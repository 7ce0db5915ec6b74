import { isAdjective } from './adjectives'
import { isPerson, joinsBehind, standsAlone, unfit } from './nouns'
import { pattern } from './pattern'
import type { Thing } from './statements'
import { textOf } from './text-of'
import { type ThingWords, thingWords } from './thing-words'
import type { Token } from './tokens'
import { Unclear } from './unclear'

/** What a list names. */
export interface Things {
  things: Thing[]
  /** The kind that the others are examples of, one of the things: "weapons such as guns", "guns or other weapons". */
  kindOf: Thing | null
  /** Whether the first stands behind "other". */
  other: boolean
  /** A bare noun that may share what stands before an earlier one, "knives" of "toy guns and knives"; `null` where there is none. */
  open: string | null
}

/** A stretch of a list between two separators. */
interface Stretch extends ThingWords {
  /** Whether "such as" or the like stands before it. */
  example: boolean
}

const SUCH = pattern('@such')
const AS_WELL = pattern('as_well_as|along_with|together_with|plus')
/** Words that are one thing although "and" stands between them. */
const PAIR = pattern(
  'black_and_white|salt_and_pepper|fish_and_chips|bed_and_breakfast|rum_and_coke|gin_and_tonic|rock_and_roll|mac_and_cheese|bread_and_butter|arts_and_crafts|blood_and_guts|hammer_and_sickle|skull_and_crossbones|bow_and_arrow|bows_and_arrows|drum_and_bass|before_and_after|ball_and_chain|knife_and_fork|knives_and_forks|cup_and_saucer|hide_and_seek|smoke_and_mirrors|up_and_down|terms_and_conditions',
)
const MOST_WORDS = 12

/**
 * Reads a list: "guns, knives or other weapons". One thing a noun; a list that can be read in two ways is refused.
 *
 * @param intent verbs that belong to every thing: "promote" of "promote smoking or drinking"
 * @param verbs whether a thing may begin with a verb such as "show", that says nothing about it
 * @throws Unclear
 */
export function readThings(tokens: readonly Token[], { intent = '', verbs = false } = {}): Things {
  const found = stretches(tokens, verbs)
  const named = found.filter(({ words }) => words.length > 0)
  if (named.length === 0) throw new Unclear(/\p{L}/u.test(textOf(tokens)) ? 'vague' : 'empty', textOf(tokens))
  const things: Thing[] = []
  let kindOf: Thing | null = null
  // "Toy guns, knives" is a list of two.
  const open = tokens.some(({ word }) => /^(?:and|or|nor|\/)$/.test(word)) ? openNoun(named) : null
  for (let at = 0; at < named.length; at++) {
    const group = groupAt(named, at)
    check(group.flatMap(({ words }) => words))
    at += group.length - 1
    const thing = thingOf(group, intent, shared(named, at, group.length))
    if (things.every(({ text }) => text !== thing.text)) things.push(thing)
    if (named[at + 1]?.example || (group[0]!.other && at > 0)) kindOf ??= thing
  }
  return { things, kindOf, other: named[0]!.other, open }
}

function stretches(tokens: readonly Token[], verbs: boolean): Stretch[] {
  const found: Stretch[] = []
  let words: Token[] = []
  let example = false
  // Whether a word must follow: behind "and", "or", "such as".
  let wanting = false
  for (let at = 0; at < tokens.length; ) {
    const { word } = tokens[at]!
    const pair = PAIR(tokens, at)
    const such = isLook(tokens, at) ? -1 : SUCH(tokens, at)
    const well = AS_WELL(tokens, at)
    if (pair >= 0) {
      words.push(...tokens.slice(at, pair))
      wanting = false
    } else if (such >= 0 || /^[(:—]$/.test(word)) {
      close()
      example = true
      wanting = true
    } else if (well >= 0 || /^(?:,|\/|and|or|nor|\))$/.test(word)) {
      // A comma may stand before "and" or behind "such as", but not alone between two others.
      if (words.length === 0 && (word === ',' || word === '/') && !wanting && !isClosing(tokens[at - 1]))
        throw new Unclear('part', textOf(tokens))
      close()
      wanting = !isClosing(tokens[at])
    } else if (word !== '"') {
      words.push(tokens[at]!)
      wanting = false
    }
    at = Math.max(pair, such, well, at + 1)
  }
  if (wanting) throw new Unclear('part', textOf(tokens))
  close()
  return found

  function close(): void {
    if (words.length === 0) return
    found.push({ ...thingWords(words, verbs), example })
    example = false
    words = []
  }
}

/**
 * A bare noun behind one with a word before it: "toy guns and knives".
 *
 * @throws Unclear where that word is an adjective, "naked men or women"
 */
function openNoun(named: readonly Stretch[]): string | null {
  let open: string | null = null
  for (let at = 1; at < named.length; at++) {
    const { words } = named[at]!
    const before = named[at - 1]!.words
    if (words.length > 1 || isFresh(named[at]!) || before.length < 2 || modifierOf(before) >= 0) continue
    // "Grey armour, red or blue hats": the word leans on the next one.
    if (leans(named[at]!) && (named[at + 1]?.words.length ?? 0) > 1) continue
    if (before.slice(0, -1).some(({ word }) => isAdjective(word))) throw new Unclear('scope', textOf(words))
    open ??= textOf(words)
  }
  return open
}

function isClosing(token: Token | undefined): boolean {
  return token?.word === ')'
}

/** "like" behind a verb of looks announces no examples: "things that look like guns". */
function isLook(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:looks?|looking|looked|shaped|dressed|feels?|seems?|acts?|acting|sounds?|the)$/.test(
      tokens[at - 1]?.word ?? '',
    ) || /^(?:that|this|these|those|it)$/.test(tokens[at + 1]?.word ?? '')
  )
}

function check(words: readonly Token[]): void {
  const problem = unfit(words.map(({ word, kind }) => (kind === 'word' ? word : '\u0000')))
  if (problem) throw new Unclear(problem, textOf(words))
  if (words.length > MOST_WORDS) throw new Unclear('long', textOf(words))
}

/** A word that needs the next one, "nude or sexual images", with that one; else the one thing. */
function groupAt(named: readonly Stretch[], at: number): Stretch[] {
  let end = at
  while (leans(named[end]!) && named[end + 1] && !isFresh(named[end + 1]!)) end++
  // "blood or guns": the next one is a single word too, so that nothing is shared.
  return named[end]!.words.length > 1 ? named.slice(at, end + 1) : named.slice(at, at + 1)
}

function isFresh({ example, restarts, other }: Stretch): boolean {
  return example || restarts || other
}

function leans({ words }: Stretch): boolean {
  return words.length === 1 && !standsAlone(words[0]!.word)
}

/** Words of an earlier thing that belong to this one too: "people" of "people smoking or drinking". */
function shared(named: readonly Stretch[], last: number, length: number): readonly Token[] {
  const at = last - length + 1
  const { words, restarts, other } = named[at]!
  const split = modifierOf(words)
  for (let before = at - 1; before >= 0; before--) {
    const earlier = named[before]!.words
    const modifier = modifierOf(earlier)
    if (modifier < 0) continue
    if ((restarts || named[at]!.example) && !joinsBehind(words[0]!.word)) return []
    if (joinsBehind(words[0]!.word) && split <= 0) return earlier.slice(0, modifier)
    if (/ing$/.test(words[0]!.word) && /ing$/.test(earlier[modifier]!.word)) return earlier.slice(0, modifier)
    if (other && split < 0) return earlier.slice(0, modifier + 1)
    throw new Unclear('scope', textOf(words))
  }
  if (joinsBehind(words[0]!.word)) throw new Unclear('part', textOf(words))
  if (at > 0 && split > 0 && !restarts && words[split]!.word !== 'of' && !named[at]!.example) {
    throw new Unclear('scope', textOf(words.slice(split)))
  }
  return []
}

/** Where a preposition, a relative clause or what somebody does begins behind the noun; -1 where nothing does. */
function modifierOf(words: readonly Token[]): number {
  return words.findIndex(
    ({ word }, index) =>
      index > 0 &&
      (joinsBehind(word) ||
        (/ing$/.test(word) &&
          (isPerson(words[index - 1]!.word) || (index < words.length - 1 && /s$/.test(words[index - 1]!.word))))),
  )
}

function thingOf(group: readonly Stretch[], intent: string, before: readonly Token[]): Thing {
  const own = group.map(({ words }) => textOf(words))
  const text = own.length > 1 ? `${own.slice(0, -1).join(', ')} or ${own.at(-1)}` : own[0]!
  const { words } = group.at(-1)!
  const all = before.length > 0 ? [...before, ...words] : words
  const modifier = modifierOf(all)
  const noun = all[(modifier < 0 ? all.length : modifier) - 1]!
  return {
    text: [intent, textOf(before), text].filter(Boolean).join(' '),
    at: group[0]!.words[0]!.start,
    head: noun.word,
  }
}
