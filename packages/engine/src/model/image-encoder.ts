import { GuardError } from '@lookfirst/errors'
import type { Features } from '@lookfirst/policy'
import type { Manifest } from '@lookfirst/store'
import type * as Ort from 'onnxruntime-web'
import type { Backend } from '../protocol'
import type { Runtime } from './runtime'
import type { Serial } from './serial'

/** One image, encoded. */
export interface Encoded {
  features: Features
  /** Per asked cell, the local vector in the grid's space, not normalised: `[cells, dimension]`. Empty where none was asked for. */
  grid: Float32Array
}

/** Pixels to vectors. */
export interface ImageEncoder {
  readonly manifest: Manifest
  /**
   * @param tensor float32 NCHW `[1, 3, height, width]`, normalised as the manifest says
   * @param cells row-major indices of grid cells to project
   * @throws GuardError `DEVICE_LOST`, or `BACKEND_SELF_TEST` where the backend answers with something that is no number
   */
  encode(tensor: Float32Array<ArrayBuffer>, cells?: readonly number[]): Promise<Encoded>
  /** Frees the session, once what is running is done. Nothing can be encoded any more. */
  close(): Promise<void>
}

/** Every cell of the manifest's grid, row-major. */
export function allCells({ encoder }: Manifest): number[] {
  return Array.from({ length: encoder.grid.width * encoder.grid.height }, (_, cell) => cell)
}

/**
 * Creates the session.
 *
 * @param serial what all work of the runtime goes through
 * @param graph the ONNX graph without weights
 * @param weights unpacked weights, laid out as the graph's external data
 * @throws GuardError `WEBGPU_UNAVAILABLE` or `MODEL_INCOMPATIBLE`
 */
export async function createImageEncoder(
  ort: Runtime,
  serial: Serial,
  backend: Backend,
  manifest: Manifest,
  modelHash: string,
  graph: Uint8Array,
  weights: Uint8Array,
): Promise<ImageEncoder> {
  const { encoder, spaces } = manifest
  const { input } = encoder
  let session: Ort.InferenceSession
  try {
    session = await serial(() =>
      ort.InferenceSession.create(graph, {
        executionProviders: [backend],
        externalData: [{ path: encoder.externalData, data: weights }],
        graphOptimizationLevel: 'all',
      }),
    )
  } catch (cause) {
    throw new GuardError(
      backend === 'webgpu' ? 'WEBGPU_UNAVAILABLE' : 'MODEL_INCOMPATIBLE',
      `onnxruntime-web could not make a ${backend} session for the model "${manifest.id}".`,
      backend === 'webgpu' ? 'WASM is used instead.' : 'Check that the model fits this version of onnxruntime-web.',
      { cause },
    )
  }
  async function run(tensor: Float32Array<ArrayBuffer>, cells: readonly number[]): Promise<Encoded> {
    const feeds = {
      [input.name]: new ort.Tensor('float32', tensor, [1, 3, input.height, input.width]),
      [encoder.cells]: new ort.Tensor('int64', BigInt64Array.from(cells, BigInt), [cells.length]),
    }
    const outputs = await session.run(feeds).catch((cause: unknown) => {
      throw new GuardError('DEVICE_LOST', `The ${backend} backend failed while encoding.`, 'The guard moves to WASM.', {
        cause,
      })
    })
    const read = (name: string) => {
      const values = Float32Array.from(outputs[name]!.data as Float32Array)
      if (!values.every(Number.isFinite) || values.every((value) => value === values[0])) {
        throw new GuardError(
          'BACKEND_SELF_TEST',
          `The ${backend} backend answered nonsense for "${name}".`,
          'The guard moves to WASM.',
        )
      }
      return values
    }
    try {
      const features: Features = {
        schema: 1,
        modelHash,
        spaces: spaces.map(({ name }) => ({
          name,
          vector: read(name),
          background: read(encoder.background.outputs[name]!),
        })),
      }
      return { features, grid: cells.length > 0 ? read(encoder.grid.output) : new Float32Array(0) }
    } finally {
      for (const output of Object.values(outputs)) output.dispose()
    }
  }

  return {
    manifest,
    encode: (tensor, cells = []) => serial(() => run(tensor, cells)),
    close: () => serial(() => session.release()),
  }
}
