import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { manifest } from './index.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const photos = fileURLToPath(new URL('../../e2e/fixtures/', import.meta.url))

const MEGABYTE = 1_000_000

async function fileContent(name: string): Promise<Buffer> {
  const file = manifest.files.find((one) => one.name === name)!
  const shards = file.shards.map(({ sha256 }) => readFile(join(here, 'shards', `${sha256}.bin`)))
  const bytes = Buffer.concat(await Promise.all(shards))
  return file.encoding === 'gzip' ? gunzipSync(bytes) : bytes
}

describe('the golden answers', () => {
  test('are tensors of the length that their index gives', async () => {
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

  test('are given for each of its 4,130 images, as senses whose parents exist and form no circle', () => {
    expect(images).toHaveLength(4130)
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
    ['people', 1924],
    ['dog', 581],
    ['cat', 26],
    ['animal', 1112],
    ['water', 465],
    ['vehicle', 466],
    ['screen', 181],
    ['text', 744],
    ['food', 157],
    ['clothing', 1508],
    ['fire', 12],
    ['gun', 15],
    // Those that show teeth, not every dog: dogs are canines, and canines are teeth.
    ['tooth', 5],
  ])('a rule about %s leaves %d images out', (word, count) => {
    expect(leftOut(word)).toBe(count)
  })

  test.each([
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
