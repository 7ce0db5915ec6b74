import { gunzipSync, gzipSync } from 'node:zlib'
import { GuardError } from '@lookfirst/errors'
import type { DescribedFile } from './description'

/** Place of the operating system's number in a gzip header, and the number for an unknown one (RFC 1952, 2.3.1). */
const OS_OFFSET = 9
const OS_UNKNOWN = 255

/** Ending of files that are compressed already. */
export const COMPRESSED_ENDING = '.gz'

/**
 * Compresses a file as it travels. The same bytes on every system with the same zlib: no time and no system in the header.
 */
export function compress(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const compressed = new Uint8Array(gzipSync(content, { level: 9 }))
  compressed[OS_OFFSET] = OS_UNKNOWN
  return compressed
}

/**
 * The bytes of a file as they travel and are stored.
 *
 * @param content what lies at `file.path`
 * @throws GuardError `MODEL_MANIFEST` for a `.gz` file that is not gzip
 */
export function toTravelForm(file: DescribedFile, content: Uint8Array): Uint8Array<ArrayBuffer> {
  if (file.encoding !== 'gzip') return new Uint8Array(content)
  if (!file.path.endsWith(COMPRESSED_ENDING)) return compress(content)
  try {
    gunzipSync(content)
  } catch (cause) {
    throw new GuardError('MODEL_MANIFEST', `${file.path} is not gzip.`, 'Compress it, or drop the ending .gz.', {
      cause,
    })
  }
  return new Uint8Array(content)
}
