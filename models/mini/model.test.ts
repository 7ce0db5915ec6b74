import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { packModel, unpackModel, verifyModel } from '@lookfirst/cli'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../packages/cli/testing/packable-folder'
import { manifest } from './index.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const photos = fileURLToPath(new URL('../../e2e/fixtures/', import.meta.url))

const MEGABYTE = 1_000_000
const MEBIBYTE = 1024 * 1024

async function fileContent(name: string): Promise<Buffer> {
  const file = manifest.files.find((one) => one.name === name)!
  const shards = file.shards.map(({ sha256 }) => readFile(join(here, 'shards', `${sha256}.bin`)))
  const bytes = Buffer.concat(await Promise.all(shards))
  return file.encoding === 'gzip' ? gunzipSync(bytes) : bytes
}

describe('the mini model', () => {
  test('verifies', async () => {
    expect((await verifyModel(here)).problems).toEqual([])
  })

  test('unpacked and packed again gives the same manifest, module and shards', async () => {
    await using folder = await temporaryFolder()
    await using again = await temporaryFolder()

    await unpackModel(here, folder.path)
    await packModel(folder.path, again.path)

    for (const name of ['manifest.json', 'index.js', 'index.d.ts']) {
      expect(await readFile(join(again.path, name), 'utf8')).toBe(await readFile(join(here, name), 'utf8'))
    }
    // A shard is named by its hash, and verifyModel compared each with its name.
    expect((await verifyModel(again.path)).problems).toEqual([])
    expect(await readdir(join(again.path, 'shards'))).toEqual(await readdir(join(here, 'shards')))
  })

  test('needs at most 9 MB to judge, in shards of 8 KiB to 1 MiB', () => {
    const judge = manifest.files.filter(({ part }) => part === 'judge')
    expect(judge.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(9 * MEGABYTE)

    const sizes = manifest.files.flatMap(({ shards }) => shards.map(({ bytes }) => bytes))
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MEBIBYTE)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8 * 1024)
  })

  test('says in its card what it was trained on, in the words of the manifest', async () => {
    const card = await readFile(join(here, 'MODEL_CARD.md'), 'utf8')

    expect(card.replaceAll(/\s+/g, ' ')).toContain(manifest.trainedOn)
  })

  test('has golden tensors of the length that their index gives', async () => {
    const { tensors } = JSON.parse(await readFile(join(here, 'golden', 'mini.golden.json'), 'utf8'))
    const golden: { file: string; dims: number[] }[] = Object.values(tensors)
    expect(golden.length).toBeGreaterThan(0)

    for (const { file, dims } of golden) {
      const { byteLength } = await readFile(join(here, 'golden', file))
      expect([file, byteLength]).toEqual([file, 4 * dims.reduce((product, size) => product * size, 1)])
    }
  })
})

describe('the subjects of the bank', async () => {
  const json = JSON.parse((await fileContent('subjects.json')).toString('utf8'))
  const senses: { parents: number[] }[] = json.senses
  const words = new Map<string, number>(Object.entries(json.words))
  const images: number[][] = json.images

  function leftOut(word: string): number {
    const target = words.get(word)
    const isBelow = (sense: number): boolean => sense === target || senses[sense]!.parents.some(isBelow)
    return target === undefined ? 0 : images.filter((image) => image.some(isBelow)).length
  }

  test('are given for each of its 2,000 images, as senses whose parents exist and form no circle', () => {
    expect(images).toHaveLength(2000)
    const depths = new Map<number, number>()
    const depth = (sense: number): number => {
      const known = depths.get(sense)
      if (known !== undefined) return known
      depths.set(sense, Number.NaN)
      const above = senses[sense]!.parents.map(depth)
      depths.set(sense, 1 + Math.max(0, ...above))
      return depths.get(sense)!
    }
    expect(images.flat().every((sense) => depth(sense) >= 1)).toBe(true)
    expect([...words.values()].every((sense) => sense < senses.length)).toBe(true)
  })

  test.each([
    ['people', 583],
    ['dog', 208],
    ['cat', 16],
    ['animal', 552],
    ['water', 111],
    ['vehicle', 103],
    ['screen', 10],
    ['text', 38],
    ['food', 61],
    ['clothing', 380],
    ['fire', 8],
    ['gun', 4],
  ])('a rule about %s leaves %d images out', (word, count) => {
    expect(leftOut(word)).toBe(count)
  })

  test.each([
    ['tooth', 'dogs are canines, and canines are teeth'],
    ['object', 'everything is an object'],
    ['wear', 'captions say that people wear things'],
  ])('a rule about %s leaves none out, although %s', (word) => {
    expect(leftOut(word)).toBe(0)
  })

  test.each([
    ['people', ['man', 'woman', 'child', 'player', 'cyclist']],
    ['animal', ['dog', 'bird', 'insect']],
    ['water', ['lake', 'pool', 'wave', 'boat']],
    ['vehicle', ['car', 'bicycle', 'boat', 'truck']],
    ['screen', ['laptop', 'television', 'cellphone']],
    ['text', ['book', 'sign', 'newspaper']],
    ['food', ['fruit', 'vegetable', 'bread']],
  ])('a rule about %s leaves out at least what each of its kinds does', (word, kinds) => {
    for (const kind of kinds) expect([kind, leftOut(kind)]).toEqual([kind, expect.any(Number)])
    expect(leftOut(word)).toBeGreaterThanOrEqual(Math.max(...kinds.map(leftOut)))
    expect(leftOut(word)).toBeGreaterThan(0)
  })
})

describe('the photos for tests', () => {
  test('are those of the provenance table, unchanged, at most 5 MB in all', async () => {
    const table = await readFile(join(photos, 'PROVENANCE.md'), 'utf8')
    const rows = [...table.matchAll(/^\| ([\w.]+) +\| .* `([0-9a-f]{64})` \|/gm)].map(([, name, sha256]) => [
      name,
      sha256,
    ])
    const names = (await readdir(join(photos, 'photos'))).sort()
    const contents = await Promise.all(names.map((name) => readFile(join(photos, 'photos', name))))

    expect(names.map((name, at) => [name, createHash('sha256').update(contents[at]!).digest('hex')])).toEqual(rows)
    expect(contents.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBeLessThanOrEqual(5 * MEGABYTE)
  })
})
