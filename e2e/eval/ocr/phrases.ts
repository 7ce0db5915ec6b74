/** Everyday words, what moderators look for, and letters with accents. */
const WORDS =
  'call me now buy cheap pills online today free delivery contact us for details meet at the old station Friday night bring cash only limited offer win a prize click here subscribe account password security update invoice total amount due street garden weather report summer sale miss this Munich café naïve Straße señor crème Größe window market quick brown fox jumps over lazy dog when nobody is watching never again Monday coffee first then work people said it could be done'.split(
    ' ',
  )

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!
const digits = (count: number, random: () => number) =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
const plain = (random: () => number) => pick(WORDS.slice(0, 38), random).toLowerCase()

/** Makes a line of about a number of characters. */
export type Say = (length: number, random: () => number) => string

/** Words that say nothing of anybody. */
const PLAIN_WORDS =
  'garden weather report summer window market quick brown lazy Monday coffee first then work people said could done Friday station street café Munich library tree river paper table music train evening morning blue'.split(
    ' ',
  )

/** Some words, as many as fit into a number of characters. */
export function wordsUpTo(length: number, random: () => number, words = WORDS): string {
  let text = pick(words, random)
  for (let next = pick(words, random); text.length + next.length < length; next = pick(words, random))
    text += ` ${next}`
  return text
}

/** The same of words that no rule about text looks for. */
export function plainWordsUpTo(length: number, random: () => number): string {
  return wordsUpTo(length, random, PLAIN_WORDS)
}

/** A line as people put into pictures: mostly words, at times a telephone number, an address, a price or a card number. */
export function phrase(length: number, random: () => number): string {
  const kind = random()
  if (kind < 0.08) return `Tel. +${digits(2, random)} ${digits(3, random)} ${digits(7, random)}`
  if (kind < 0.14) return [4, 4, 4, 4].map((count) => digits(count, random)).join(' ')
  if (kind < 0.2) return `${plain(random)}.${plain(random)}${digits(2, random)}@example.org`
  if (kind < 0.26) return `https://www.${plain(random)}-${plain(random)}.com/${plain(random)}`
  if (kind < 0.32) return `only $${digits(2, random)}.${digits(2, random)} (-${digits(2, random)}%)`
  const words = wordsUpTo(length, random)
  const line = words[0]!.toUpperCase() + words.slice(1)
  return kind < 0.42 ? line.toUpperCase() : kind < 0.6 ? `${line}${pick(['.', '!', '?', ','], random)}` : line
}
