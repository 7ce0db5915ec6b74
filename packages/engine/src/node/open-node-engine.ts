import type { CompiledPolicy, Features, TaughtExamples } from '@lookfirst/policy'
import type { Manifest, ModelPart } from '@lookfirst/store'
import { measureFile } from '../image/measure-file'
import { inputTensors } from '../image/tensor'
import { unpackContainer } from '../model/container'
import { fileOf } from '../model/file-of'
import { createImageEncoder } from '../model/image-encoder'
import { prepareRuntime, type Runtime } from '../model/runtime'
import { createRuntimeProduct } from '../model/runtime-product'
import { selfTest } from '../model/self-test'
import { createSerial } from '../model/serial'
import type { Coverage, InputInfo } from '../protocol'
import { readBackgroundNames } from '../text/class-names'
import { type Compiler, createCompiler } from '../text/compiler'
import { type DecodeFile, decodeFile } from './decode-file'

/** A model whose files can be had. */
export interface NodeModel {
  manifest: Manifest
  modelHash: string
  /** Verified, unpacked files of a part. Each part is asked for once at most, unless it fails. */
  files(part: ModelPart): Promise<Map<string, Uint8Array<ArrayBuffer>>>
}

/** What the encoder saw of one image. */
export interface Look {
  /** One, or two for an image with transparency: over white, over black. */
  features: Features[]
  input: InputInfo
  coverage: Coverage
  /** Milliseconds. */
  ms: { decode: number; preprocess: number; encode: number }
}

/** The engine of a worker, without the worker. */
export interface NodeEngine {
  manifest: Manifest
  modelHash: string
  /** @throws GuardError with an `IMAGE_` code, `DEVICE_LOST` or `BACKEND_SELF_TEST` */
  look(bytes: Uint8Array): Promise<Look>
  /**
   * Loads the compile part where it is not there yet.
   *
   * @param taught the author's own examples, of this model; left out, none
   * @throws GuardError `POLICY_INVALID`, or with a `MODEL_` code
   */
  compile(text: string, taught?: TaughtExamples): Promise<CompiledPolicy>
  /** Frees the encoder, once what is running is done. No image can be looked at any more. */
  close(): Promise<void>
}

/** What an engine is made of. */
export interface NodeEngineParts {
  /** onnxruntime-web. */
  ort: Runtime
  model: NodeModel
  decode: DecodeFile
  /** Threads of the runtime. */
  threads: number
}

/**
 * Makes the session and asks it the question with the known answer. The caller closes the engine.
 *
 * @throws GuardError with a `MODEL_` code, or `BACKEND_SELF_TEST`
 */
export async function openNodeEngine({ ort, model, decode, threads }: NodeEngineParts): Promise<NodeEngine> {
  const { manifest, modelHash } = model
  const { encoder: spec } = manifest
  await prepareRuntime(ort, { backend: 'wasm', threads, wasmPaths: null, allowSoftwareAdapter: false })
  const files = await model.files('judge')
  const weights = unpackContainer(fileOf(files, spec.weights))
  const names = readBackgroundNames(weights)
  const serial = createSerial()
  const graph = fileOf(files, spec.graph)
  const encoder = await createImageEncoder(ort, serial, 'wasm', manifest, modelHash, graph, weights.external)
  await selfTest(encoder, 0)
  let compiler: Promise<Compiler> | null = null

  async function loadCompiler(): Promise<Compiler> {
    const product = await createRuntimeProduct(ort, serial)
    return createCompiler({ manifest, modelHash, files: await model.files('compile'), names, product })
  }

  return {
    manifest,
    modelHash,
    async look(given) {
      const bytes = new Uint8Array(given)
      const start = performance.now()
      const measured = await measureFile(bytes)
      const pixels = await decodeFile(decode, bytes, measured, Math.max(spec.input.width, spec.input.height))
      const decoded = performance.now()
      const tensors = inputTensors(pixels, spec.input)
      const prepared = performance.now()
      const features: Features[] = []
      for (const tensor of tensors) features.push((await encoder.encode(tensor)).features)
      const { input, coverage } = measured
      const ms = { decode: decoded - start, preprocess: prepared - decoded, encode: performance.now() - prepared }
      return { features, input, coverage, ms }
    },
    async compile(text, taught = new Map()) {
      compiler ??= loadCompiler().catch((error) => {
        compiler = null
        throw error
      })
      return (await compiler).compile(text, taught)
    },
    close: encoder.close,
  }
}
