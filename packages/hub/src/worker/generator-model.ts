import type { PreTrainedModel, PreTrainedTokenizer, RawImage, Tensor } from '@huggingface/transformers'
import { GuardError } from '@lookfirst/errors'
import type { Generated } from '../protocol'
import type { LoadContext } from './host'
import type { Library } from './library'
import { loadOptions } from './load-options'

/** Pictures to text. */
export interface GeneratorModel {
  /**
   * @param prompt `null`: the model describes by itself
   * @param signal stops at the next token, with the signal's reason
   * @param onText told all text so far
   */
  generate(
    picture: RawImage,
    prompt: string | null,
    maxTokens: number,
    signal: AbortSignal,
    onText: (text: string) => void,
  ): Promise<Generated>
}

/** Inputs of one run, and how many tokens of what comes out are the prompt. */
interface Prepared {
  inputs: Record<string, unknown>
  promptTokens: number
}

/** A model with what prepares its inputs. */
interface Loaded {
  model: PreTrainedModel
  tokenizer: PreTrainedTokenizer
  prepare(picture: RawImage, prompt: string | null): Promise<Prepared>
}

/** Asked where nobody asks anything else. */
const DESCRIBE = 'Describe this image in one sentence.'

/** What Florence-2 takes in the place of a question. */
const FLORENCE_TASK = '<MORE_DETAILED_CAPTION>'

/** Architectures whose processors take the image before the text. */
const IMAGE_FIRST = new Set(['llava', 'llava_qwen2', 'paligemma', 'florence2'])

/**
 * Loads a captioner (an image encoder with a text decoder, Florence-2) or a model that answers questions about a picture.
 *
 * @throws what transformers.js throws
 */
export async function loadGenerator(context: LoadContext): Promise<GeneratorModel> {
  const { library } = context
  const { model, tokenizer, prepare } = await loadParts(context)
  return {
    async generate(picture, prompt, maxTokens, signal, onText) {
      const { inputs, promptTokens } = await prepare(picture, prompt)
      // A signal that was aborted meanwhile tells no listener any more.
      signal.throwIfAborted()
      const watch = watchTokens(library)
      const stop = new library.InterruptableStoppingCriteria()
      signal.addEventListener('abort', () => stop.interrupt(), { once: true })
      let text = ''
      const streamer = new library.TextStreamer(tokenizer, {
        skip_prompt: true,
        skip_special_tokens: true,
        callback_function: (piece: string) => {
          text += piece
          onText(text)
        },
      })
      const output = (await model.generate({
        ...inputs,
        max_new_tokens: maxTokens,
        do_sample: false,
        temperature: 1,
        num_beams: 1,
        logits_processor: watch.processors,
        stopping_criteria: stop,
        streamer,
      } as unknown as Parameters<PreTrainedModel['generate']>[0])) as Tensor
      signal.throwIfAborted()
      const ids = (output.tolist() as bigint[][])[0]!.slice(promptTokens).map(Number)
      return {
        text: tokenizer.decode(ids, { skip_special_tokens: true }).trim(),
        confidence: watch.confidence(),
        isTruncated: ids.length >= maxTokens && !endTokens(model).includes(ids.at(-1)!),
      }
    },
  }
}

async function loadParts({ library, request, config }: LoadContext): Promise<Loaded> {
  const { model: name, revision } = request
  const options = loadOptions(request)
  if (config.model_type === 'vision-encoder-decoder') {
    const [model, tokenizer, processor] = await Promise.all([
      library.AutoModelForVision2Seq.from_pretrained(name, options),
      library.AutoTokenizer.from_pretrained(name, { revision }),
      library.AutoImageProcessor.from_pretrained(name, { revision }),
    ])
    return {
      model,
      tokenizer,
      async prepare(picture) {
        const { pixel_values } = await processor([picture])
        return { inputs: { inputs: pixel_values }, promptTokens: 0 }
      },
    }
  }
  const [model, processor] = await Promise.all([
    library.AutoModelForImageTextToText.from_pretrained(name, options),
    library.AutoProcessor.from_pretrained(name, { revision }),
  ])
  const { tokenizer } = processor
  if (!tokenizer) {
    throw new GuardError(
      'MODEL_INCOMPATIBLE',
      `The processor of ${name} (${config.model_type}) does not take text.`,
      'Use a model whose processor joins pictures and text, such as LLaVA, SmolVLM, Qwen2-VL or Florence-2.',
    )
  }
  const isFlorence = config.model_type === 'florence2'
  return {
    model,
    tokenizer,
    async prepare(picture, prompt) {
      // Florence-2's processor makes a sentence of a task by itself.
      const text = isFlorence ? (prompt ?? FLORENCE_TASK) : chatPrompt(prompt ?? DESCRIBE)
      const inputs = IMAGE_FIRST.has(config.model_type)
        ? await processor(picture, text)
        : await processor(text, [picture])
      return { inputs, promptTokens: isFlorence ? 0 : inputs.input_ids.dims.at(-1) }
    },
  }

  function chatPrompt(prompt: string): string {
    const content = [{ type: 'image' }, { type: 'text', text: prompt }]
    return processor.apply_chat_template([{ role: 'user', content }] as never, {
      add_generation_prompt: true,
    }) as string
  }
}

/** Tokens that end a text. */
function endTokens(model: PreTrainedModel): number[] {
  const { eos_token_id = [] } = { ...model.config, ...model.generation_config } as { eos_token_id?: number | number[] }
  return [eos_token_id].flat()
}

/** Watches how probable each chosen token is. The choice is greedy: the largest. */
function watchTokens({ LogitsProcessor, LogitsProcessorList }: Library) {
  let logarithms = 0
  let tokens = 0
  class Watch extends LogitsProcessor {
    override _call(_: bigint[][], logits: Tensor): Tensor {
      const values = logits.data as Float32Array
      const top = values.reduce((largest, value) => Math.max(largest, value), Number.NEGATIVE_INFINITY)
      if (!Number.isFinite(top)) {
        throw new GuardError('BACKEND_SELF_TEST', 'The model answered nonsense.', 'Use another dtype or device.')
      }
      logarithms -= Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0))
      tokens++
      return logits
    }
  }
  const processors = new LogitsProcessorList()
  processors.push(new Watch())
  return { processors, confidence: () => Math.exp(logarithms / Math.max(1, tokens)) }
}
