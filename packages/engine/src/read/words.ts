import type { ReadCharacter } from './ctc'

/** What stands for a character that the network cannot name. */
const FOREIGN = '\ufffd'

/** Some characters that stand together. */
export interface ReadStretch {
  text: string
  /** Mean probability of its characters but for spaces, in [0, 1]. */
  confidence: number
  /** Steps of the network that it reaches from and to. */
  from: number
  to: number
}

/** What characters say together, spaces at the ends left out; `null` where nothing is left. */
export function stretchOf(characters: readonly ReadCharacter[]): ReadStretch | null {
  const inked = (one: ReadCharacter) => one.character !== ' '
  const first = characters.findIndex(inked)
  if (first < 0) return null
  const kept = characters.slice(first, characters.findLastIndex(inked) + 1)
  const letters = kept.filter(inked)
  return {
    text: kept
      .map(({ character }) => character)
      .join('')
      .replace(/ +/g, ' '),
    confidence: letters.reduce((sum, { probability }) => sum + probability, 0) / letters.length,
    from: kept[0]!.from,
    to: kept.at(-1)!.to,
  }
}

/** The words, in their order. */
export function wordsOf(characters: readonly ReadCharacter[]): ReadStretch[] {
  const words: ReadCharacter[][] = [[]]
  for (const one of characters) {
    if (one.character === ' ') words.push([])
    else words.at(-1)!.push(one)
  }
  return words.flatMap((word) => stretchOf(word) ?? [])
}

/** Whether a text says something: it has a letter or a digit, and less than half of it is in scripts that the network cannot read. */
export function isReadable(text: string): boolean {
  return /[\p{L}\p{Nd}]/u.test(text) && 2 * (text.split(FOREIGN).length - 1) < text.length
}
