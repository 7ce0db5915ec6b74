import { brokenElements } from './malformed/broken-elements'
import { brokenJson } from './malformed/broken-json'
import { hostileCharacters } from './malformed/hostile-characters'
import { hugeTexts } from './malformed/huge-texts'
import { otherFormats } from './malformed/other-formats'
import { seededTexts } from './malformed/seeded-texts'

/** A text that is handed in as a policy and is broken, hostile, or so close to it that a reader might stumble. */
export interface MalformedPolicy {
  /** Unique. */
  name: string
  text: string
}

/** Broken and hostile policies: written by hand, and made at random from a fixed seed. Each text once, the same every time. */
export function malformedPolicies(): MalformedPolicy[] {
  const texts = {
    ...hugeTexts(),
    ...hostileCharacters(),
    ...brokenElements(),
    ...brokenJson(),
    ...otherFormats(),
    ...seededTexts(),
  }
  const seen = new Set<string>()
  return Object.entries(texts).flatMap(([name, text]) => {
    const isNew = !seen.has(text)
    seen.add(text)
    return isNew ? [{ name, text }] : []
  })
}
