import { GuardError } from '@lookfirst/errors'
import type { Manifest } from '@lookfirst/store'
import { cosine } from './cosine'
import type { ImageEncoder } from './image-encoder'
import { median } from './median'

/** Most milliseconds that timing goes on: a backend that is slower than this needs no median. */
const TIMING_MS = 500

/** What the self-test measured. */
export interface SelfTest {
  /** Least cosine over the spaces, in [-1, 1]. */
  cosine: number
  /** Median milliseconds of an encode; the first alone where that took long. 0 where none was timed. */
  encodeMs: number
}

/** The manifest's golden input: integer arithmetic only, so that every language makes the same. */
export function goldenInput({ encoder: { input } }: Manifest): Float32Array<ArrayBuffer> {
  const { width, height, mean, deviation } = input
  const tensor = new Float32Array(3 * width * height)
  let at = 0
  for (let c = 0; c < 3; c++) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++)
        tensor[at++] = (((x * (c + 1) + y * (3 - c) + ((x * y) >> 3)) & 255) - mean) / deviation
    }
  }
  return tensor
}

/** Base64 of little-endian float32. */
function readFloats(base64: string): Float32Array {
  return new Float32Array(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer)
}

/**
 * Asks the backend a question with a known answer, then times it. WebGPU is known to be numerically wrong on some
 * devices (onnxruntime#24070, #25029, #26732), and a wrong guard is worse than a slow one.
 *
 * @throws GuardError `BACKEND_SELF_TEST` where the answer is off
 */
export async function selfTest(encoder: ImageEncoder, timedRuns: number): Promise<SelfTest> {
  const { golden } = encoder.manifest
  const input = goldenInput(encoder.manifest)
  const { features } = await encoder.encode(input)
  const cosines = features.spaces.map(({ name, vector }) => cosine(vector, readFloats(golden.outputs[name]!)))
  const least = Math.min(...cosines)
  if (!(least >= golden.minCosine)) {
    throw new GuardError(
      'BACKEND_SELF_TEST',
      `The backend's answer to the golden input is off: cosine ${least.toFixed(5)}, at least ${golden.minCosine} is required.`,
      'Another backend is used; update the graphics driver if this one was wanted.',
      { details: { cosines, minCosine: golden.minCosine } },
    )
  }
  const times: number[] = []
  const began = performance.now()
  while (times.length < timedRuns && performance.now() - began < TIMING_MS) {
    const start = performance.now()
    await encoder.encode(input)
    times.push(performance.now() - start)
  }
  return { cosine: least, encodeMs: median(times) }
}
