import { type Look, type NodeEngine, openNodeEngine } from '@lookfirst/engine/node'
import { GuardError, isGuardError } from '@lookfirst/errors'
import type { CompiledPolicy, MissingPart, TaughtExamples } from '@lookfirst/policy'
import { formOf, printPolicy, readAnyForm } from '@lookfirst/policy/parse'
import type { Manifest } from '@lookfirst/store'
import { openPackedModel, openPackedPart } from '../model/packed-model'
import { partHint } from '../model/part-folders'
import { requireModel } from '../model/require-model'
import { readCompiled } from '../policy/read-policy-text'

export type { Look }

/** The engine of the browser's worker, in Node: the same code over the same kernels, with a decoder of its own. */
export interface CliEngine {
  manifest: Manifest
  modelHash: string
  /**
   * Features as the browser makes them: one, or two for an image with transparency (over white, over black).
   *
   * @throws GuardError with an `IMAGE_` code
   */
  look(bytes: Uint8Array): Promise<Look>
  /**
   * Makes a compiled policy ready.
   *
   * @throws GuardError `PART_MISSING` where it has rules for a text reader or a detector that is not there
   */
  install: NodeEngine['install']
  /**
   * Judges as a guard does, second look included.
   *
   * @throws GuardError with an `IMAGE_` code
   */
  judge: NodeEngine['judge']
  /**
   * Compiles Markdown, plain sentences or the JSON form; a compiled policy of the same model is taken as it is. The compile part of the model is
   * read by the first text that needs it.
   *
   * @param taught the author's own examples beside a text; a compiled policy has its own
   * @throws GuardError `POLICY_INVALID` or `POLICY_MODEL_MISMATCH`
   */
  compile(text: string, taught?: TaughtExamples): Promise<CompiledPolicy>
  /** Frees the encoder. No image can be looked at any more. */
  close(): Promise<void>
}

/** How to open an engine. */
export interface EngineOptions {
  /**
   * Threads of the runtime. More than one changes nothing but the time.
   * @defaultValue 1
   */
  threads?: number
  /**
   * Folders of text reader and detectors, each with `manifest.json` and `shards/`.
   * @defaultValue none
   */
  parts?: readonly string[]
}

/**
 * Opens a packed model for judging. The caller closes it.
 *
 * @param folder holds `manifest.json` and `shards/`
 * @throws GuardError with a `MODEL_` code, or `BACKEND_SELF_TEST`
 */
export async function openEngine(folder: string, { threads = 1, parts = [] }: EngineOptions = {}): Promise<CliEngine> {
  const model = { ...(await openPackedModel(folder)), packs: await Promise.all(parts.map(openPackedPart)) }
  // Both are megabytes of code that no other command needs.
  const [ort, { decodeWithSkia }] = await Promise.all([import('onnxruntime-web'), import('./decode')])
  const engine = await openNodeEngine({ ort, model, decode: decodeWithSkia, threads })
  return {
    manifest: engine.manifest,
    modelHash: engine.modelHash,
    look: engine.look,
    install: (compiled) => engine.install(compiled).catch(withPartHint),
    judge: engine.judge,
    async compile(text, taught) {
      const compiled = readCompiled({ name: 'The file', text })
      if (!compiled) return engine.compile(await markdownOf(text), taught)
      requireModel(compiled, engine.modelHash)
      return compiled
    },
    close: engine.close,
  }
}

/** The engine's own hint is for pages. */
function withPartHint(error: unknown): never {
  if (!isGuardError(error) || error.code !== 'PART_MISSING') throw error
  const { missing } = error.details as { missing: MissingPart[] }
  const hint = partHint(missing.map(({ part }) => part))
  throw new GuardError(error.code, error.message, hint, { details: { missing }, cause: error })
}

/** The engine reads Markdown alone: what was understood of another form is handed on as such. */
async function markdownOf(text: string): Promise<string> {
  if (formOf(text) === 'markdown') return text
  const { policy, issues } = await readAnyForm(text)
  if (policy) return printPolicy(policy)
  const [first] = issues
  throw new GuardError(
    'POLICY_INVALID',
    `The policy is refused; line ${first?.line}: ${first?.message}`,
    first?.hint ?? 'Correct the policy.',
    { details: { issues } },
  )
}
