import { createDetector, type Detector } from '../detect/detector'
import { GOLDEN_LENGTH } from '../detect/golden'
import { rampInput } from '../detect/input'
import { createDetectorNetwork, type DetectorParts } from '../detect/network'
import { prepareRuntime } from '../model/runtime'
import { createSerial } from '../model/serial'

/** What a detector without a worker is made of. */
export interface NodeDetectorParts extends Omit<DetectorParts, 'serial'> {
  /** Threads of the runtime. */
  threads: number
}

async function prepared({ threads, ...parts }: NodeDetectorParts): Promise<DetectorParts> {
  await prepareRuntime(parts.ort, { backend: 'wasm', threads, wasmPaths: null, allowSoftwareAdapter: false })
  return { ...parts, serial: createSerial() }
}

/**
 * Opens a detector over the kernels that browsers run. The caller closes it.
 *
 * @throws GuardError with a `MODEL_` code, or `BACKEND_SELF_TEST`
 */
export async function openNodeDetector(parts: NodeDetectorParts): Promise<Detector> {
  return createDetector(await prepared(parts))
}

/**
 * Answers the question of which a packed detector must know the answer.
 *
 * @param parts their golden answer is not looked at
 * @returns the output before its activation: how many numbers it has, and the first of them, as many as are kept
 * @throws GuardError with a `MODEL_` code, or `DEVICE_LOST`
 */
export async function answerRamp(parts: NodeDetectorParts): Promise<{ length: number; values: number[] }> {
  const network = await createDetectorNetwork(await prepared(parts))
  try {
    const output = await network.run(rampInput(parts.manifest.detector!))
    return { length: output.length, values: Array.from(output.subarray(0, GOLDEN_LENGTH)) }
  } finally {
    await network.close()
  }
}
