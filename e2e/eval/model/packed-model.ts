import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Manifest, parseManifest } from '@lookfirst/store'

/** A packed model as compiling reads it. */
export interface PackedModel {
  folder: string
  manifest: Manifest
  /** Files of the parts `judge` and `compile` by name, unpacked. */
  files: Map<string, Uint8Array<ArrayBuffer>>
}

/**
 * Reads a model from its folder: `manifest.json` and `shards/`.
 *
 * @throws Error where there is no such file
 * @throws GuardError `MODEL_MANIFEST`
 */
export function readPackedModel(folder: string): PackedModel {
  const manifest = parseManifest(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  const needed = manifest.files.filter(({ part }) => part !== 'describe')
  const files = needed.map(({ name, encoding, shards }): [string, Uint8Array<ArrayBuffer>] => {
    const packed = Buffer.concat(shards.map(({ sha256 }) => readFileSync(join(folder, 'shards', `${sha256}.bin`))))
    return [name, Uint8Array.from(encoding === 'gzip' ? gunzipSync(packed) : packed)]
  })
  return { folder, manifest, files: new Map(files) }
}
