import { GuardError, isGuardError } from '@lookfirst/errors'
import { sha256Hex } from '@lookfirst/store'
import type { HubPins } from '../pins'
import type { Opened, OpenRequest } from '../protocol'
import type { HubProgress } from '../types'
import { type ClassifierModel, loadClassifier } from './classifier-model'
import { type EncoderModel, loadEncoder } from './encoder-model'
import { openFileStore } from './file-store'
import { createModelFiles } from './files'
import { type GeneratorModel, loadGenerator } from './generator-model'
import { configureLibrary, type Library } from './library'
import { readPicture } from './picture'
import type { HubHost } from './serve'

/** The one model of a worker. */
type Model =
  | { task: 'encode'; model: EncoderModel }
  | { task: 'classify'; model: ClassifierModel }
  | { task: 'generate'; model: GeneratorModel }

/** What a loader gets. */
export interface LoadContext {
  library: Library
  request: OpenRequest
  /** Of `config.json`. */
  config: HubConfig
}

/** The part of a model's configuration that is read here. */
export interface HubConfig {
  model_type: string
  id2label?: Record<string, string>
  problem_type?: string | null
  text_config?: { max_position_embeddings?: number }
}

/** Answers calls about one model. */
export function createHost(library: Library): HubHost {
  let opened: Model | null = null

  function modelOf<Task extends Model['task']>(task: Task) {
    if (opened?.task !== task) {
      throw new GuardError(
        'INTERNAL',
        `The worker holds no model that can ${task}.`,
        'This is a bug; please report it.',
      )
    }
    return opened.model as Extract<Model, { task: Task }>['model']
  }

  return {
    async open(context, request) {
      const tell = (event: HubProgress) => context.post({ type: 'progress', id: context.id, event })
      const store = await openFileStore(`${request.model}@${request.revision}`, request.cache, (warning) =>
        tell({ type: 'storage', warning }),
      )
      const files = createModelFiles(request, store, tell)
      configureLibrary(library, request, files)
      try {
        const config = (await library.AutoConfig.from_pretrained(request.model, {
          revision: request.revision,
        })) as unknown as HubConfig
        const model = await load({ library, request, config })
        if (files.refusal) throw files.refusal
        if (request.device === 'webgpu') await tryOut(model, library)
        opened = model
        await files.keep()
        const pins = files.pins()
        const hash = await modelHashOf(pins, request.task)
        const { model: name, revision, device, dtype } = request
        const answer: Opened = {
          model: name,
          revision,
          architecture: config.model_type,
          labels: model.task === 'classify' ? model.model.labels : null,
          modelHash: hash,
          device,
          dtype,
          pins,
          storageWarning: store.warning,
        }
        return answer
      } catch (thrown) {
        throw files.refusal ?? notLoaded(thrown, request, files.missing)
      }
    },
    async encodeImage(_, image) {
      return modelOf('encode').encodeImage(await readPicture(library, image))
    },
    encodeTexts: async (_, texts) => modelOf('encode').encodeTexts(texts),
    knowWords: async (_, words) => modelOf('encode').knowWords(words),
    async releaseText() {
      await modelOf('encode').releaseText()
      return null
    },
    async classify(_, image) {
      return modelOf('classify').classify(await readPicture(library, image))
    },
    async generate({ post, id, signal }, image, prompt, maxTokens) {
      const picture = await readPicture(library, image)
      return modelOf('generate').generate(picture, prompt, maxTokens, signal, (text) =>
        post({ type: 'text', id, text }),
      )
    },
  }
}

async function load(context: LoadContext): Promise<Model> {
  const { task } = context.request
  if (task === 'encode') return { task, model: await loadEncoder(context) }
  if (task === 'classify') return { task, model: await loadClassifier(context) }
  return { task, model: await loadGenerator(context) }
}

/** Of what turns pictures into answers: the text side of an encoder has its say in compiled policies. */
async function modelHashOf({ model, revision, files }: HubPins, task: OpenRequest['task']): Promise<string> {
  const isText = (path: string) => task === 'encode' && /^(onnx\/text_model|tokenizer)/.test(path)
  const hashes = Object.entries(files).flatMap(([path, { sha256 }]) => (isText(path) ? [] : [[path, sha256]]))
  return sha256Hex(new TextEncoder().encode(JSON.stringify([model, revision, hashes])))
}

/** A graphics driver that computes nonsense says so here, not at the first picture of a user. */
async function tryOut(model: Model, { RawImage }: Library): Promise<void> {
  const side = 64
  const picture = new RawImage(
    Uint8ClampedArray.from({ length: side * side * 3 }, (_, value) => (value * 7) % 256),
    side,
    side,
    3,
  )
  if (model.task === 'encode') await model.model.encodeImage(picture)
  if (model.task === 'classify') await model.model.classify(picture)
}

function notLoaded(thrown: unknown, { model, device, dtype }: OpenRequest, missing: ReadonlySet<string>): GuardError {
  if (isGuardError(thrown)) return thrown
  const said = thrown instanceof Error ? thrown.message : String(thrown)
  if (/CompileError|unsafe-eval/.test(`${thrown} ${said}`)) {
    return new GuardError(
      'CSP_BLOCKED_WASM',
      'The content security policy forbids WebAssembly.',
      "Add 'wasm-unsafe-eval' to script-src.",
      { cause: thrown },
    )
  }
  if (/Could not locate file|not found/i.test(said)) {
    const networks = [...missing].filter((path) => path.endsWith('.onnx'))
    return new GuardError(
      'MODEL_FETCH',
      `The model ${model} has no such file: ${said}`,
      `Choose a dtype that the model offers (asked for ${JSON.stringify(dtype)}), and pin every file that it needs.`,
      { cause: thrown, ...(networks.length > 0 && { details: { networks } }) },
    )
  }
  return new GuardError(
    device === 'webgpu' ? 'WEBGPU_UNAVAILABLE' : 'MODEL_INCOMPATIBLE',
    `The model ${model} cannot be loaded on ${device}.`,
    'Check that transformers.js supports it, and that the device has the memory for this dtype.',
    { cause: thrown },
  )
}
