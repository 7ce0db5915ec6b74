import { GuardError } from '@lookfirst/errors'
import { checkEnvironment, threadsFor } from './environment'
import { makeGuard } from './guard'
import { acquireHost } from './host-registry'
import { resolveModel, resolvePart } from './model-source'
import { policySource } from './policy-source'
import type { Guard, GuardOptions } from './types'

/**
 * Makes a guard. Resolves before anything is downloaded: `classify` waits, and `ready` tells.
 *
 * @throws GuardError `POLICY_INVALID` with every issue in `details.issues`; `MODEL_UNKNOWN`, `MODEL_FETCH`,
 * `OPTION_INVALID`, `UNSUPPORTED_ENVIRONMENT`, `INSECURE_CONTEXT`
 */
export async function createGuard(options: GuardOptions): Promise<Guard> {
  checkEnvironment('createGuard')
  checkOptions(options)
  options.signal?.throwIfAborted()
  const policy = await policySource(options.policy)
  const { signal } = options
  const [model, ...packs] = await Promise.all([
    resolveModel(options.model, signal),
    ...(options.parts ?? []).map((part) => resolvePart(part, signal)),
  ])
  options.signal?.throwIfAborted()
  const held = acquireHost({
    backend: options.backend ?? 'auto',
    worker: options.worker ?? null,
    idleUnloadMs: options.idleUnloadMs ?? 0,
    start: {
      manifest: model.manifest,
      shardUrls: model.shardUrls,
      wasmPaths: options.wasmPaths ? new URL(options.wasmPaths, document.baseURI).href : null,
      threads: threadsFor(options.threads),
      allowSoftwareAdapter: options.allowSoftwareAdapter ?? false,
      cache: options.cache ?? 'indexeddb',
      packs,
      partIdleMs: options.partIdleMs ?? PART_IDLE_MS,
    },
  })
  const guard = makeGuard({ options, model, parts: packs.map(({ manifest }) => manifest), policy, ...held })
  // Begun, not awaited. A failure shows in `ready` and in every verdict, so that it is no unhandled rejection here.
  if (!options.lazy) guard.ready.catch(() => {})
  return guard
}

/** A describer, a text reader or a detector is some tens of megabytes in memory, and read back from the cache in half a second. */
const PART_IDLE_MS = 60_000

const CHOICES: { [K in keyof GuardOptions]?: readonly unknown[] } = {
  backend: ['auto', 'webgpu', 'wasm'],
  onError: ['review', 'block', 'allow'],
  onPartial: ['allow', 'blur', 'review', 'block'],
  onUnevaluated: ['allow', 'blur', 'review', 'block'],
  language: ['en', 'de'],
  keep: ['nothing', 'features'],
  cache: ['indexeddb', 'memory'],
  escalate: ['never', 'uncertain', 'always'],
}

function checkOptions(options: GuardOptions): void {
  const bad = (name: string, value: unknown, expected: string) =>
    new GuardError('OPTION_INVALID', `options.${name} is ${JSON.stringify(value)}.`, `Expected ${expected}.`)
  for (const [name, choices] of Object.entries(CHOICES)) {
    const value = options[name as keyof GuardOptions]
    if (value !== undefined && !choices.includes(value)) throw bad(name, value, choices.join(', '))
  }
  for (const name of ['timeoutMs', 'idleUnloadMs', 'partIdleMs', 'budgetMs', 'threads'] as const) {
    const value = options[name]
    const least = name === 'timeoutMs' || name === 'threads' ? 1 : 0
    if (value !== undefined && !(Number.isFinite(value) && value >= least))
      throw bad(name, value, `a number of at least ${least}`)
  }
}
