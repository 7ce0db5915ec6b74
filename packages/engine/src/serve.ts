import { expose } from 'comlink'
import { createHost } from './host'
import type { Runtime } from './model/runtime'
import type { Backend, ReadyMessage } from './protocol'

/**
 * Makes this worker answer a page. Called once, at the top of a worker's entry.
 *
 * The worker holds a Web Lock for as long as it lives: browsers fire no event when a worker is killed, but they release
 * its locks, and a page that waits for the lock learns of it at once.
 *
 * @param ort the runtime that the entry imported; its WASM threads load the same entry, which must then stay quiet
 */
export function serve(ort: Runtime, backend: Backend): void {
  if (self.name.startsWith('em-pthread')) return
  const lifeLock = `lookfirst:alive:${crypto.randomUUID()}`
  expose(createHost(ort, backend))
  const ready: ReadyMessage = { type: 'lookfirst:ready', protocol: 3, backend, lifeLock }
  void navigator.locks.request(lifeLock, () => {
    self.postMessage(ready)
    return new Promise<never>(() => {})
  })
}
