import { GuardError, type GuardErrorData, isGuardError } from '@lookfirst/errors'
import { type Connection, connect, type Listening } from './connection'
import { deviceOrder } from './devices'
import { parsePins } from './pins'
import type { HubCalls, HubMethod, HubTask, OpenRequest } from './protocol'
import { spawnWorker } from './spawn'
import type { HubDevice, HubDtypes, HubModelInfo, HubOptions, HubProgress } from './types'

/** Where the hub's models come from. */
const HUB = 'https://huggingface.co/'

/** Failures that another device may not have. */
const OF_DEVICE = new Set([
  'WEBGPU_UNAVAILABLE',
  'DEVICE_LOST',
  'BACKEND_SELF_TEST',
  'MODEL_INCOMPATIBLE',
  'WORKER_CRASHED',
])

/** A model in a worker, that comes back in a fresh worker when it failed. */
export interface OpenedModel {
  readonly info: HubModelInfo
  call<M extends HubMethod>(
    method: M,
    args: Parameters<HubCalls[M]>,
    listening?: Listening,
  ): Promise<ReturnType<HubCalls[M]>>
  close(): void
}

/**
 * Opens a model in a worker of its own, on the first device that can. A runtime that failed once stays broken in its worker, so every
 * attempt has a fresh one.
 *
 * @param hasText whether an encoder's text tower loads too
 * @throws GuardError `OPTION_INVALID`, `MODEL_FETCH`, `MODEL_INTEGRITY`, `MODEL_INCOMPATIBLE`, `WORKER_…`, `CSP_BLOCKED_WASM`; the signal's reason
 */
export async function openModel(task: HubTask, options: HubOptions, hasText = false): Promise<OpenedModel> {
  const startedAt = performance.now()
  const requestFor = checkOptions(task, options, hasText)
  const tell = (event: HubProgress) => options.onProgress?.(event)
  let devices = await deviceOrder(options.device ?? 'auto')
  let opening: Promise<Connection> | null = null
  let closedWith: GuardError | null = null
  let info!: HubModelInfo

  async function start(signal?: AbortSignal): Promise<Connection> {
    let fallback: GuardErrorData | null = info?.fallback ?? null
    for (const [index, device] of devices.entries()) {
      tell({ type: 'start', device: device.device })
      const connection = await connect(spawnWorker(options.worker), signal)
      const stop = () => connection.close(closed())
      signal?.addEventListener('abort', stop, { once: true })
      try {
        const request = { ...requestFor(device), seen: info?.pins ?? null }
        const opened = await connection.call('open', [request], { onProgress: options.onProgress, signal })
        if (closedWith) throw closedWith
        info = { ...opened, fallback }
        devices = devices.slice(index)
        return connection
      } catch (thrown) {
        connection.close(closed())
        signal?.throwIfAborted()
        const isLast = index === devices.length - 1
        if (isLast || !isGuardError(thrown) || !isOfDevice(thrown)) throw thrown
        fallback = thrown.toJSON()
        tell({ type: 'fallback', device: device.device, error: fallback })
      } finally {
        signal?.removeEventListener('abort', stop)
      }
    }
    throw new GuardError('INTERNAL', 'There is no device to try.', 'This is a bug; please report it.')
  }

  /** The live worker, or a fresh one in the place of one that ended. */
  async function live(): Promise<Connection> {
    const current = opening
    const connection = await current?.catch(() => null)
    if (closedWith) throw closedWith
    if (connection && !connection.endedWith) return connection
    // Of several calls that find it ended, the first starts another.
    if (opening === current) {
      if (connection?.endedWith) leaveDevice(connection.endedWith)
      opening = start()
    }
    return opening!
  }

  /** A device that failed while it ran is not trusted again where there is another. */
  function leaveDevice(error: GuardError): void {
    const [lost, ...others] = devices
    if (!lost || others.length === 0 || !isOfDevice(error)) return
    devices = others
    info = { ...info, fallback: error.toJSON() }
    tell({ type: 'fallback', device: lost.device, error: error.toJSON() })
  }

  opening = start(options.signal)
  await opening
  tell({ type: 'ready', device: info.device, ms: Math.round(performance.now() - startedAt) })
  return {
    get info() {
      return info
    },
    async call(method, args, listening) {
      listening?.signal?.throwIfAborted()
      return (await live()).call(method, args, listening)
    },
    close() {
      closedWith ??= closed()
      void opening?.then(
        (connection) => connection.close(closed()),
        () => {},
      )
    },
  }
}

/** Whether another device may not fail so: it has a dtype of its own, and other networks are then asked for. */
function isOfDevice({ code, details }: GuardError): boolean {
  return OF_DEVICE.has(code) || (code === 'MODEL_FETCH' && details?.networks !== undefined)
}

function closed(): GuardError {
  return new GuardError('DISPOSED', 'The model was closed.', 'Open it again to use it.')
}

/** @returns the request of each device */
function checkOptions(
  task: HubTask,
  options: HubOptions,
  hasText: boolean,
): (device: { device: HubDevice; dtype: HubDtypes }) => Omit<OpenRequest, 'seen'> {
  const { model, revision, source = HUB, wasmPaths = null, cache = 'indexeddb' } = options
  if (!/^[\w.-]+\/[\w.-]+$/.test(model) || model.includes('..')) {
    throw invalid(`model is "${model}"`, 'Write owner/name, for example Xenova/clip-vit-base-patch32.')
  }
  if (!/^[0-9a-f]{40}$/.test(revision) && !options.allowUnpinned) {
    throw invalid(
      `revision is "${revision}", which may change`,
      'Take the commit of 40 hex digits from the history of the model, or set allowUnpinned.',
    )
  }
  const base = new URL(source, globalThis.location?.href)
  if (!base.pathname.endsWith('/')) base.pathname += '/'
  const pins = options.pins ? parsePins(options.pins, model, revision) : null
  const absolute = (address: string) => new URL(address, globalThis.location?.href).href
  const paths =
    typeof wasmPaths === 'string'
      ? absolute(wasmPaths)
      : wasmPaths && { mjs: absolute(wasmPaths.mjs), wasm: absolute(wasmPaths.wasm) }
  return ({ device, dtype }) => ({
    task,
    hasText,
    model,
    revision,
    source: base.href,
    mayRedirect: base.href === HUB,
    device,
    dtype: dtypeFor(device, options.dtype) ?? dtype,
    pins,
    cache,
    wasmPaths: paths,
  })
}

function dtypeFor(device: HubDevice, dtype: HubOptions['dtype']): HubDtypes | undefined {
  if (typeof dtype === 'object' && ('wasm' in dtype || 'webgpu' in dtype)) {
    return (dtype as Partial<Record<HubDevice, HubDtypes>>)[device]
  }
  return dtype as HubDtypes | undefined
}

function invalid(what: string, hint: string): GuardError {
  return new GuardError('OPTION_INVALID', `The option ${what}.`, hint)
}
