import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { CompileParts } from '@lookfirst/policy'
import { parseManifest } from '@lookfirst/store'
import { readCompileParts } from '../src/text/read-model'

const MODEL = new URL('../../../models/mini/', import.meta.url)

/** What compiling needs of the embedded model, in plain JavaScript. */
export function miniParts(): Promise<CompileParts> {
  const manifest = parseManifest(JSON.parse(readFileSync(new URL('manifest.json', MODEL), 'utf8')))
  const needed = manifest.files.filter(({ part }) => part !== 'describe')
  const files = needed.map(({ name, encoding, shards }): [string, Uint8Array<ArrayBuffer>] => {
    const packed = Buffer.concat(shards.map(({ sha256 }) => readFileSync(new URL(`shards/${sha256}.bin`, MODEL))))
    return [name, Uint8Array.from(encoding === 'gzip' ? gunzipSync(packed) : packed)]
  })
  return readCompileParts(manifest, new Map(files))
}
