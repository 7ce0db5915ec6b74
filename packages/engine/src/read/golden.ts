import { GuardError } from '@lookfirst/errors'
import type { PackManifest, PackNetwork, PackReader } from '@lookfirst/store'
import type { Network } from './network'

/** Sizes of the ramps, in pixels. */
const DETECTOR_SIZE = { width: 96, height: 64 }
const RECOGNISER_WIDTH = 160

/** The golden input of a network: integer arithmetic only, so that every language makes the same. */
function ramp({ channels, mean, deviation }: PackNetwork['input'], width: number, height: number) {
  const data = new Float32Array(3 * width * height)
  let at = 0
  for (let plane = 0; plane < 3; plane++) {
    const c = channels === 'bgr' ? 2 - plane : plane
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        data[at++] = (((x * (c + 1) + y * (3 - c) + ((x * y) >> 3)) & 255) - mean[plane]!) / deviation[plane]!
      }
    }
  }
  return { data, dims: [1, 3, height, width] as const }
}

/** Largest number of each row. */
async function rowMaxima(network: Network, batch: ReturnType<typeof ramp>): Promise<number[]> {
  const { data, dims } = await network.run(batch)
  const length = dims.at(-1)!
  return Array.from({ length: data.length / length }, (_, row) =>
    data.subarray(row * length, (row + 1) * length).reduce((most, value) => Math.max(most, value), -Infinity),
  )
}

/**
 * Asks both networks a question with a known answer: the largest probability of each row of the detector's map for a ramp of 96 x 64 pixels,
 * then of each step of the recogniser for one of 160 pixels' width.
 *
 * @throws GuardError `BACKEND_SELF_TEST` where the answer is off
 */
export async function checkGolden(
  { golden }: PackManifest,
  reader: PackReader,
  detector: Network,
  recogniser: Network,
): Promise<void> {
  const found = [
    ...(await rowMaxima(detector, ramp(reader.detector.input, DETECTOR_SIZE.width, DETECTOR_SIZE.height))),
    ...(await rowMaxima(recogniser, ramp(reader.recogniser.input, RECOGNISER_WIDTH, reader.recogniser.height))),
  ]
  const largest = Math.max(...found.map((value, index) => Math.abs(value - (golden.output[index] ?? NaN))))
  if (found.length === golden.output.length && largest <= golden.tolerance) return
  throw new GuardError(
    'BACKEND_SELF_TEST',
    `The text reader's answer to the golden input is off by ${largest.toFixed(5)}, at most ${golden.tolerance} is allowed.`,
    'Text in pictures is not read on this device.',
    { details: { largest, tolerance: golden.tolerance, numbers: found.length } },
  )
}
