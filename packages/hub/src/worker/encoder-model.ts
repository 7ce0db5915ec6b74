import type { PreTrainedModel, RawImage, Tensor } from '@huggingface/transformers'
import { GuardError } from '@lookfirst/errors'
import type { LoadContext } from './host'
import { loadOptions } from './load-options'

/** Texts that pass through the tower at a time. */
const BATCH = 16

/** Two towers with one space. */
export interface EncoderModel {
  encodeImage(picture: RawImage): Promise<Float32Array<ArrayBuffer>>
  encodeTexts(texts: string[]): Promise<Float32Array<ArrayBuffer>[]>
  knowWords(words: string[]): boolean[]
  releaseText(): Promise<void>
}

/** What tells one family from another: their classes, outputs and the length that texts are padded to. */
const FAMILIES = {
  clip: {
    image: 'CLIPVisionModelWithProjection',
    text: 'CLIPTextModelWithProjection',
    imageOutput: 'image_embeds',
    textOutput: 'text_embeds',
    length: 77,
  },
  siglip: {
    image: 'SiglipVisionModel',
    text: 'SiglipTextModel',
    imageOutput: 'pooler_output',
    textOutput: 'pooler_output',
    length: 64,
  },
} as const

/**
 * Loads CLIP and what has its form (MobileCLIP), SigLIP and SigLIP 2.
 *
 * @throws GuardError `MODEL_INCOMPATIBLE` for another architecture; what transformers.js throws
 */
export async function loadEncoder({ library, request, config }: LoadContext): Promise<EncoderModel> {
  const family = FAMILIES[config.model_type as keyof typeof FAMILIES]
  if (!family) {
    throw new GuardError(
      'MODEL_INCOMPATIBLE',
      `The architecture "${config.model_type}" of ${request.model} is no dual encoder that is known here.`,
      'Use a CLIP, MobileCLIP, SigLIP or SigLIP 2 model.',
    )
  }
  const options = loadOptions(request)
  const { model: name, revision, hasText } = request
  const [processor, imageTower, tokenizer, loadedText] = await Promise.all([
    library.AutoImageProcessor.from_pretrained(name, { revision }),
    library[family.image].from_pretrained(name, options) as Promise<PreTrainedModel>,
    hasText ? library.AutoTokenizer.from_pretrained(name, { revision }) : null,
    hasText ? (library[family.text].from_pretrained(name, options) as Promise<PreTrainedModel>) : null,
  ])
  let textTower = loadedText
  // Some towers take one length only, and those of the SigLIPs were trained with nothing else.
  const max_length = config.text_config?.max_position_embeddings ?? family.length

  function rows(output: Record<string, Tensor>, name: string): Float32Array<ArrayBuffer>[] {
    const tensor = output[name]
    if (!tensor) {
      throw new GuardError(
        'MODEL_INCOMPATIBLE',
        `${request.model} gives ${Object.keys(output).join(', ')}, not ${name}.`,
        'Use a conversion for transformers.js, with separate towers that end in their projections.',
      )
    }
    const [count = 0, dimension = 0] = tensor.dims
    const values = Float32Array.from(tensor.to('float32').data as Float32Array)
    return Array.from({ length: count }, (_, row) => unit(values.slice(row * dimension, (row + 1) * dimension)))
  }

  return {
    async encodeImage(picture) {
      const { pixel_values } = await processor([picture])
      return rows(await imageTower({ pixel_values }), family.imageOutput)[0]!
    },
    async encodeTexts(texts) {
      if (!textTower || !tokenizer) throw textMissing()
      const vectors: Float32Array<ArrayBuffer>[] = []
      for (let from = 0; from < texts.length; from += BATCH) {
        // Two of the families were trained in lower case only, and the third's tokenizer lowers it.
        const batch = texts.slice(from, from + BATCH).map((text) => text.toLowerCase())
        const { input_ids, attention_mask } = tokenizer(batch, { padding: 'max_length', max_length, truncation: true })
        vectors.push(...rows(await textTower({ input_ids, attention_mask }), family.textOutput))
      }
      return vectors
    },
    knowWords(words) {
      if (!tokenizer) throw textMissing()
      return words.map((word) => {
        const ids = tokenizer.encode(word.toLowerCase(), { add_special_tokens: false })
        return ids.length === 1 && ids[0] !== tokenizer.unk_token_id
      })
    },
    async releaseText() {
      await textTower?.dispose()
      textTower = null
    },
  }
}

function textMissing(): GuardError {
  return new GuardError('PART_MISSING', 'The text tower is not loaded.', 'Open the encoder again, with its text tower.')
}

/** @throws GuardError `BACKEND_SELF_TEST` for something that is no direction */
function unit(vector: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const length = Math.hypot(...vector)
  if (!Number.isFinite(length) || length === 0) {
    throw new GuardError(
      'BACKEND_SELF_TEST',
      `The model answered with a vector of length ${length}.`,
      'Use another dtype or device.',
    )
  }
  return vector.map((value) => value / length)
}
