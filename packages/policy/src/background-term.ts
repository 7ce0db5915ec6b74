/** Rounding may leave nothing of a total whose largest parts were taken away; this share of it stays. */
const REMAINDER = 1e-7

/**
 * The background term of one image in one space: logarithm of the sum of `exp(scale * cosine)` over the names that do not stand for the
 * phrase itself.
 *
 * @param total the sum over all names
 * @param synonyms the sum over the names that do
 */
export function backgroundTerm(total: number, synonyms: number): number {
  return Math.log(Math.max(total - synonyms, total * REMAINDER))
}
