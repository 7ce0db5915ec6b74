import { GuardError } from '@lookfirst/errors'

/**
 * Makes the worker. The literal URL is what bundlers recognise: do not factor it out.
 *
 * @throws GuardError `UNSUPPORTED_ENVIRONMENT` where there are no workers, `WORKER_LOAD_FAILED` where making one fails
 */
export function spawnWorker(custom: (() => Worker) | undefined): Worker {
  if (typeof Worker === 'undefined') {
    throw new GuardError('UNSUPPORTED_ENVIRONMENT', 'There are no workers here.', 'Open models in a browser.')
  }
  try {
    return custom
      ? custom()
      : new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'lookfirst-hub' })
  } catch (cause) {
    throw new GuardError(
      'WORKER_LOAD_FAILED',
      'The worker for hub models cannot be made.',
      'Check worker-src in the content security policy, or pass the worker option.',
      { cause },
    )
  }
}
