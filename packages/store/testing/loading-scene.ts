import { expect } from 'vitest'
import type { LoadEvent } from '../src/download-progress'
import { type LoadOptions, loadFiles } from '../src/load-files'
import type { ModelPart } from '../src/manifest-types'
import { memoryStore } from '../src/memory-store'
import { modelKey, type ShardStore } from '../src/shard-store'
import { type FaultServer, startFaultServer } from './fault-server'
import { createModel, expectedHashes, hashes, type ModelFixture } from './model-fixture'

/** Unpacked files by name. */
export type Files = Map<string, Uint8Array<ArrayBuffer>>

/** A model, a server that has its shards, and an empty store in memory. */
export interface LoadingScene {
  model: ModelFixture
  /** `id@revision` of the model. */
  key: string
  /** The caller closes it. */
  server: FaultServer
  store: ShardStore
  /** What every load reported, in order. */
  events: LoadEvent[]
  /** Which retries were waited for, in order. */
  delays: number[]
  /** SHA-256 of the shards of the judging part, in order; the first is `graph.onnx`, the others are `weights.bin`. */
  judging: string[]
  /** Bytes of the judging part. */
  judgingBytes: number
  /** Loads the judging part without lock, and without waiting between retries. */
  load(options?: Partial<LoadOptions>): Promise<Files>
  /** Codes of the storage warnings. */
  warnings(): string[]
}

/**
 * Sets a scene.
 *
 * @param model to load
 * @param others models whose shards the server has as well
 */
export async function createScene(model?: ModelFixture, others: ModelFixture[] = []): Promise<LoadingScene> {
  const loaded = model ?? (await createModel())
  const server = await startFaultServer(new Map([loaded, ...others].flatMap(({ shards }) => [...shards])))
  const files = loaded.manifest.files.filter(({ part }) => part === 'judge')
  const store = memoryStore()
  const events: LoadEvent[] = []
  const delays: number[] = []
  const delayMs = (retry: number) => {
    delays.push(retry)
    return 0
  }
  return {
    model: loaded,
    key: modelKey(loaded.manifest),
    server,
    store,
    events,
    delays,
    judging: files.flatMap(({ shards }) => shards.map(({ sha256 }) => sha256)),
    judgingBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    load: (options) =>
      loadFiles({
        manifest: loaded.manifest,
        part: 'judge',
        urls: server.url,
        store,
        locks: null,
        onProgress: (event) => void events.push(event),
        retry: { delayMs, stallTimeoutMs: 2000 },
        ...options,
      }),
    warnings: () => events.flatMap((event) => (event.type === 'storage' ? [event.warning.code] : [])),
  }
}

/** Expects all files of a part, with the content they had before they were packed. */
export async function expectFiles(files: Files, model: ModelFixture, part: ModelPart = 'judge'): Promise<void> {
  expect(await hashes(files)).toEqual(await expectedHashes(model, part))
}
