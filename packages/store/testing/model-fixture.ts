import type { Manifest, ModelFile, ModelPart } from '../src/manifest-types'
import { sha256Hex } from '../src/sha256'
import { cutShards } from '../src/shard-plan'

/** A small model with made-up content. */
export interface ModelFixture {
  manifest: Manifest
  /** Content of every shard, by SHA-256. */
  shards: Map<string, Uint8Array<ArrayBuffer>>
  /** Content of every file once it is unpacked, by name. */
  contents: Map<string, Uint8Array<ArrayBuffer>>
}

/** Kibibyte. */
export const KIB = 1024

/** Bytes that look random, the same for the same seed. */
export function noise(length: number, seed: number): Uint8Array<ArrayBuffer> {
  let state = seed * 2654435761 + 1
  const bytes = new Uint8Array(length)
  for (let index = 0; index < length; index++) {
    // xorshift32, Marsaglia 2003.
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    bytes[index] = state
  }
  return bytes
}

/** Packs content with gzip. */
export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** SHA-256 of every file by name: equal exactly when the contents are, and quicker to compare. */
export async function hashes(files: Iterable<[string, Uint8Array<ArrayBuffer>]>): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const [name, bytes] of files) found[name] = await sha256Hex(bytes)
  return found
}

/** {@link hashes} of the unpacked files of a part. */
export function expectedHashes({ manifest, contents }: ModelFixture, part: ModelPart): Promise<Record<string, string>> {
  const names = manifest.files.filter((file) => file.part === part).map(({ name }) => name)
  return hashes(names.map((name) => [name, contents.get(name)!]))
}

/**
 * A model whose judging part has two files, `graph.onnx` (one shard) and `weights.bin` (gzip, `weightShards` shards of about
 * 9 KiB), and whose compile part has one, `text.bin` (two shards).
 *
 * @param options.seed another content for every seed
 * @param options.describes whether there is a describe part too: one file, `describe.bin` (two shards)
 */
export async function createModel(
  options: { id?: string; revision?: string; weightShards?: number; seed?: number; describes?: boolean } = {},
): Promise<ModelFixture> {
  const { id = 'mini', revision = '1', weightShards = 5, seed = 1, describes = false } = options
  const shards: ModelFixture['shards'] = new Map()
  const contents: ModelFixture['contents'] = new Map()

  async function pack(
    name: string,
    part: ModelPart,
    encoding: ModelFile['encoding'],
    content: Uint8Array<ArrayBuffer>,
    maxBytes: number,
  ): Promise<ModelFile> {
    contents.set(name, content)
    const bytes = encoding === 'gzip' ? await gzip(content) : content
    const cut = await cutShards(bytes, maxBytes)
    for (const { shard, data } of cut) shards.set(shard.sha256, data)
    const sha256 = await sha256Hex(bytes)
    return { name, part, bytes: bytes.byteLength, sha256, encoding, shards: cut.map(({ shard }) => shard) }
  }

  const files = [
    await pack('graph.onnx', 'judge', 'identity', noise(9 * KIB, seed), 16 * KIB),
    await pack('weights.bin', 'judge', 'gzip', noise(weightShards * 9 * KIB, seed + 1), 9 * KIB + 512),
    await pack('text.bin', 'compile', 'identity', noise(20 * KIB, seed + 2), 12 * KIB),
  ]
  const manifest = describeModel(id, revision, files)
  if (describes) {
    const name = 'describe.bin'
    files.push(await pack(name, 'describe', 'identity', noise(18 * KIB, seed + 3), 9 * KIB))
    manifest.describe = { graph: name, weights: name, externalData: 'weights', words: name, tags: name }
  }
  return { manifest, shards, contents }
}

function describeModel(id: string, revision: string, files: ModelFile[]): Manifest {
  return {
    schemaVersion: 1,
    id,
    revision,
    title: 'A model of nothing',
    licence: 'CC0-1.0',
    trainedOn: 'Nothing: its weights are noise.',
    files,
    spaces: [{ name: 'head', dimension: 2, scale: 12.5, backgroundWeight: 0.5 }],
    encoder: {
      graph: 'graph.onnx',
      weights: 'weights.bin',
      externalData: 'weights',
      input: { name: 'image', width: 260, height: 260, mean: 127, deviation: 128 },
      cells: 'cells',
      grid: { output: 'local', width: 9, height: 9, space: 'head' },
      background: { size: 4, outputs: { head: 'background' } },
    },
    text: {
      tower: 'text.bin',
      tokenizer: 'text.bin',
      dictionary: 'text.bin',
      bank: 'text.bin',
      subjects: 'text.bin',
      synonymCosine: 0.8,
    },
    // Two float32 numbers: 1 and 0.
    golden: { input: 'ramp', outputs: { head: 'AACAPwAAAAA=' }, minCosine: 0.999 },
    engine: { minOrt: '1.30.0' },
  }
}
