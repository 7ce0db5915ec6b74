import { GuardError } from '@lookfirst/errors'
import { openModel } from './open-model'
import type { HubCallOptions, HubImage, HubModel, HubOptions } from './types'

/** How an encoder is opened. */
export interface HubEncoderOptions extends HubOptions {
  /**
   * Whether the text tower is loaded too. Compiling needs it; judging by a policy that was compiled elsewhere does not, and is spared more
   * than half of the download.
   * @defaultValue true
   */
  text?: boolean
}

/** Pictures and texts as directions in one space: the closer, the more alike. */
export interface HubEncoder extends HubModel {
  /**
   * @returns unit length
   * @throws GuardError `IMAGE_DECODE`, `DEVICE_LOST`, `DISPOSED`; the signal's reason
   */
  encodeImage(image: HubImage, options?: HubCallOptions): Promise<Float32Array<ArrayBuffer>>
  /**
   * Texts are lowered, and cut to what the model reads.
   *
   * @returns unit length, in the order of the texts
   * @throws GuardError `PART_MISSING` without a text tower; `DEVICE_LOST`, `DISPOSED`; the signal's reason
   */
  encodeText(texts: readonly string[], options?: HubCallOptions): Promise<Float32Array<ArrayBuffer>[]>
  /** Whether each word is a whole token of the vocabulary; rarer words are judged by their parts. */
  knowWords(words: readonly string[], options?: HubCallOptions): Promise<boolean[]>
  /**
   * Frees the text tower, which only compiling needs. From then on `encodeText` rejects with `PART_MISSING`, until a failure has brought
   * a fresh worker.
   */
  releaseText(): Promise<void>
}

/**
 * Refuses to go on with an encoder that came back with other weights after a failure: with another dtype on another device.
 *
 * @throws GuardError of the code, where its hash is no longer this one
 */
export function checkSameModel(
  { info }: HubEncoder,
  modelHash: string,
  code: 'MODEL_INCOMPATIBLE' | 'POLICY_MODEL_MISMATCH',
): void {
  if (info.modelHash === modelHash) return
  throw new GuardError(
    code,
    `The encoder runs on ${info.device} with ${JSON.stringify(info.dtype)} now: it is ${info.modelHash}, and was ${modelHash}.`,
    "Open it with one dtype for all devices, such as 'fp32', so that a fallback has the same weights; or begin again with a bank of this one.",
  )
}

/**
 * Opens a dual encoder: CLIP and what has its form (MobileCLIP), SigLIP, SigLIP 2. The caller closes it.
 *
 * @throws GuardError as {@link openModel}
 */
export async function openHubEncoder(options: HubEncoderOptions): Promise<HubEncoder> {
  const model = await openModel('encode', options, options.text ?? true)
  return {
    get info() {
      return model.info
    },
    encodeImage: (image, { signal } = {}) => model.call('encodeImage', [image], { signal }),
    encodeText: (texts, { signal } = {}) => model.call('encodeTexts', [[...texts]], { signal }),
    knowWords: (words, { signal } = {}) => model.call('knowWords', [[...words]], { signal }),
    async releaseText() {
      await model.call('releaseText', [])
    },
    close: model.close,
    [Symbol.dispose]: model.close,
  }
}
