import type { Pixels } from '../image/resample'
import { flatten, hasTransparency } from '../image/tensor'
import { checkAnswer } from './golden'
import { rampInput, toDetectorInput } from './input'
import { createDetectorNetwork, type DetectorParts } from './network'
import { toProbabilities } from './probabilities'

/** Names probabilities of a picture. */
export interface Detector {
  /** As rules name them: `nsfw.porn`. */
  readonly labels: readonly string[]
  /**
   * @param pixels upright; what is transparent is taken as white
   * @returns probabilities in [0, 1] by label
   * @throws GuardError `DEVICE_LOST` where the runtime fails or answers with something that is no probability
   */
  detect(pixels: Pixels): Promise<Record<string, number>>
  /** Frees the session, once what is running is done. Nothing can be detected any more. */
  close(): Promise<void>
}

/** Level of what transparent pixels lie over where nobody flattened the picture before. */
const WHITE = 255

/**
 * Makes a detector from any ONNX image classifier, and asks it the question with the known answer. The caller closes it.
 *
 * @throws GuardError `MODEL_MANIFEST`, `MODEL_INCOMPATIBLE` or `BACKEND_SELF_TEST`
 */
export async function createDetector(parts: DetectorParts): Promise<Detector> {
  const { manifest } = parts
  const { id } = manifest
  const network = await createDetectorNetwork(parts)
  // The network is there only for a pack that has one.
  const detector = manifest.detector!
  try {
    checkAnswer(await network.run(rampInput(detector)), manifest)
  } catch (error) {
    await network.close()
    throw error
  }
  const labels = detector.labels.map((label) => `${id}.${label}`)
  return {
    labels,
    async detect(pixels) {
      const opaque = hasTransparency(pixels) ? flatten(pixels, WHITE) : pixels
      const output = await network.run(toDetectorInput(opaque, detector))
      const probabilities = toProbabilities(output, detector, id)
      return Object.fromEntries(labels.map((label, index) => [label, probabilities[index]!]))
    },
    close: network.close,
  }
}
