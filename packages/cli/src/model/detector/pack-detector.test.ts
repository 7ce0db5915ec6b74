import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openNodeDetector } from '@lookfirst/engine/node'
import type { PackDetector, PackManifest } from '@lookfirst/store'
import * as ort from 'onnxruntime-web'
import { describe, expect, test } from 'vitest'
import { type OnnxShape, onnxFile } from '../../../testing/onnx-file'
import { temporaryFolder } from '../../../testing/packable-folder'
import { runCli } from '../../run-cli'
import { openPackedPart } from '../packed-model'
import { verifyModel } from '../verify'
import { type DetectorOptions, packDetector } from './pack-detector'

const OPTIONS: DetectorOptions = { id: 'gore', labels: ['safe', 'gore'], licence: 'MIT', trainedOn: 'Noise.' }

async function pack(out: string, shape: Partial<OnnxShape> = {}, options: Partial<DetectorOptions> = {}) {
  const { manifest, ...packed } = await packDetector(onnxFile(shape), out, { ...OPTIONS, ...options })
  return { ...packed, manifest: manifest as PackManifest }
}

async function detect(folder: string, level: number): Promise<Record<string, number>> {
  const { manifest, files } = await openPackedPart(folder)
  const detector = await openNodeDetector({ ort, manifest, files: await files(), threads: 1 })
  const data = new Uint8ClampedArray(20 * 10 * 4).map((_, at) => (at % 4 === 3 ? 255 : level + (at % 50)))
  return detector.detect({ width: 20, height: 10, data }).finally(detector.close)
}

describe('packDetector', () => {
  test('writes a package that verifies, and a detector that answers its golden question', async () => {
    await using out = await temporaryFolder()

    const { manifest } = await pack(out.path)

    expect((await readdir(out.path)).sort()).toEqual(['index.d.ts', 'index.js', 'manifest.json', 'shards'])
    expect(await readFile(join(out.path, 'index.d.ts'), 'utf8')).toContain(
      'export declare const manifest: PackManifest',
    )
    expect((await verifyModel(out.path)).problems).toEqual([])
    expect(manifest.detector).toEqual({
      graph: 'graph.onnx',
      weights: 'weights.bin',
      externalData: 'weights',
      input: { name: 'image', layout: 'nchw', channels: 'rgb', mean: [0, 0, 0], deviation: [255, 255, 255] },
      output: 'answer',
      width: 8,
      height: 8,
      fit: 'squeeze',
      resample: 'bilinear',
      activation: 'softmax',
      labels: ['safe', 'gore'],
    })
    const found = await detect(out.path, 100)
    expect(Object.keys(found)).toEqual(['gore.safe', 'gore.gore'])
    expect(found['gore.safe']! + found['gore.gore']!).toBeCloseTo(1, 6)
  })

  test.each<[string, Partial<OnnxShape>, Partial<DetectorOptions>, Partial<PackDetector>]>([
    ['a graph that ends in Softmax', { last: 'Softmax' }, {}, { activation: 'none' }],
    ['a graph that ends in Sigmoid', { last: 'Sigmoid' }, {}, { activation: 'none' }],
    ['a network of one output', { classes: 1 }, { labels: ['gore'] }, { activation: 'sigmoid' }],
    ['one output behind Sigmoid', { classes: 1, last: 'Sigmoid' }, { labels: ['gore'] }, { activation: 'none' }],
    ['an open size', { dims: [1, 3, 0, 0] }, { size: { width: 16, height: 12 } }, { width: 16, height: 12 }],
    ['pixel after pixel', { dims: [1, 8, 6, 3] }, {}, { width: 6, height: 8 }],
    ['weights as repeated numbers', { weights: 'floats' }, {}, { width: 8 }],
    [
      'what the graph does not say',
      {},
      { channels: 'bgr', mean: [1, 2, 3], fit: 'crop', resample: 'bicubic', activation: 'sigmoid' },
      { fit: 'crop', resample: 'bicubic', activation: 'sigmoid' },
    ],
  ])('takes %s', async (_, shape, options, expected) => {
    await using out = await temporaryFolder()

    const { manifest } = await pack(out.path, shape, options)

    expect(manifest.detector).toMatchObject(expected)
    await expect(detect(out.path, 30)).resolves.toBeDefined()
  })

  test('says what fewer bits cost: nothing at 32, little at 16, more at 4', async () => {
    const differences: number[] = []
    for (const bits of [32, 16, 4]) {
      await using out = await temporaryFolder()
      differences.push((await pack(out.path, {}, { bits })).difference)
    }
    const [exact, fine, coarse] = differences as [number, number, number]
    expect(exact).toBe(0)
    expect(fine).toBeGreaterThan(0)
    expect(fine).toBeLessThan(1e-3)
    expect(coarse).toBeGreaterThan(10 * fine)
  })

  test('gives the same probabilities whatever form the weights had', async () => {
    const found: Record<string, number>[] = []
    for (const weights of ['raw', 'floats'] as const) {
      await using out = await temporaryFolder()
      await pack(out.path, { weights }, { bits: 32 })
      found.push(await detect(out.path, 60))
    }
    expect(found[0]).toEqual(found[1])
  })

  test('gives the only label of a network a probability that goes with the image', async () => {
    await using out = await temporaryFolder()
    await pack(out.path, { classes: 1 }, { labels: ['gore'] })

    const found = await Promise.all([0, 200].map((level) => detect(out.path, level)))

    const [dark, light] = found.map((probabilities) => probabilities['gore.gore']!) as [number, number]
    expect(Math.abs(dark - light)).toBeGreaterThan(0.01)
    for (const probability of [dark, light]) expect(probability).toBeLessThan(1)
  })

  test.each<[string, Partial<OnnxShape>, Partial<DetectorOptions>, string, RegExp]>([
    [
      'softmax for one label',
      { classes: 1 },
      { labels: ['gore'], activation: 'softmax' },
      'MODEL_MANIFEST',
      /softmax over one output is always 1, and there is one label: gore/,
    ],
    [
      'a graph that ends in Softmax over one output',
      { classes: 1, last: 'Softmax' },
      { labels: ['gore'] },
      'MODEL_MANIFEST',
      /softmax over one output is always 1/,
    ],
    ['too few labels', {}, { labels: ['one'] }, 'MODEL_INCOMPATIBLE', /2 numbers, and there are 1 labels/],
    ['a size that nothing says', { dims: [1, 3, 0, 0] }, {}, 'MODEL_MANIFEST', /does not say its size/],
    ['no axis of channels', { dims: [1, 1, 8, 8] }, {}, 'MODEL_MANIFEST', /1 x 1 x 8 x 8/],
    ['weights in another file', { isExternal: true }, {}, 'MODEL_MANIFEST', /"kernel" lies in another file/],
    ['an output that is not there', {}, { output: 'other' }, 'MODEL_INCOMPATIBLE', /no output "other", but answer/],
    ['a label that rules cannot name', {}, { labels: ['Safe', 'gore'] }, 'MODEL_MANIFEST', /detector\.labels\.0/],
  ])('refuses %s and writes nothing', async (_, shape, options, code, message) => {
    await using out = await temporaryFolder()

    await expect(pack(out.path, shape, options)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    })
    expect(await readdir(out.path)).toEqual([])
  })

  test.each([
    ['text', new TextEncoder().encode('this is no model')],
    ['nothing', new Uint8Array()],
    ['the half of a model', onnxFile().slice(0, 900)],
  ])('refuses %s', async (_, bytes) => {
    await using out = await temporaryFolder()
    await expect(packDetector(bytes, out.path, OPTIONS)).rejects.toMatchObject({ code: 'MODEL_MANIFEST' })
  })
})

