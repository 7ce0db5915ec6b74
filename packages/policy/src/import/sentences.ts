import { withoutEnd } from '../phrase/without-end'

/** Longest abbreviation, with what stands before it. */
const REACH = 12

/** A full stop that ends no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|ex|approx|vs|incl|no|st|mr|mrs|dr)\.$/i

/** Cuts text into sentences, at full stops, exclamation and question marks that a space and a capital letter or a quote follow. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const { index, 0: end } of text.matchAll(/[.!?]["')\]]*(?=\s+["'(]?\p{Lu})/gu)) {
    if (ABBREVIATION.test(text.slice(Math.max(from, index - REACH), index + 1))) continue
    sentences.push(text.slice(from, index + end.length).trim())
    from = index + end.length
  }
  return [...sentences, text.slice(from).trim()].filter(Boolean)
}

/** A sentence that takes something out of its category. */
const EXCLUDES =
  /^(?:(?:this|it)(?: \w+)? )?(?:excludes?|excluding|does not (?:include|cover|apply to)|do not include|not included|except(?:ions?)?(?: for)?|allowed)\b\s*(?:are|is|:)?\s*/i

/**
 * Parts a sentence of a definition into what it covers and what it takes out: "(excluding X)", "…, except X", "Does not include X."
 *
 * @returns either may be empty
 */
export function partsOf(sentence: string): { covered: string; excluded: string[] } {
  const whole = EXCLUDES.exec(sentence)
  if (whole) return { covered: '', excluded: [trimmed(sentence.slice(whole[0].length))].filter(Boolean) }
  const excluded: string[] = []
  const note = (_: string, what: string) => {
    excluded.push(trimmed(what))
    return ''
  }
  const covered = sentence
    .replace(/\s*\((?:excluding|except(?: for)?|but not)\s+([^()]+)\)/gi, note)
    .replace(/,?\s+(?:excluding|except(?: for)?|but not)\s+(.+)$/i, note)
  return { covered: trimmed(covered), excluded: excluded.filter(Boolean) }
}

function trimmed(text: string): string {
  return withoutEnd(text.trim(), ' .;,')
}
