/**
 * Splits "handguns, rifles or other firearms" into handguns, rifles, firearms. One description a phrase scores better than a list in one
 * phrase, whose vector lies between its parts.
 *
 * @param phrase the visible part of a clause
 * @param hasNoun whether a part names something; unless every part does, the phrase stays whole ("red or blue flags" where only "flags" is a noun)
 * @returns at least one phrase; leading "other", "any" and "similar" dropped
 */
export function splitAlternatives(phrase: string, hasNoun: (part: string) => boolean): string[] {
  const parts = phrase
    .split(/,|\b(?:and\/)?or\b/i)
    .map(withoutDeterminer)
    .filter((part) => part && !/^etc\.?$/i.test(part))
  return parts.length > 1 && parts.every(hasNoun) ? [...new Set(parts)] : [withoutDeterminer(phrase)]
}

function withoutDeterminer(part: string): string {
  return part.trim().replace(/^(?:(?:and|any|other|similar)\s+)+/i, '')
}
