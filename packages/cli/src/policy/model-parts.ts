import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCompileParts } from '@lookfirst/engine/text'
import { GuardError } from '@lookfirst/errors'
import type { CompileParts } from '@lookfirst/policy'
import { loadFiles, memoryStore, parseManifest, shardKey } from '@lookfirst/store'

/**
 * Reads and verifies what compiling needs of a packed model, for plain JavaScript.
 *
 * @param folder holds `manifest.json` and `shards/`
 * @throws GuardError with a `MODEL_` code where the model is missing or damaged
 */
export async function modelParts(folder: string): Promise<CompileParts> {
  const manifest = parseManifest(JSON.parse(await read(join(folder, 'manifest.json'), 'utf8')))
  const store = memoryStore()
  for (const { shards } of manifest.files) {
    for (const { sha256 } of shards) {
      const bytes = await readFile(join(folder, 'shards', `${sha256}.bin`)).catch(missing(folder))
      await store.set(shardKey(`${manifest.id}@${manifest.revision}`, sha256), new Blob([bytes]))
    }
  }
  const urls = Object.fromEntries(
    manifest.files.flatMap(({ shards }) => shards.map(({ sha256 }) => [sha256, `file:${sha256}`])),
  )
  const load = (part: 'judge' | 'compile') => loadFiles({ manifest, urls, part, store, locks: null })
  const files = new Map([...(await load('judge')), ...(await load('compile'))])
  return readCompileParts(manifest, files)
}

const read = (path: string, encoding: 'utf8') => readFile(path, encoding).catch(missing(path))

function missing(path: string) {
  return (cause: unknown): never => {
    throw new GuardError(
      'MODEL_UNKNOWN',
      `There is no packed model at ${path}.`,
      'Point --model at a folder with manifest.json and shards/.',
      { cause },
    )
  }
}
