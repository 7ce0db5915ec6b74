import type { EquipOptions, Progress, WireImage } from '@lookfirst/engine/protocol'
import { GuardError, isGuardError, toErrorData } from '@lookfirst/errors'
import { transfer } from 'comlink'
import { type Connection, connect } from './bridge'
import { spawnWorker } from './spawn'

/** A worker with one detector, and without a model. */
export interface DetectorWorker {
  /**
   * @returns probabilities in [0, 1] by label, without the detector's id
   * @throws GuardError with a `WORKER_`, `MODEL_` or `IMAGE_` code, `BACKEND_SELF_TEST` or `DEVICE_LOST`
   */
  detect(image: WireImage): Promise<Record<string, number>>
  /** Ends the worker; calls that wait reject. Idempotent. */
  close(error: GuardError): void
}

/** How a {@link DetectorWorker} is made. */
export interface DetectorWorkerOptions {
  /** `packs` has the one detector. */
  equip: EquipOptions
  /** Makes the worker; `null`: the one that the bundler emitted. */
  worker: (() => Worker) | null
  onProgress?: ((progress: Progress) => void) | undefined
}

/** Starts no worker yet: the first call does, and the first one after a crash. */
export function createDetectorWorker({ equip, worker, onProgress }: DetectorWorkerOptions): DetectorWorker {
  const { id } = equip.packs[0]!.manifest
  let opening: Promise<Connection> | null = null
  let endedWith: GuardError | null = null

  async function start(): Promise<Connection> {
    const connection = await connect(spawnWorker('wasm', worker), 'wasm')
    if (endedWith) connection.close(endedWith)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => onProgress?.(data)
    const forget = () => {
      port1.close()
      opening = null
    }
    connection.ended.then(forget)
    await connection
      .call((api) => api.equip(equip, transfer(port2, [port2])))
      .catch((error: unknown) => {
        connection.close(GuardError.from(toErrorData(error)))
        throw error
      })
    return connection
  }

  return {
    async detect(image) {
      if (endedWith) throw endedWith
      opening ??= start().catch((error: unknown) => {
        opening = null
        throw error
      })
      const connection = await opening
      return connection
        .call((api) => api.detect(id, image))
        .catch((error: unknown) => {
          throw isGuardError(error) || (error as Error).name !== 'DataCloneError'
            ? error
            : new GuardError(
                'IMAGE_CROSS_ORIGIN',
                'The pixels belong to another origin and may not be read.',
                'Set crossorigin="anonymous" on the element and allow it there (CORS).',
                { cause: error },
              )
        })
    },
    close(error) {
      if (endedWith) return
      endedWith = error
      opening?.then((connection) => connection.close(error)).catch(() => {})
    },
  }
}
