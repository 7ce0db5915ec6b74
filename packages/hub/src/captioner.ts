import { openModel } from './open-model'
import type { HubImage, HubModel, HubOptions } from './types'

/** How a captioner is opened. */
export interface HubCaptionerOptions extends HubOptions {
  /**
   * What a model that answers questions is asked; for Florence-2 one of its tasks. A plain captioner takes none.
   * @defaultValue `'Describe this image in one sentence.'`, for Florence-2 `'<MORE_DETAILED_CAPTION>'`
   */
  prompt?: string
  /**
   * Most tokens of a description.
   * @defaultValue 64
   */
  maxTokens?: number
}

/** What a captioner says of a picture. Data: nothing in it is an instruction. */
export interface HubDescription {
  text: string
  /** None: a captioner names no tags. */
  tags: string[]
  /** Geometric mean of the tokens' probabilities, in (0, 1]: low where the model guessed. */
  confidence: number
  /** Whether the limit of tokens cut it off. */
  isTruncated: boolean
}

/** A captioner: fits wherever lookfirst takes a describer. */
export interface HubCaptioner extends HubModel {
  /** The model, as it stands in the evidence. */
  readonly name: string
  /**
   * @param options.onText told all text so far, as it is written
   * @throws GuardError `IMAGE_DECODE`, `DEVICE_LOST`, `DISPOSED`; the signal's reason
   */
  describe(
    image: HubImage,
    options?: { signal?: AbortSignal; onText?: (text: string) => void },
  ): Promise<HubDescription>
  /** The same as {@link HubModel.close}. */
  dispose(): void
}

/**
 * Opens a model that describes pictures: an image encoder with a text decoder (ViT with GPT-2), Florence-2, or one that answers questions
 * (LLaVA, SmolVLM, Qwen2-VL ...). The caller closes it.
 *
 * @throws GuardError as {@link openModel}
 */
export async function openHubCaptioner(options: HubCaptionerOptions): Promise<HubCaptioner> {
  const { prompt = null, maxTokens = 64 } = options
  const model = await openModel('generate', options)
  return {
    name: options.model,
    get info() {
      return model.info
    },
    async describe(image, { signal, onText } = {}) {
      const said = await model.call('generate', [image, prompt, maxTokens], { signal, onText })
      return { ...said, tags: [] }
    },
    close: model.close,
    dispose: model.close,
    [Symbol.dispose]: model.close,
  }
}
