import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Most words that are hashed together. */
const MOST_WORDS = 3

/** Letters, digits and marks: what a word is made of. */
const WORDS = /[\p{L}\p{N}\p{M}_]+/gu

/** Finds the words of a hash in one text. */
export type FindHashed = (hash: string) => string | null

/**
 * Hashes every word of a text, and every two or three in a row whatever stands between them, in lower case with one space.
 *
 * @param text in NFC
 * @returns what finds the words of a SHA-256 in lower-case hex, as they stand in the text, or `null`
 */
export function hashWords(text: string): FindHashed {
  const words = [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }))
  const places = new Map<string, string>()
  for (const [first, { from }] of words.entries()) {
    for (let last = first; last < Math.min(words.length, first + MOST_WORDS); last++) {
      const said = words.slice(first, last + 1).map(({ word }) => word.toLowerCase().normalize('NFC'))
      const hash = bytesToHex(sha256(new TextEncoder().encode(said.join(' '))))
      if (!places.has(hash)) places.set(hash, text.slice(from, words[last]!.to))
    }
  }
  return (hash) => places.get(hash) ?? null
}
