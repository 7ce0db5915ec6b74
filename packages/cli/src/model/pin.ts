import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { GuardError } from '@lookfirst/errors'
import type { HubPins } from '@lookfirst/hub'

/** Where pins are taken from. */
export type PinSource =
  /** A folder laid out like the hub: `<folder>/<model>/resolve/<revision>/<file>`. */
  | { folder: string }
  /** The same behind an address. */
  | { address: string; files: readonly string[] }

/** What a file's name says of how its numbers are stored: the suffixes of transformers.js. */
const SUFFIXES: Readonly<Record<string, string>> = {
  fp32: '',
  fp16: '_fp16',
  q8: '_quantized',
  int8: '_int8',
  uint8: '_uint8',
  q4: '_q4',
  q4f16: '_q4f16',
  bnb4: '_bnb4',
}

/** Every way to store numbers that has a suffix. */
export const DTYPES: readonly string[] = Object.keys(SUFFIXES)

const SETTINGS = [
  'config.json',
  'generation_config.json',
  'preprocessor_config.json',
  'processor_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'chat_template.jinja',
]

const NETWORKS = [
  'model',
  'vision_model',
  'text_model',
  'encoder_model',
  'decoder_model_merged',
  'vision_encoder',
  'embed_tokens',
]

/** Files that models of the supported families may have, in one dtype. Most have a few of them. */
export function usualFiles(dtype: string): string[] {
  const graphs = NETWORKS.map((network) => `onnx/${network}${SUFFIXES[dtype]}.onnx`)
  return [...SETTINGS, ...graphs.flatMap((graph) => [graph, `${graph}_data`])]
}

/**
 * Hashes the files of a model.
 *
 * @param fetcher in the place of `fetch`
 * @throws GuardError `MODEL_UNKNOWN` where there is no such model or it has none of the files, `MODEL_FETCH` where the source fails
 */
export async function pinModel(
  model: string,
  revision: string,
  source: PinSource,
  fetcher: typeof fetch = fetch,
): Promise<HubPins> {
  const files = 'folder' in source ? await hashFolder(source.folder) : await hashAddress(source)
  if (Object.keys(files).length === 0) {
    throw new GuardError(
      'MODEL_UNKNOWN',
      `There are no files of ${model}@${revision} in ${'folder' in source ? source.folder : source.address}.`,
      'Check the name and the revision; a source is laid out as <source>/<model>/resolve/<revision>/<file>.',
    )
  }
  return { model, revision, files: Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) }

  async function hashFolder(folder: string): Promise<Record<string, HubPins['files'][string]>> {
    const root = join(folder, model, 'resolve', revision)
    const entries = await readdir(root, { recursive: true }).catch(() => [])
    const found: Record<string, HubPins['files'][string]> = {}
    for (const entry of entries) {
      const path = join(root, entry)
      if (!(await stat(path)).isFile()) continue
      const bytes = await readFile(path)
      found[relative(root, path).split(sep).join('/')] = { bytes: bytes.byteLength, sha256: hashOf(bytes) }
    }
    return found
  }

  async function hashAddress({ address, files }: { address: string; files: readonly string[] }) {
    const root = new URL(`${model}/resolve/${encodeURIComponent(revision)}/`, address.replace(/\/?$/, '/'))
    const found: Record<string, HubPins['files'][string]> = {}
    for (const path of files) {
      const file = await hashRemote(new URL(path, root))
      if (file) found[path] = file
    }
    return found
  }

  async function hashRemote(url: URL): Promise<HubPins['files'][string] | null> {
    const fail = (what: string, cause?: unknown) =>
      new GuardError('MODEL_FETCH', `The file ${url} ${what}.`, 'Check the source and the network.', { cause })
    const response = await fetcher(url).catch((cause: unknown) => {
      throw fail('cannot be fetched', cause)
    })
    if (response.status === 404) return null
    if (!response.ok) throw fail(`answered ${response.status} ${response.statusText}`)
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of response.body ?? []) {
      hash.update(chunk)
      bytes += chunk.byteLength
    }
    return { bytes, sha256: hash.digest('hex') }
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
