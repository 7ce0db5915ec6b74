import { median } from './median'

/** Runs whose median is compared with that of as many before. */
const WINDOW = 8
/** Runs that got less than this share faster have stopped getting faster. */
const GAIN = 0.05

/**
 * Whether an engine has stopped getting faster. WebAssembly is compiled again, better, while it runs: in some browsers
 * the first 50 runs are several times slower than the later ones, in others none is.
 *
 * @param times milliseconds of the runs so far, in their order
 */
export function isWarm(times: readonly number[]): boolean {
  if (times.length < 2 * WINDOW) return false
  const last = median(times.slice(-WINDOW))
  const before = median(times.slice(-2 * WINDOW, -WINDOW))
  return last > (1 - GAIN) * before
}
