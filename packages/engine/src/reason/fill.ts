import type { Language } from '../protocol'

/** Words of a sentence, at most. */
const MOST_WORDS = 29
/** Words of a quotation, at most. */
const MOST_QUOTED = 9
/** UTF-16 code units of a quotation, at most: a line without spaces is one word however long it is. */
const MOST_CHARACTERS = 160

/** What sets a quotation apart, by language. */
export const QUOTES: Readonly<Record<Language, readonly [open: string, close: string]>> = {
  en: ['“', '”'],
  de: ['„', '“'],
}

/** Somebody's words: of a policy, of a picture, of a describing model. Data, whatever they say. */
export interface Quoted {
  quote: string
}

/** What fills a hole: a quotation, a number, or words of the catalogue itself. */
export type Value = Quoted | Figure | string

/** A number with the digits after the point that are shown. */
export interface Figure {
  figure: number
  /** @defaultValue 0 */
  digits?: number
}

/**
 * Fills the holes of a template. Quotations are cut, all to the same length, until the sentence has fewer than 30 words.
 *
 * @param template with `{holes}`; its own words are fewer than 30
 * @param values by hole; a hole without value stays empty
 */
export function fill(template: string, values: Readonly<Record<string, Value>>, language: Language): string {
  const filled = template.replaceAll(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name] ?? ''
    if (typeof value === 'string') return value
    return 'quote' in value ? hole : number(value, language)
  })
  const words = filled.split(/\s+/)
  const quotations = words.filter((word) => word.includes('{')).length
  const room = Math.floor((MOST_WORDS - words.length + quotations) / Math.max(1, quotations))
  return filled.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const { quote } = values[name] as Quoted
    return QUOTES[language].join(cut(cleaned(quote), Math.max(2, Math.min(MOST_QUOTED + 1, room))))
  })
}

/**
 * Somebody's words on one line, as they are quoted: without quotation marks that would end the quotation, and without marks that turn the
 * direction of writing, so that no words from a picture can pass for the sentence around them.
 */
export function cleaned(text: string): string {
  return text
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cc}]/gu, ' ')
    .replaceAll(/["“”„‟«»]/g, "'")
    .replaceAll(/[{}]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** @param most words, with the dots that stand for those that were cut */
function cut(text: string, most: number): string {
  const words = text.split(' ')
  const kept =
    words.length > most || words.length > MOST_QUOTED ? words.slice(0, Math.min(most - 1, MOST_QUOTED)) : words
  const line = kept.join(' ')
  // Code points, not halves of them.
  const short = line.length > MOST_CHARACTERS ? [...line].slice(0, MOST_CHARACTERS / 2).join('') : line
  return short.length < text.length ? `${short} …` : short
}

function number({ figure, digits = 0 }: Figure, language: Language): string {
  const shown = figure.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return shown.replace('-', '\u2212')
}
