import type { Share } from '@lookfirst/policy/measures'

/** A share for people, in two or three significant digits: `0.25%`, `1.2%`, `34%`. */
export function percent(share: number): string {
  const value = 100 * share
  return `${Number(value < 10 ? value.toPrecision(2) : value.toFixed(value < 99.5 || share === 1 ? 0 : 1))}%`
}

/** A share with what it was counted from: `12 of 15 (80%, 55-93%)`; a dash of nothing. */
export function shareText(share: Share | null): string {
  if (!share) return '–'
  return `${share.count} of ${share.of} (${percent(share.share)}, ${intervalText(share)})`
}

/** `55-93%` */
export function intervalText({ interval: [low, high] }: Share): string {
  return `${percent(low).slice(0, -1)}–${percent(high)}`
}

/** A margin with its sign, in two digits after the point. */
export function signed(margin: number): string {
  return `${margin > 0 ? '+' : margin < 0 ? '−' : ''}${Math.abs(margin).toFixed(2)}`
}

/** An area or a precision, three digits; a dash where there is none. */
export function areaText(value: number | null): string {
  return value === null ? '–' : value.toFixed(3)
}

/** Milliseconds; a dash where nothing was measured. */
export function msText(value: number | null): string {
  return value === null ? '–' : value.toFixed(value < 10 ? 1 : 0)
}
