import type { DetectorCondition, TextPattern } from '../types'

/** Writes a value of `Match text:`. */
export function printPattern(pattern: TextPattern): string {
  switch (pattern.kind) {
    case 'phrase':
      return `"${pattern.text}"`
    case 'expression':
      return `/${pattern.source}/${pattern.ignoreCase ? 'i' : ''}`
    case 'named':
      return pattern.name
    case 'hash':
      return `sha256:${pattern.sha256}`
  }
}

/** Writes a value of `Detector:`. */
export function printDetector({ detector, label, atLeast }: DetectorCondition): string {
  return `${detector}.${label} >= ${atLeast}`
}
