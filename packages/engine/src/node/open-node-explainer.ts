import type { CropFeatures, Features } from '@lookfirst/policy'
import { encodeCrops } from '../evidence/crops'
import { type Heatmap, localSimilarity } from '../evidence/heatmap'
import type { Planes } from '../evidence/paint'
import type { Pixels } from '../image/resample'
import { toTensor } from '../image/tensor'
import { unpackContainer } from '../model/container'
import { fileOf } from '../model/file-of'
import { allCells, createImageEncoder } from '../model/image-encoder'
import { prepareRuntime, type Runtime } from '../model/runtime'
import { selfTest } from '../model/self-test'
import { createSerial } from '../model/serial'
import type { NodeModel } from './open-node-engine'

/** One image as evidence is sought in it. */
export interface Looked {
  features: Features
  /** The model's input. */
  planes: Planes
  /**
   * Where a phrase fits.
   *
   * @param vector the phrase's, in the manifest's grid space
   */
  mapOf(vector: Float32Array): Heatmap
}

/** What regions and crops are measured with, without a worker. */
export interface NodeExplainer {
  /** @param pixels as decoded, without transparency */
  look(pixels: Pixels): Promise<Looked>
  /** @param tensor of the shape of the model's input */
  encode(tensor: Float32Array<ArrayBuffer>): Promise<Features>
  /** The crops of a second look. */
  crops(pixels: Pixels): Promise<CropFeatures[]>
  /** Frees the session. */
  close(): Promise<void>
}

/** What an explainer is made of. */
export interface NodeExplainerParts {
  /** onnxruntime-web. */
  ort: Runtime
  model: Pick<NodeModel, 'manifest' | 'modelHash' | 'files'>
  /** Threads of the runtime. */
  threads: number
}

/**
 * Opens a model's encoder over the kernels that browsers run. The caller closes it.
 *
 * @throws GuardError with a `MODEL_` code, or `BACKEND_SELF_TEST`
 */
export async function openNodeExplainer({ ort, model, threads }: NodeExplainerParts): Promise<NodeExplainer> {
  const { manifest, modelHash } = model
  const { input, grid, weights: packed, graph } = manifest.encoder
  await prepareRuntime(ort, { backend: 'wasm', threads, wasmPaths: null, allowSoftwareAdapter: false })
  const files = await model.files('judge')
  const weights = unpackContainer(fileOf(files, packed)).external
  const encoder = await createImageEncoder(
    ort,
    createSerial(),
    'wasm',
    manifest,
    modelHash,
    fileOf(files, graph),
    weights,
  )
  await selfTest(encoder, 0)
  return {
    async look(pixels) {
      const data = toTensor(pixels, input)
      const { features, grid: cells } = await encoder.encode(data, allCells(manifest))
      return {
        features,
        planes: { data, width: input.width, height: input.height },
        mapOf: (vector) => localSimilarity(cells, vector, grid.width, grid.height),
      }
    },
    encode: async (tensor) => (await encoder.encode(tensor)).features,
    crops: (pixels) => encodeCrops(encoder, pixels),
    close: encoder.close,
  }
}
