import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { packModel, unpackModel, verifyModel } from '@lookfirst/cli'
import { type Detector, openNodeDetector, type Pixels } from '@lookfirst/engine/node'
import { type PackManifest, parsePack } from '@lookfirst/store'
import * as ort from 'onnxruntime-web'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../packages/cli/testing/packable-folder'
import { manifest as exported } from './index.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const manifest = parsePack(exported)

async function content({ shards, encoding }: PackManifest['files'][number]): Promise<Uint8Array<ArrayBuffer>> {
  const pieces = await Promise.all(shards.map(({ sha256 }) => readFile(join(here, 'shards', `${sha256}.bin`))))
  const bytes = Buffer.concat(pieces)
  return new Uint8Array(encoding === 'gzip' ? gunzipSync(bytes) : bytes)
}

const files = new Map(await Promise.all(manifest.files.map(async (file) => [file.name, await content(file)] as const)))

const open = (changed: Partial<PackManifest> = {}) =>
  openNodeDetector({ ort, manifest: { ...manifest, ...changed }, files, threads: 1 })

/** One colour all over. */
function plain(width: number, height: number, [r, g, b, a]: [number, number, number, number]): Pixels {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < data.length; at += 4) data.set([r, g, b, a], at)
  return { width, height, data }
}

describe('the package', () => {
  test('verifies, and unpacked and packed again gives the same manifest and module', async () => {
    expect((await verifyModel(here)).problems).toEqual([])
    await using folder = await temporaryFolder()
    await using again = await temporaryFolder()

    await unpackModel(here, folder.path)
    await packModel(folder.path, again.path)

    for (const file of ['manifest.json', 'index.js', 'index.d.ts']) {
      expect(await readFile(join(again.path, file), 'utf8')).toBe(await readFile(join(here, file), 'utf8'))
    }
  })

  test('has no more bytes than nsfwjs downloads, 2.6 MB', () => {
    expect(manifest.files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(2_600_000)
  })

  test('has a card that says in the words of the manifest what it was trained on', async () => {
    const card = await readFile(join(here, 'MODEL_CARD.md'), 'utf8')
    expect(card.replaceAll(/\s+/g, ' ')).toContain(manifest.trainedOn)
  })
})

describe('the detector', () => {
  let detector: Detector
  beforeAll(async () => {
    detector = await open()
  })
  afterAll(() => detector.close())

  test('names five probabilities that add up to 1', async () => {
    const found = await detector.detect(plain(300, 200, [20, 130, 200, 255]))

    expect(Object.keys(found)).toEqual(['nsfw.drawing', 'nsfw.hentai', 'nsfw.neutral', 'nsfw.porn', 'nsfw.sexy'])
    expect(Object.keys(found)).toEqual(detector.labels)
    expect(Object.values(found).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9)
  })

  test('takes what is transparent as white', async () => {
    expect(await detector.detect(plain(32, 32, [0, 0, 0, 0]))).toEqual(
      await detector.detect(plain(32, 32, [255, 255, 255, 255])),
    )
  })
})

describe('opening it', () => {
  test.each<[string, Partial<PackManifest>, string, RegExp]>([
    [
      'another golden answer',
      { golden: { ...manifest.golden, output: manifest.golden.output.map((value) => value + 0.01) } },
      'BACKEND_SELF_TEST',
      /golden input is off/,
    ],
    [
      'a golden answer of another length',
      { golden: { ...manifest.golden, output: manifest.golden.output.slice(1) } },
      'BACKEND_SELF_TEST',
      /golden input is off/,
    ],
    [
      'an output that the graph lacks',
      { detector: { ...manifest.detector!, output: 'scores' } },
      'MODEL_INCOMPATIBLE',
      /no output "scores", but logits/,
    ],
    [
      'an input that the graph lacks',
      { detector: { ...manifest.detector!, input: { ...manifest.detector!.input, name: 'picture' } } },
      'MODEL_INCOMPATIBLE',
      /no input "picture", but image/,
    ],
    [
      'a file that is not there',
      { detector: { ...manifest.detector!, graph: 'other.onnx' } },
      'MODEL_MANIFEST',
      /other\.onnx/,
    ],
    [
      'a graph that is none',
      { detector: { ...manifest.detector!, graph: 'weights.bin' } },
      'MODEL_INCOMPATIBLE',
      /could not make a session/,
    ],
    [
      'another network of that name, with more outputs than labels',
      { detector: { ...manifest.detector!, labels: ['a', 'b'] } },
      'MODEL_INCOMPATIBLE',
      /5 numbers for 2 labels/,
    ],
  ])('is refused for %s', async (_, changed, code, message) => {
    await expect(
      open(changed).then((detector) => detector.detect(plain(8, 8, [0, 0, 0, 255])).finally(detector.close)),
    ).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  })
})
