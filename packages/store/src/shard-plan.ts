import { GuardError } from '@lookfirst/errors'
import type { Shard } from './manifest-types'
import { sha256Hex } from './sha256'
import { MAX_SHARD_BYTES, MIN_SHARD_BYTES } from './shard-limits'

/** A shard with its content, ready to be written to `<sha256>.bin`. */
export interface CutShard {
  /** The manifest's entry. */
  shard: Shard
  /** A view of the bytes that were cut; nothing is copied. */
  data: Uint8Array<ArrayBuffer>
}

/**
 * Lengths of the shards that a file is cut into: as few as fit, in order, differing by one byte at most.
 *
 * @param bytes length of the file
 * @param maxBytes most bytes of a shard, 8 KiB to 32 MiB
 * @throws GuardError `OPTION_INVALID` for a limit out of range, and for a file that has no cut with every piece between
 *   8 KiB and the limit; smaller files are one
 */
export function planShards(bytes: number, maxBytes: number): number[] {
  if (!Number.isInteger(maxBytes) || maxBytes < MIN_SHARD_BYTES || maxBytes > MAX_SHARD_BYTES) {
    throw new GuardError(
      'OPTION_INVALID',
      `A shard of at most ${maxBytes} bytes is out of range.`,
      `Choose a whole number from ${MIN_SHARD_BYTES} (8 KiB) to ${MAX_SHARD_BYTES} (32 MiB).`,
    )
  }
  const count = Math.ceil(bytes / maxBytes)
  const least = Math.floor(bytes / count)
  if (!Number.isInteger(bytes) || !(least >= MIN_SHARD_BYTES)) {
    throw new GuardError(
      'OPTION_INVALID',
      `A file of ${bytes} bytes cannot be cut into shards of ${MIN_SHARD_BYTES} to ${maxBytes} bytes.`,
      'Join it with another file, or allow larger shards: every limit from 16 KiB fits every file from 8 KiB.',
    )
  }
  const larger = bytes % count
  return Array.from({ length: count }, (_, index) => least + (index < larger ? 1 : 0))
}

/**
 * Cuts a file into shards named by their SHA-256. Their concatenation is the file.
 *
 * @throws GuardError what {@link planShards} throws
 */
export async function cutShards(bytes: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<CutShard[]> {
  const shards: CutShard[] = []
  let offset = 0
  for (const length of planShards(bytes.byteLength, maxBytes)) {
    const data = bytes.subarray(offset, offset + length)
    shards.push({ shard: { sha256: await sha256Hex(data), bytes: length }, data })
    offset += length
  }
  return shards
}
