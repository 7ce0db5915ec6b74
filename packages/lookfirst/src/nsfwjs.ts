/**
 * nsfwjs's interface over the detector `nsfw`, for who comes from there: `import * as nsfwjs from 'lookfirst/nsfwjs'`. Same network, same
 * numbers, in a worker and without TensorFlow.js.
 */
import type { Progress } from '@lookfirst/engine/protocol'
import { GuardError } from '@lookfirst/errors'
import * as embedded from '@lookfirst/model-nsfw'
import { createDetectorWorker } from './detector-worker'
import { checkEnvironment, threadsFor } from './environment'
import { takeIn } from './intake'
import { resolvePart } from './model-source'
import { createClassifier, type NSFWJS, type NSFWJSOptions, requireModelName } from './nsfwjs-classifier'
import { inShownSize } from './shown-size'
import type { PartSource } from './types'

export { type ErrorCode, GuardError, type GuardErrorData, isGuardError } from '@lookfirst/errors'
export type { ModelName, NSFWJS, NSFWJSOptions, PredictionType } from './nsfwjs-classifier'

/** How a classifier is made. All can be left out. */
export interface LoadOptions extends NSFWJSOptions {
  /** Folder with onnxruntime-web's files, ending in `/`. @defaultValue what the bundler emitted */
  wasmPaths?: string | URL
  /** Threads; more than one needs a cross-origin isolated page. @defaultValue up to 4 where that is so */
  threads?: number
  /** `memory`: write nothing to the disk. @defaultValue 'indexeddb' */
  cache?: 'indexeddb' | 'memory'
  /** Makes the worker, where the bundler did not emit it. */
  worker?: () => Worker
  /** Hears of downloads and warnings. */
  onProgress?: (progress: Progress) => void
}

/** Longest side of pixels that need no shrinking: nsfwjs samples the picture in its own size, and so does the detector. */
const WHOLE = { square: Number.POSITIVE_INFINITY, detail: null }

/** What the network is asked first, as nsfwjs does, so that no picture waits for it. */
const BLANK_SIDE = 224

/**
 * Loads the classifier: downloads it where it is not stored yet, verifies it and runs it once. The caller disposes of it.
 *
 * @param modelOrUrl nothing or `MobileNetV2` for the embedded one; else the URL of a `manifest.json` that `lookfirst model pack-detector` wrote
 * @throws GuardError `MODEL_UNKNOWN` for models of nsfwjs that are not packed, `MODEL_FETCH` or `MODEL_INTEGRITY` where the download failed,
 * `UNSUPPORTED_ENVIRONMENT` outside of a page, or with a `WORKER_` code
 */
export async function load(
  modelOrUrl: string | PartSource = 'MobileNetV2',
  options: LoadOptions = {},
): Promise<NSFWJS> {
  checkEnvironment('load')
  const pack = await resolvePart(sourceOf(modelOrUrl))
  const disposing = new AbortController()
  const worker = createDetectorWorker({
    equip: {
      packs: [pack],
      wasmPaths: options.wasmPaths ? new URL(options.wasmPaths, document.baseURI).href : null,
      threads: threadsFor(options.threads),
      cache: options.cache ?? 'indexeddb',
      partIdleMs: 0,
    },
    worker: options.worker ?? null,
    onProgress: options.onProgress,
  })
  const model = createClassifier({
    async detect(image) {
      const taken = await takeIn(await inShownSize(image), WHOLE, disposing.signal)
      try {
        return await worker.detect(taken.image)
      } finally {
        taken.close()
      }
    },
    close() {
      const error = new GuardError('DISPOSED', 'The classifier was disposed of.', 'Load another one.')
      disposing.abort(error)
      worker.close(error)
    },
  })
  try {
    await model.classify(new ImageData(BLANK_SIDE, BLANK_SIDE))
  } catch (error) {
    model.dispose()
    throw error
  }
  return model
}

function sourceOf(modelOrUrl: string | PartSource): PartSource {
  if (modelOrUrl === 'MobileNetV2') return { manifest: embedded.manifest, shardUrls: embedded.shardUrls() }
  if (typeof modelOrUrl === 'string') requireModelName(modelOrUrl)
  return modelOrUrl
}
