import { openModel } from './open-model'
import type { HubCallOptions, HubImage, HubModel, HubOptions } from './types'

/** A label and how probable it is. */
export interface HubLabel {
  /** As the model names it. */
  label: string
  /** In [0, 1]. Together 1, but where the model gives every label a probability of its own. */
  probability: number
}

/** Named probabilities of an image, from a specialist. */
export interface HubClassifier extends HubModel {
  /**
   * All labels, the most probable first.
   *
   * @throws GuardError `IMAGE_DECODE`, `DEVICE_LOST`, `DISPOSED`; the signal's reason
   */
  classify(image: HubImage, options?: HubCallOptions): Promise<HubLabel[]>
}

/**
 * Opens an image classifier. The caller closes it.
 *
 * @throws GuardError as {@link openModel}
 */
export async function openHubClassifier(options: HubOptions): Promise<HubClassifier> {
  const model = await openModel('classify', options)
  return {
    get info() {
      return model.info
    },
    async classify(image, { signal } = {}) {
      const labels = await model.call('classify', [image], { signal })
      return labels.sort((a, b) => b.probability - a.probability)
    },
    close: model.close,
    [Symbol.dispose]: model.close,
  }
}
