import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { manifest } from '@lookfirst/model-mini'
import type { Manifest } from '@lookfirst/store'

/** Folder of the embedded model. */
export const modelFolder = fileURLToPath(new URL('../../../models/mini/', import.meta.url))

/** The embedded model as compiling reads it. */
export interface PackedModel {
  manifest: Manifest
  /** Files of the parts `judge` and `compile` by name, unpacked. */
  files: Map<string, Uint8Array<ArrayBuffer>>
}

/** Reads the embedded model from its folder. */
export function readPackedModel(): PackedModel {
  const needed = manifest.files.filter(({ part }) => part !== 'describe')
  const files = needed.map(({ name, encoding, shards }): [string, Uint8Array<ArrayBuffer>] => {
    const packed = Buffer.concat(shards.map(({ sha256 }) => readFileSync(`${modelFolder}shards/${sha256}.bin`)))
    return [name, Uint8Array.from(encoding === 'gzip' ? gunzipSync(packed) : packed)]
  })
  return { manifest, files: new Map(files) }
}
