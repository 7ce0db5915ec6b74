import { stored, wilsonInterval } from '../statistics'
import { thresholdOf } from '../tail'
import type { BudgetReport, Position, TailTable } from '../types'

/** Fewer images that are ordinary to every rule than this: all of the bank are counted instead. */
const ENOUGH_IMAGES = 200

/** Tail probabilities among which the shared one is sought. */
const LOWEST = 1e-9
const HIGHEST = 0.5

/** Halvings of the logarithm of that range: the result is exact to 1 in 10 million. */
const HALVINGS = 28

/** A policy's budget of false positives. */
export interface Budget {
  /** Share of ordinary images, in (0, 0.5], that any rule may flag. */
  share: number
  /** Where the policy says so. */
  position: Position
}

/** A rule that takes part in a budget. */
export interface BudgetRule {
  /** Its own rate, in (0, 0.5]; `null`: it shares what is left. */
  rate: number | null
  /** Indices, ascending, of the bank images that are ordinary to it: fitted and held out. */
  rows: Int32Array
  /** Its score for every bank image, exceptions left aside. */
  levels: Float64Array
  /** Its scores for the images of the fit, ascending. */
  sorted: Float64Array
  tail: TailTable
}

/** What {@link spendBudget} answers. */
export interface SpentBudget {
  report: BudgetReport
  /** Whether the rules with a rate of their own leave nothing for the others, or are above the budget by themselves. */
  isExceeded: boolean
}

/** Whether a bank image is kept out of the fit of a policy with a budget: a quarter, spread evenly by the golden ratio (Knuth 1973, 6.4). */
export function isHeldOut(row: number): boolean {
  return Math.imul(row + 1, 0x9e3779b1) >>> 30 === 3
}

/**
 * Shares a policy's budget: finds the one tail probability at which all rules together flag that share of the images of the fit, and
 * measures on the held-out images what they flag there.
 *
 * An image counts when it is ordinary to every rule, so that no flag is a right one. Where fewer than 200 are, because the rules are about
 * most of the bank, all images count, and a rule's flags only where the image is ordinary to that rule. Exceptions are left aside, as in the
 * rate of a single rule: else a further `Can` line would leave more of the budget, and lower the thresholds of other images. Rules with
 * rates of their own stand first: the shared probability is what their flags leave.
 *
 * @param budget share of images, in (0, 0.5]
 * @param rules at least one
 */
export function spendBudget(budget: number, rules: BudgetRule[]): SpentBudget {
  const size = (rules[0] as BudgetRule).levels.length
  const ordinary = rules.map(({ rows }) => maskOf(rows, size))
  const everywhere = Int32Array.from({ length: size }, (_, row) => row)
  const shared = everywhere.filter((row) => ordinary.every((mask) => mask[row]))
  const counted = shared.length < ENOUGH_IMAGES ? everywhere : shared
  const fitted = counted.filter((row) => !isHeldOut(row))
  const heldOut = counted.filter(isHeldOut)

  const hasShare = rules.some(({ rate }) => rate === null)
  const own = flagged(fitted, 0)
  const nominalOwn = rules.reduce((sum, { rate }) => sum + (rate ?? 0), 0)
  const isExceeded = hasShare
    ? own >= budget * fitted.length && own > 0
    : own > budget * fitted.length && nominalOwn > budget
  const probability = hasShare ? shareOf() : null
  const hits = flagged(heldOut, probability ?? 0)
  return {
    isExceeded,
    report: {
      nominal: budget,
      measured: stored(hits / (heldOut.length || 1)),
      interval: wilsonInterval(hits, heldOut.length),
      images: heldOut.length,
      probability,
    },
  }

  /** Number of images that any rule flags. @param probability of the rules without a rate; 0 leaves them out */
  function flagged(rows: Int32Array, probability: number): number {
    const thresholds = rules.map(({ rate, sorted, tail }) => {
      const own = rate ?? probability
      return own > 0 ? thresholdOf(sorted, tail, own) : Number.POSITIVE_INFINITY
    })
    return rows.filter((row) =>
      rules.some(({ levels }, i) => ordinary[i]?.[row] && (levels[row] as number) > (thresholds[i] as number)),
    ).length
  }

  /** The largest probability, found by bisection, at which the images of the fit keep within the budget. */
  function shareOf(): number {
    let [low, high] = [Math.log(LOWEST), Math.log(HIGHEST)]
    if (flagged(fitted, HIGHEST) <= budget * fitted.length) return HIGHEST
    for (let i = 0; i < HALVINGS; i++) {
      const middle = (low + high) / 2
      if (flagged(fitted, Math.exp(middle)) <= budget * fitted.length) low = middle
      else high = middle
    }
    return stored(Math.exp(low))
  }
}

function maskOf(rows: Int32Array, size: number): Uint8Array {
  const mask = new Uint8Array(size)
  for (const row of rows) mask[row] = 1
  return mask
}
