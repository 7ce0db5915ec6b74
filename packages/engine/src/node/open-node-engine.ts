import type { CompiledPolicy, Features, TaughtExamples } from '@lookfirst/policy'
import type { Manifest, ModelPart } from '@lookfirst/store'
import { measureFile } from '../image/measure-file'
import type { Pixels } from '../image/resample'
import { shrinkLikeChromium, shrunkSide, shrunkSize } from '../image/shrink'
import { inputTensors } from '../image/tensor'
import type { ImageFeatures } from '../judge/feature-cache'
import { type InstalledPolicy, installCompiled } from '../judge/installed-policy'
import { createJob } from '../judge/job'
import { type Scored, scoreImage } from '../judge/verdict'
import { createBudget } from '../look/budget'
import { createLayers } from '../look/layers'
import { lookersOf } from '../look/lookers'
import { type LookParts, lookAgain } from '../look/second-look'
import { unpackContainer } from '../model/container'
import { fileOf } from '../model/file-of'
import { createImageEncoder } from '../model/image-encoder'
import { prepareRuntime, type Runtime } from '../model/runtime'
import { createRuntimeProduct } from '../model/runtime-product'
import { selfTest } from '../model/self-test'
import { createSerial } from '../model/serial'
import { createPacks, type OpenPack } from '../parts/packs'
import type { Coverage, InputInfo, SecondLook } from '../protocol'
import { readBackgroundNames } from '../text/class-names'
import { type Compiler, createCompiler } from '../text/compiler'
import { type DecodeFile, decodeFile } from './decode-file'

/** A model whose files can be had. */
export interface NodeModel {
  manifest: Manifest
  modelHash: string
  /** Verified, unpacked files of a part. Each part is asked for once at most, unless it fails. */
  files(part: ModelPart): Promise<Map<string, Uint8Array<ArrayBuffer>>>
  /** Text reader and detectors. */
  packs: readonly OpenPack[]
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

/** What a whole judgement came to. */
export interface JudgedFile extends Look {
  scored: Scored
  secondLook: SecondLook
}

/** The engine of a worker, without the worker. */
export interface NodeEngine {
  manifest: Manifest
  modelHash: string
  /** @throws GuardError with an `IMAGE_` code, `DEVICE_LOST` or `BACKEND_SELF_TEST` */
  look(bytes: Uint8Array): Promise<Look>
  /**
   * Makes a policy ready to judge by.
   *
   * @throws GuardError `POLICY_INVALID` or `PART_MISSING`
   */
  install(compiled: CompiledPolicy): Promise<InstalledPolicy>
  /**
   * Judges as a worker does, second look included.
   *
   * @throws GuardError what {@link look} throws
   */
  judge(bytes: Uint8Array, policy: InstalledPolicy, request: LookParts['request']): Promise<JudgedFile>
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

  function textOf(): Promise<Compiler> {
    compiler ??= loadCompiler().catch((error) => {
      compiler = null
      throw error
    })
    return compiler
  }

  const packs = createPacks({ ort, serial, packs: model.packs, idleMs: 0, warn: () => {} })
  const lookers = lookersOf(encoder, packs, textOf)
  const costs = new Map<string, number>()

  async function lookAt(given: Uint8Array): Promise<Look & { whole: Pixels }> {
    const bytes = new Uint8Array(given)
    const start = performance.now()
    const measured = await measureFile(bytes)
    const whole = await decodeFile(decode, bytes, measured)
    const shrunk = shrunkSide(whole, Math.max(spec.input.width, spec.input.height))
    const pixels = shrunk === null ? whole : shrinkLikeChromium(whole, { width: shrunk, height: shrunk })
    const decoded = performance.now()
    const tensors = inputTensors(pixels, spec.input)
    const prepared = performance.now()
    const features: Features[] = []
    for (const tensor of tensors) features.push((await encoder.encode(tensor)).features)
    const { input, coverage } = measured
    const ms = { decode: decoded - start, preprocess: prepared - decoded, encode: performance.now() - prepared }
    return { features, input, coverage, ms, whole }
  }

  return {
    manifest,
    modelHash,
    async look(bytes) {
      const { whole: _, ...look } = await lookAt(bytes)
      return look
    },
    install: (compiled) => installCompiled(compiled, packs.installed, 0, null),
    async judge(bytes, policy, request) {
      const { whole, ...look } = await lookAt(bytes)
      const image: ImageFeatures = {
        features: look.features,
        found: new Map(),
        timing: { decodeMs: 0, preprocessMs: 0, encodeMs: 0 },
      }
      const again = await lookAgain(scoreImage(look.features, policy), {
        lookers,
        image,
        layers: createLayers(async (side) => {
          const size = shrunkSize(whole, side)
          return size ? shrinkLikeChromium(whole, size) : whole
        }, look.features.length),
        policy,
        request,
        budget: createBudget(null),
        costs,
        job: createJob(0),
      })
      return { ...look, ...again }
    },
    async compile(text, taught = new Map()) {
      return (await textOf()).compile(text, taught)
    },
    async close() {
      await packs.close()
      await encoder.close()
    },
  }
}
