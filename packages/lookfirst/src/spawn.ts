import type { Backend } from '@lookfirst/engine/protocol'
import { GuardError } from '@lookfirst/errors'

/**
 * Makes the worker of a backend. The literal URLs are what bundlers recognise: do not factor them out.
 *
 * @throws GuardError `UNSUPPORTED_ENVIRONMENT` where there are no module workers
 */
export function spawnWorker(backend: Backend, custom: ((backend: Backend) => Worker) | null): Worker {
  try {
    if (custom) return custom(backend)
    return backend === 'webgpu'
      ? new Worker(new URL('./worker-webgpu.js', import.meta.url), { type: 'module', name: 'lookfirst-webgpu' })
      : new Worker(new URL('./worker-wasm.js', import.meta.url), { type: 'module', name: 'lookfirst-wasm' })
  } catch (cause) {
    throw new GuardError(
      'WORKER_LOAD_FAILED',
      `The ${backend} worker cannot be made.`,
      'Check worker-src in the content security policy, or pass the worker option.',
      { cause },
    )
  }
}
