/** One decision: how far it was from the threshold, and whether it was right. */
export interface Decision {
  /** Distance from the threshold, at least 0: larger is surer. */
  confidence: number
  isRight: boolean
  /** What it counts for, above 0. */
  weight: number
}

/** A point of the curve. Shares in [0, 1]. */
export interface RiskPoint {
  coverage: number
  risk: number
}

/**
 * The risk-coverage curve (El-Yaniv and Wiener 2010): the share of wrong decisions among those that are kept when the least sure are left to
 * somebody else.
 *
 * @param coverages shares to keep, in (0, 1]
 */
export function riskCoverage(decisions: readonly Decision[], coverages: readonly number[]): RiskPoint[] {
  const surest = [...decisions].sort((a, b) => b.confidence - a.confidence)
  const total = surest.reduce((sum, { weight }) => sum + weight, 0)
  return coverages.map((coverage) => {
    let [kept, wrong] = [0, 0]
    for (const { isRight, weight } of surest) {
      // Half a weight of tolerance, so that sums of shares that come to all of it are all of it.
      if (kept + weight / 2 > coverage * total) break
      kept += weight
      if (!isRight) wrong += weight
    }
    return { coverage, risk: kept > 0 ? wrong / kept : 0 }
  })
}
