import { GuardError } from '@lookfirst/errors'
import { type HostSettings, WorkerHost } from './host'
import { VERSION } from './version'

interface Entry {
  host: WorkerHost
  worker: HostSettings['worker']
  users: number
}

/** The page's hosts. On the global object, so that a library that was bundled twice still starts one worker. */
const REGISTRY = Symbol.for(`lookfirst.hosts@${VERSION}`)

function registry(): Map<string, Entry[]> {
  const holder = globalThis as { [REGISTRY]?: Map<string, Entry[]> }
  holder[REGISTRY] ??= new Map()
  return holder[REGISTRY]
}

/**
 * A host with these settings: the running one, or a new one.
 *
 * @returns the host and a function that gives it up; the last one to do so ends the worker
 */
export function acquireHost(settings: HostSettings): { host: WorkerHost; release(): void } {
  const { worker, ...rest } = settings
  const key = JSON.stringify(rest)
  const entries = registry().get(key) ?? []
  registry().set(key, entries)
  const known = entries.find((entry) => entry.worker === worker)
  const held = known ?? { host: new WorkerHost(settings), worker, users: 0 }
  if (!known) entries.push(held)
  held.users++
  let released = false
  return {
    host: held.host,
    release() {
      if (released) return
      released = true
      if (--held.users > 0) return
      entries.splice(entries.indexOf(held), 1)
      held.host.end(new GuardError('DISPOSED', 'The guard was disposed.', 'Make a new one with createGuard.'))
    },
  }
}
