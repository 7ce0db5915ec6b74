/** The median of some times, the later of the two in the middle; 0 of none. */
export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0
}
