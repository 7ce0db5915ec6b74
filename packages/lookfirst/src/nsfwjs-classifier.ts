import { GuardError } from '@lookfirst/errors'
import type { GuardInput } from './types'

/** Models that nsfwjs has by name; the first is embedded here, the others are refused. */
export type ModelName = 'MobileNetV2' | 'MobileNetV2Mid' | 'InceptionV3'

/** nsfwjs's options, taken for the sake of its callers: a packed detector knows its size, and there is one kind. */
export interface NSFWJSOptions {
  size?: number
  type?: string
}

/** A class and its probability, as nsfwjs answers them. */
export interface PredictionType {
  /** Of the embedded detector, and typed as nsfwjs types it; another detector's labels come with a capital letter, whatever the type says. */
  className: 'Drawing' | 'Hentai' | 'Neutral' | 'Porn' | 'Sexy'
  /** In [0, 1]; all of one picture add up to 1. */
  probability: number
}

/** What nsfwjs's `load` answers. */
export interface NSFWJS {
  /**
   * @param img what nsfwjs takes, tensors excepted, and what a guard takes: `<img>` in the size in which it is shown, canvas, `<video>`, ImageData,
   * ImageBitmap, Blob, URL
   * @param topk how many classes are answered, most probable first
   * @throws GuardError `INPUT_TYPE`, `DISPOSED`, or with an `IMAGE_` or `WORKER_` code
   */
  classify(img: GuardInput, topk?: number): Promise<PredictionType[]>
  /** Ends the worker; calls that wait reject. Idempotent. */
  dispose(): void
}

/** What a classifier is made from. */
export interface ClassifierParts {
  /** Probabilities by label. */
  detect(image: GuardInput): Promise<Record<string, number>>
  close(): void
}

/** Models that come with nsfwjs and not with lookfirst. */
const NOT_PACKED: readonly string[] = ['MobileNetV2Mid', 'InceptionV3'] satisfies ModelName[]

/**
 * Refuses what nsfwjs has and lookfirst has not.
 *
 * @throws GuardError `MODEL_UNKNOWN`
 */
export function requireModelName(modelOrUrl: string): void {
  const isFolder = modelOrUrl.endsWith('/')
  const isLayersModel = isFolder || modelOrUrl.endsWith('model.json') || /^(indexeddb|localstorage):/.test(modelOrUrl)
  if (!NOT_PACKED.includes(modelOrUrl) && !isLayersModel) return
  throw new GuardError(
    'MODEL_UNKNOWN',
    `"${modelOrUrl}" is a model of TensorFlow.js.`,
    'Leave it out for MobileNetV2, or pack its ONNX form with `lookfirst model pack-detector` and pass the URL of its manifest.json.',
  )
}

/** Answers as nsfwjs does. */
export function createClassifier({ detect, close }: ClassifierParts): NSFWJS {
  return {
    async classify(img, topk = 5) {
      const predictions = Object.entries(await detect(img)).map(([label, probability]) => ({
        className: (label.charAt(0).toUpperCase() + label.slice(1)) as PredictionType['className'],
        probability,
      }))
      return predictions.sort((a, b) => b.probability - a.probability).slice(0, topk)
    },
    dispose: close,
  }
}
