import type { RuleResult } from '@lookfirst/policy'

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

/**
 * How rare a score is among ordinary photos, in words: `rarer than 998 of 1,000 ordinary photos`. Of a subject that a
 * picture must show, rarity is nearness: `nearer than 998 of 1,000 ordinary photos`.
 * Where the score lies beyond every reference photo, that is all that can be said of it; it is never "100 %". In the
 * lower half a count would say nothing that a person wants to know.
 */
export function rarityInWords({
  tail,
  tailFloor,
  calibrationSize,
  isMustShow,
}: Pick<RuleResult, 'tail' | 'tailFloor' | 'calibrationSize'> & { isMustShow: boolean }): string {
  const compared = isMustShow ? 'nearer' : 'rarer'
  if (tail <= tailFloor) return `${compared} than any of ${whole.format(calibrationSize)} ordinary photos`
  const beaten = Math.min(999, Math.floor((1 - tail) * 1000))
  return beaten < 500
    ? 'like most ordinary photos'
    : `${compared} than ${whole.format(beaten)} of 1,000 ordinary photos`
}
