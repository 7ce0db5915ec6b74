import { GuardError } from '@lookfirst/errors'
import { createDownloadProgress, type LoadEvent } from './download-progress'
import { forEachInFlight } from './in-flight'
import type { FilePart, LoadableFiles, ModelFile } from './manifest-types'
import { withLock } from './model-lock'
import { type PartPlan, planPart } from './part-plan'
import { sha256Hex } from './sha256'
import { createShardCache } from './shard-cache'
import { downloadShard, type FetchShard, type RetryOptions } from './shard-download'
import { modelKey, type ShardStore } from './shard-store'
import { type ShardUrls, shardUrl } from './shard-urls'
import { unpack } from './unpack'

/** Shards that are fetched, or read and verified, at a time. */
const SHARDS_IN_FLIGHT = 4

/** What to load, from where, and into which store. */
export interface LoadOptions {
  manifest: LoadableFiles
  part: FilePart
  /** Absolute URL of every shard by SHA-256, or of a folder that holds them as `<sha256>.bin`. */
  urls: ShardUrls
  /** The caller opens and closes it. */
  store: ShardStore
  /** @defaultValue the global `fetch` */
  fetch?: FetchShard
  /** `null`: tabs do not wait for each other. @defaultValue `navigator.locks` where there is one */
  locks?: LockManager | null
  /** Rejects the promise with its reason, stops requests and waiting. Verified shards stay stored. */
  signal?: AbortSignal
  /** Told how far it is, and what went wrong with the store. */
  onProgress?: (event: LoadEvent) => void
  /** How patient downloads are. */
  retry?: RetryOptions
}

type Files = Map<string, Uint8Array<ArrayBuffer>>

/**
 * Loads every file of a part: stored shards are read, the others downloaded four at a time, all verified. Calls for one part
 * of one model take turns across the tabs of an origin, so that the second finds the store filled.
 *
 * @returns the unpacked files by name; the caller owns the bytes
 * @throws GuardError `MODEL_FETCH`, `MODEL_INTEGRITY`, `MODEL_MANIFEST` (a file that is packed in another way), `OPTION_INVALID`
 *   (a shard without URL), `INSECURE_CONTEXT`; the signal's reason on abort. Trouble with the store never rejects: it is
 *   reported to `onProgress`, and loading goes on in memory
 */
export async function loadFiles(options: LoadOptions): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const { manifest, part, signal, locks = globalThis.navigator?.locks ?? null } = options
  const plan = planPart(manifest, part)
  const packed = await withLock(`lookfirst:model:${modelKey(manifest)}:${part}`, locks, signal, () =>
    loadPacked(plan, options),
  )
  const unpacked: Files = new Map()
  for (const file of plan.files) {
    unpacked.set(file.name, await unpack(file, packed.get(file.name)!))
    // Large weights exist twice while they are unpacked; no longer than that.
    packed.delete(file.name)
    signal?.throwIfAborted()
  }
  return unpacked
}

async function loadPacked(plan: PartPlan, options: LoadOptions): Promise<Files> {
  const { manifest, part, urls, store, onProgress = () => {}, retry = {}, fetch = globalThis.fetch } = options
  const cache = createShardCache(store, manifest, part, (warning) => onProgress({ type: 'storage', warning }))
  const progress = createDownloadProgress(part, plan.totalBytes, onProgress)
  const packed: Files = new Map(plan.files.map((file) => [file.name, new Uint8Array(file.bytes)]))

  await forEachInFlight(plan.shards, SHARDS_IN_FLIGHT, options.signal, async ({ shard, file, places }, signal) => {
    const stored = await cache.read(shard)
    signal.throwIfAborted()
    const onReceived = (bytes: number) => progress.receiving(file, shard.sha256, bytes * places.length)
    const bytes =
      stored ?? (await downloadShard({ ...retry, shard, url: shardUrl(urls, shard.sha256), fetch, signal, onReceived }))
    for (const place of places) packed.get(place.file)!.set(bytes, place.offset)
    if (!stored) await cache.write(shard, bytes)
    progress.settled(file, shard.sha256, shard.bytes * places.length, stored !== undefined)
  })

  const hashes = plan.files.map((file) => file.sha256)
  if (!(await cache.isComplete(hashes))) {
    for (const file of plan.files) await verifyFile(file, packed.get(file.name)!)
    await cache.complete(hashes)
  }
  return packed
}

/** Shards are right one by one; this finds a manifest that lists them in another order. */
async function verifyFile(file: ModelFile<FilePart>, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const received = await sha256Hex(bytes)
  if (received === file.sha256) return
  throw new GuardError(
    'MODEL_INTEGRITY',
    `The file ${file.name} has SHA-256 ${received}, not ${file.sha256}.`,
    'Write the manifest again with `lookfirst model pack`.',
    { details: { file: file.name, expected: file.sha256, received } },
  )
}
