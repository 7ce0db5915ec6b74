import { wilsonInterval } from '../statistics'

/** A share of things that were counted, and what so many can tell of it. */
export interface Share {
  count: number
  /** Above zero. */
  of: number
  /** `count / of`, in [0, 1]. */
  share: number
  /** 95 % confidence interval, see {@link wilsonInterval}. */
  interval: [low: number, high: number]
}

/** A share with its interval; `null` of nothing. */
export function shareOf(count: number, of: number): Share | null {
  return of === 0 ? null : { count, of, share: count / of, interval: wilsonInterval(count, of) }
}

/** Chance below which so many hits are not put down to chance: as often as a 95 % interval lies wholly above the truth. */
const UNLIKELY = 0.025

/**
 * What a sample says of a promise "at most so many". `broken`: a rate that keeps it gives so many hits or more in fewer than 1 of 40
 * samples, by the exact binomial tail (Clopper and Pearson 1934); the lower end of Wilson's interval alone would call one hit of ten
 * unlikely at 1 %. `kept`:
 * Wilson's whole interval is at or below it. `open`: so few cannot tell.
 *
 * @param promised in (0, 1)
 */
export function promiseState({ count, of, interval }: Share, promised: number): 'kept' | 'open' | 'broken' {
  if (binomialTail(count, of, promised) < UNLIKELY) return 'broken'
  return interval[1] <= promised ? 'kept' : 'open'
}

/**
 * Chance of at least so many hits: `1 - sum for i < hits of C(trials, i) rate^i (1 - rate)^(trials - i)`, summed up in logarithms.
 *
 * @param hits in [0, trials]
 * @param rate in (0, 1)
 * @returns in [0, 1], to about twelve digits after the point
 */
export function binomialTail(hits: number, trials: number, rate: number): number {
  const odds = Math.log(rate) - Math.log1p(-rate)
  let logTerm = trials * Math.log1p(-rate)
  let fewer = 0
  for (let i = 0; i < hits; i++) {
    fewer += Math.exp(logTerm)
    logTerm += odds + Math.log((trials - i) / (i + 1))
  }
  return Math.max(0, 1 - fewer)
}

/** Square of the two-sided 95 % point of the normal distribution. */
const Z_SQUARED = 1.959964 ** 2

/**
 * The fewest trials without a single hit that show a rate to be kept: the upper end of Wilson's interval of 0 of n is `z^2 / (n + z^2)`,
 * which is at most `rate` from `n = z^2 (1 - rate) / rate` on.
 *
 * @param rate in (0, 1)
 */
export function trialsToShow(rate: number): number {
  return Math.ceil((Z_SQUARED * (1 - rate)) / rate)
}

/** Of images whose rarity is said to be at most `nominal`, how many there are. */
export interface ReliabilityPoint extends Share {
  /** Tail probability, in (0, 1]. */
  nominal: number
}

/** Tail probabilities at which a reliability curve is read. */
const LEVELS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5]

/**
 * Does a rarity mean what it says? Of ordinary images, a share of `nominal` should have a tail probability of at most `nominal`: the
 * reliability of a p-value, the diagonal where it holds (after Murphy and Winkler 1977, for probabilities of the tail).
 *
 * @param tails of ordinary images, each in (0, 1]
 * @returns ascending; only levels at which at least one of so many images is expected
 */
export function reliabilityCurve(tails: readonly number[]): ReliabilityPoint[] {
  return LEVELS.filter((nominal) => nominal * tails.length >= 1).map((nominal) => ({
    nominal,
    ...(shareOf(tails.filter((tail) => tail <= nominal).length, tails.length) as Share),
  }))
}
