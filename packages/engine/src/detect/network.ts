import { GuardError } from '@lookfirst/errors'
import type { PackManifest } from '@lookfirst/store'
import type * as Ort from 'onnxruntime-web'
import { unpackContainer } from '../model/container'
import { fileOf } from '../model/file-of'
import type { Runtime } from '../model/runtime'
import type { Serial } from '../model/serial'
import { inputDims } from './input'

/** What a detector is made from. */
export interface DetectorParts {
  ort: Runtime
  /** What all work of the runtime goes through. */
  serial: Serial
  /** Of a pack with a detector. */
  manifest: PackManifest
  /** Its verified, unpacked files by name. */
  files: Map<string, Uint8Array<ArrayBuffer>>
}

/** The network of a detector. */
export interface DetectorNetwork {
  /**
   * @param input what `toDetectorInput` makes
   * @returns a copy of the output, before its activation
   * @throws GuardError `DEVICE_LOST`
   */
  run(input: Float32Array<ArrayBuffer>): Promise<Float32Array<ArrayBuffer>>
  /** Frees the session, once what is running is done. */
  close(): Promise<void>
}

/**
 * Makes the session, on WASM in either build: shaders would be compiled for longer than a detector computes. The caller closes it.
 *
 * @throws GuardError `MODEL_MANIFEST` or `MODEL_INCOMPATIBLE`
 */
export async function createDetectorNetwork(parts: DetectorParts): Promise<DetectorNetwork> {
  const { ort, serial, files } = parts
  const { id, detector } = parts.manifest
  if (!detector) throw new GuardError('MODEL_MANIFEST', `The part "${id}" is no detector.`, 'Name one that is.')
  const { input, output } = detector
  const graph = fileOf(files, detector.graph)
  const { external } = unpackContainer(fileOf(files, detector.weights))
  const session: Ort.InferenceSession = await serial(() =>
    ort.InferenceSession.create(graph, {
      executionProviders: ['wasm'],
      externalData: [{ path: detector.externalData, data: external }],
      graphOptimizationLevel: 'all',
    }),
  ).catch((cause: unknown) => {
    throw new GuardError(
      'MODEL_INCOMPATIBLE',
      `onnxruntime-web could not make a session for the detector "${id}".`,
      'Check that the detector fits this version of onnxruntime-web.',
      { cause },
    )
  })
  const close = () => serial(() => session.release())
  for (const [kind, names, name] of [
    ['input', session.inputNames, input.name],
    ['output', session.outputNames, output],
  ] as const) {
    if (names.includes(name)) continue
    await close()
    throw new GuardError(
      'MODEL_INCOMPATIBLE',
      `The detector "${id}" has no ${kind} "${name}", but ${names.join(', ')}.`,
      `Name one of them as ${kind}.`,
    )
  }
  const dims = inputDims(detector)
  return {
    run: (image) =>
      serial(async () => {
        const answers = await session.run({ [input.name]: new ort.Tensor('float32', image, dims) }, [output])
        const answer = answers[output]!
        const copy = Float32Array.from(answer.data as Float32Array)
        answer.dispose()
        return copy
      }).catch((cause: unknown) => {
        throw new GuardError('DEVICE_LOST', `The detector "${id}" failed.`, 'Try again.', { cause })
      }),
    close,
  }
}
