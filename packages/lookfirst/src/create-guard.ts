import { GuardError } from '@lookfirst/errors'
import { makeGuard } from './guard'
import { acquireHost } from './host-registry'
import { resolveModel } from './model-source'
import { policySource } from './policy-source'
import type { Guard, GuardOptions } from './types'

/**
 * Makes a guard. Resolves before anything is downloaded: `classify` waits, and `ready` tells.
 *
 * @throws GuardError `POLICY_INVALID` with every issue in `details.issues`; `MODEL_UNKNOWN`, `MODEL_FETCH`,
 * `OPTION_INVALID`, `UNSUPPORTED_ENVIRONMENT`, `INSECURE_CONTEXT`
 */
export async function createGuard(options: GuardOptions): Promise<Guard> {
  checkEnvironment()
  checkOptions(options)
  options.signal?.throwIfAborted()
  const policy = await policySource(options.policy)
  const model = await resolveModel(options.model, options.signal)
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
    },
  })
  const guard = makeGuard({ options, model, policy, ...held })
  // Begun, not awaited. A failure shows in `ready` and in every verdict, so that it is no unhandled rejection here.
  if (!options.lazy) guard.ready.catch(() => {})
  return guard
}

/** Threads pay off to about four; without isolation the browser allows one, whatever was asked for. */
function threadsFor(asked: number | undefined): number {
  return crossOriginIsolated ? (asked ?? Math.min(4, navigator.hardwareConcurrency || 1)) : 1
}

function checkEnvironment(): void {
  if (typeof window === 'undefined' || typeof Worker === 'undefined') {
    throw new GuardError(
      'UNSUPPORTED_ENVIRONMENT',
      'createGuard was called where there is no page.',
      'Call it in the browser, for example in an effect; importing is safe anywhere.',
    )
  }
  if (!isSecureContext) {
    throw new GuardError(
      'INSECURE_CONTEXT',
      `${location.origin} is not a secure context.`,
      'Serve the page over https, or from localhost.',
    )
  }
}

const CHOICES: { [K in keyof GuardOptions]?: readonly unknown[] } = {
  backend: ['auto', 'webgpu', 'wasm'],
  onError: ['review', 'block', 'allow'],
  onPartial: ['allow', 'blur', 'review', 'block'],
  onUnevaluated: ['allow', 'blur', 'review', 'block'],
  keep: ['nothing', 'features'],
  cache: ['indexeddb', 'memory'],
}

function checkOptions(options: GuardOptions): void {
  const bad = (name: string, value: unknown, expected: string) =>
    new GuardError('OPTION_INVALID', `options.${name} is ${JSON.stringify(value)}.`, `Expected ${expected}.`)
  for (const [name, choices] of Object.entries(CHOICES)) {
    const value = options[name as keyof GuardOptions]
    if (value !== undefined && !choices.includes(value)) throw bad(name, value, choices.join(', '))
  }
  for (const name of ['timeoutMs', 'idleUnloadMs', 'threads'] as const) {
    const value = options[name]
    const least = name === 'idleUnloadMs' ? 0 : 1
    if (value !== undefined && !(Number.isFinite(value) && value >= least))
      throw bad(name, value, `a number of at least ${least}`)
  }
}