describe('lookfirst model pack-detector', () => {
  const given = { '--id': 'gore', '--labels': 'safe, gore', '--licence': 'MIT', '--trained-on': 'Noise.' }

  async function run(changed: Record<string, string> = {}) {
    await using folder = await temporaryFolder()
    const onnx = join(folder.path, 'gore.onnx')
    const out = join(folder.path, 'packed')
    await writeFile(onnx, onnxFile())
    const lines: string[] = []
    const options = Object.entries({ '--onnx': onnx, '--out': out, ...given, ...changed }).flat()
    const write = (line: string) => void lines.push(line)
    const code = await runCli(['model', 'pack-detector', ...options], { out: write, err: write } as never)
    return { code, text: lines.join('\n') }
  }

  test('packs and prints the sizes and what the bits cost', async () => {
    const { code, text } = await run({ '--mean': '127', '--deviation': '10,20,30', '--size': '8' })
    expect(text).toMatch(
      /^gore@[0-9a-f]{16}\n[\s\S]* to detect\nThe bits change an output of up to [\d.]+ by at most [\d.e-]+/,
    )
    expect(code).toBe(0)
  })

  test('refuses the folder of another pack before it writes, and exits with 1', async () => {
    await using out = await temporaryFolder()
    await pack(out.path, {}, { id: 'nudity' })
    const before = await readdir(join(out.path, 'shards'))

    const { code, text } = await run({ '--out': out.path })

    expect(text).toMatch(/^OPTION_INVALID: .* holds "nudity", which packing "gore" would replace\.\nPack to a folder/)
    expect(code).toBe(1)
    expect(await readdir(join(out.path, 'shards'))).toEqual(before)
    expect((await verifyModel(out.path)).problems).toEqual([])
  })

  test.each([
    ['--labels', '', /--labels is missing/, 2],
    ['--mean', '1,2', /--mean is 1,2; it must be a number, or three/, 2],
    ['--deviation', '0', /nothing can be divided by 0/, 2],
    ['--size', 'big', /--size is big; it must be like 224/, 2],
    ['--bits', '17', /--bits is 17; it must be 2 to 16, or 32/, 2],
    ['--fit', 'stretch', /--fit is stretch; it must be one of squeeze, crop/, 2],
    ['--onnx', 'gone.onnx', /gone\.onnx cannot be read/, 1],
  ])('%s "%s" is refused', async (option, value, message, code) => {
    const found = await run({ [option]: value })
    expect(found.text).toMatch(message)
    expect(found.code).toBe(code)
  })
})
