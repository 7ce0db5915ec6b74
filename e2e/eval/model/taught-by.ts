import { encodeFloat16, type Features, type TaughtExample } from '@lookfirst/policy'

/**
 * Examples as an author hands them in: the model's own example sets play no part.
 *
 * @param violations indices of pictures
 * @param allowed the same
 */
export function taughtBy(
  violations: readonly number[],
  allowed: readonly number[],
  images: readonly Features[],
): TaughtExample[] {
  const of = (rows: readonly number[], as: TaughtExample['as']) =>
    rows.map(
      (row): TaughtExample => ({
        source: `row ${row}`,
        as,
        vectors: images[row]!.spaces.map(({ vector }) => encodeFloat16(vector)),
      }),
    )
  return [...of(violations, 'violation'), ...of(allowed, 'allowed')]
}
