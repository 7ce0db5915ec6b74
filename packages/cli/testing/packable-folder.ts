import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ModelDescription } from '../src/model/description'

/** A directory that is gone when the test ends. */
export interface TemporaryFolder extends AsyncDisposable {
  path: string
}

/** Makes a directory of its own for a test. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'lookfirst-cli-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) }
}

/** Kibibyte. */
export const KIB = 1024

/** Bytes that do not compress, the same for the same seed. */
export function noise(length: number, seed: number): Uint8Array<ArrayBuffer> {
  let state = seed * 2654435761 + 1
  return new Uint8Array(length).map(() => {
    // xorshift32, Marsaglia 2003.
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state
  })
}

const vector = Buffer.from(new Float32Array([1, 0]).buffer).toString('base64')

/** A description of a model with two spaces of two dimensions. */
export const DESCRIPTION: ModelDescription = {
  schemaVersion: 1,
  id: 'tiny',
  title: 'A tiny model',
  licence: 'MIT',
  trainedOn: 'Nothing.',
  files: [
    { name: 'graph.onnx', part: 'judge', encoding: 'identity', path: 'graph.onnx' },
    { name: 'weights.bin', part: 'judge', encoding: 'identity', path: 'weights.bin' },
    { name: 'text.bin', part: 'compile', encoding: 'gzip', path: 'text.bin' },
  ],
  spaces: [
    { name: 'head', dimension: 2, scale: 20, backgroundWeight: 0.3 },
    { name: 'conse', dimension: 2, scale: 20, backgroundWeight: 0.3 },
  ],
  encoder: {
    graph: 'graph.onnx',
    weights: 'weights.bin',
    externalData: 'weights',
    input: { name: 'image', width: 2, height: 2, mean: 127, deviation: 128 },
    cells: 'cells',
    grid: { output: 'grid', width: 1, height: 1, space: 'head' },
    background: { size: 3, outputs: { head: 'head_background', conse: 'conse_background' } },
  },
  text: {
    tower: 'text.bin',
    tokenizer: 'text.bin',
    dictionary: 'text.bin',
    bank: 'text.bin',
    subjects: 'text.bin',
    synonymCosine: 0.75,
  },
  golden: { input: 'ramp', outputs: { head: vector, conse: vector }, minCosine: 0.999 },
  engine: { minOrt: '1.30.0' },
}

/** The same with a describe part: a compressed word list, and one file for the rest. */
export const DESCRIBING: ModelDescription = {
  ...DESCRIPTION,
  files: [
    ...DESCRIPTION.files,
    { name: 'words.json', part: 'describe', encoding: 'gzip', path: 'text.bin' },
    { name: 'decoder.bin', part: 'describe', encoding: 'identity', path: 'graph.onnx' },
  ],
  describe: {
    graph: 'decoder.bin',
    weights: 'decoder.bin',
    externalData: 'weights',
    words: 'words.json',
    tags: 'decoder.bin',
  },
}

/** Writes a packable folder: a graph of 9 KiB, weights of 40 KiB, and a text file of 30 KiB that is compressed. */
export async function writePackable(folder: string, description: unknown = DESCRIPTION): Promise<void> {
  await writeFile(join(folder, 'graph.onnx'), noise(9 * KIB, 1))
  await writeFile(join(folder, 'weights.bin'), noise(40 * KIB, 2))
  await writeFile(join(folder, 'text.bin'), noise(30 * KIB, 3))
  await writeFile(join(folder, 'model.json'), JSON.stringify(description))
}
