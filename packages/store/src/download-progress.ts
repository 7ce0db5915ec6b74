import type { GuardErrorData } from '@lookfirst/errors'
import type { FilePart } from './manifest-types'

/** What happens while files load. */
export type LoadEvent =
  | {
      type: 'download'
      /** The part of the model that is loading. */
      part: FilePart
      /** The file that the last bytes belong to. */
      file: string
      /** Bytes of the part that are here, from the network or the store. Never falls; equals `totalBytes` once, at the end. */
      loadedBytes: number
      /** Bytes of the whole part as it travels, from the manifest. */
      totalBytes: number
      /** Bytes of `loadedBytes` that came from the store. */
      cachedBytes: number
      /** Whether the last bytes came from the store. */
      fromCache: boolean
    }
  | {
      type: 'storage'
      /** `STORAGE_QUOTA`, `STORAGE_UNAVAILABLE`, or `MODEL_INTEGRITY` for a stored shard that is fetched again. */
      warning: GuardErrorData
    }

/** Milliseconds between two events of a download, at least. */
const INTERVAL_MS = 100

/** Counts bytes and says how far a download is. */
export interface DownloadProgress {
  /** Bytes of a shard, unverified so far; counted from 0 again when it is fetched again. */
  receiving(file: string, sha256: string, bytes: number): void
  /** All bytes of a shard, verified. */
  settled(file: string, sha256: string, bytes: number, fromCache: boolean): void
}

/**
 * Starts counting. Events are at least 100 ms apart, but for the last.
 *
 * @param part named in the events
 * @param totalBytes of the part
 * @param onEvent told how far it is
 * @param now a clock in milliseconds
 */
export function createDownloadProgress(
  part: FilePart,
  totalBytes: number,
  onEvent: (event: LoadEvent) => void,
  now: () => number = () => performance.now(),
): DownloadProgress {
  const partial = new Map<string, number>()
  let settledBytes = 0
  let cachedBytes = 0
  let reportedBytes = 0
  let reportedAt = -INTERVAL_MS

  function report(file: string, loadedBytes: number, fromCache: boolean): void {
    if (now() - reportedAt < INTERVAL_MS && loadedBytes < totalBytes) return
    reportedAt = now()
    reportedBytes = Math.max(reportedBytes, loadedBytes)
    onEvent({ type: 'download', part, file, loadedBytes: reportedBytes, totalBytes, cachedBytes, fromCache })
  }

  return {
    receiving(file, sha256, bytes) {
      partial.set(sha256, bytes)
      const loadedBytes = [...partial.values()].reduce((sum, each) => sum + each, settledBytes)
      // Bytes that verification may yet refuse must not look like the end.
      if (loadedBytes < totalBytes) report(file, loadedBytes, false)
    },
    settled(file, sha256, bytes, fromCache) {
      partial.delete(sha256)
      settledBytes += bytes
      if (fromCache) cachedBytes += bytes
      report(file, settledBytes, fromCache)
    },
  }
}
