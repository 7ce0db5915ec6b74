import type { DetectorCondition, TextPattern } from '../types'

/** Writes a value of `Match text:`. */
export function printPattern(pattern: TextPattern): string {
  return pattern.kind === 'phrase' ? `"${pattern.text}"` : `/${pattern.source}/${pattern.ignoreCase ? 'i' : ''}`
}

/** Writes a value of `Detector:`. */
export function printDetector({ detector, label, atLeast }: DetectorCondition): string {
  return `${detector}.${label} >= ${atLeast}`
}
