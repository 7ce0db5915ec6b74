import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Manifest } from '@lookfirst/store'
import { describe, expect, test } from 'vitest'
import { DESCRIBING, DESCRIPTION, KIB, noise, temporaryFolder, writePackable } from '../../testing/packable-folder'
import { packModel } from './pack'
import { compress } from './travel-form'

/** Every file under a folder with its content in hexadecimal, by path. */
async function contents(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const read = files.sort().map(async (path) => [path.slice(folder.length), (await readFile(path)).toString('hex')])
  return Object.fromEntries(await Promise.all(read))
}

describe('packModel', () => {
  test('writes the manifest, the module and shards that make up the files', async () => {
    await using folder = await temporaryFolder()
    await using out = await temporaryFolder()
    await writePackable(folder.path)

    const { manifest } = await packModel(folder.path, out.path, { maxShardBytes: 16 * KIB })

    expect((await readdir(out.path)).sort()).toEqual(['index.d.ts', 'index.js', 'manifest.json', 'shards'])
    expect(JSON.parse(await readFile(join(out.path, 'manifest.json'), 'utf8'))).toEqual(manifest)
    expect(manifest.files.map(({ name, bytes, shards }) => [name, bytes, shards.length])).toEqual([
      ['graph.onnx', 9 * KIB, 1],
      ['weights.bin', 40 * KIB, 3],
      ['text.bin', expect.any(Number), 2],
    ])
    const weights = manifest.files[1]!.shards.map(({ sha256 }) => readFile(join(out.path, 'shards', `${sha256}.bin`)))
    expect(Buffer.concat(await Promise.all(weights)).equals(noise(40 * KIB, 2))).toBe(true)
  })

  test('packs a describe part like the others', async () => {
    await using folder = await temporaryFolder()
    await using out = await temporaryFolder()
    await writePackable(folder.path, DESCRIBING)

    const { manifest } = await packModel(folder.path, out.path)

    expect((manifest as Manifest).describe).toEqual(DESCRIBING.describe)
    expect(manifest.files.flatMap(({ name, part }) => (part === 'describe' ? [name] : []))).toEqual([
      'words.json',
      'decoder.bin',
    ])
    expect((await import(/* @vite-ignore */ join(out.path, 'index.js'))).manifest).toEqual(manifest)
  })

  test('gives the same bytes for the same folder', async () => {
    await using folder = await temporaryFolder()
    await using first = await temporaryFolder()
    await using second = await temporaryFolder()
    await writePackable(folder.path)

    await packModel(folder.path, first.path)
    await packModel(folder.path, second.path)

    expect(await contents(second.path)).toEqual(await contents(first.path))
  })

  test('gives another revision as soon as one byte of a file differs', async () => {
    await using folder = await temporaryFolder()
    await using out = await temporaryFolder()
    await writePackable(folder.path)
    const before = await packModel(folder.path, out.path)
    await writeFile(join(folder.path, 'graph.onnx'), noise(9 * KIB, 1).fill(0, 0, 1))

    const after = await packModel(folder.path, out.path)

    expect(after.manifest.revision).toMatch(/^[0-9a-f]{16}$/)
    expect(after.manifest.revision).not.toBe(before.manifest.revision)
  })

  test('removes shards of an earlier packing and leaves other files alone', async () => {
    await using folder = await temporaryFolder()
    await using out = await temporaryFolder()
    await writePackable(folder.path)
    await mkdir(join(out.path, 'shards'))
    await writeFile(join(out.path, 'shards', 'old.bin'), 'old')
    await writeFile(join(out.path, 'MODEL_CARD.md'), '# Card')

    const { staleShards } = await packModel(folder.path, out.path)

    expect(staleShards).toEqual(['old.bin'])
    expect(await readdir(join(out.path, 'shards'))).not.toContain('old.bin')
    expect(await readFile(join(out.path, 'MODEL_CARD.md'), 'utf8')).toBe('# Card')
  })

  test('replaces an earlier packing of the same id', async () => {
    await using folder = await temporaryFolder()
    await using out = await temporaryFolder()
    await writePackable(folder.path)
    await packModel(folder.path, out.path)
    await writeFile(join(folder.path, 'graph.onnx'), noise(9 * KIB, 4))

    const { manifest, staleShards } = await packModel(folder.path, out.path)

    expect(staleShards).toHaveLength(1)
    expect(JSON.parse(await readFile(join(out.path, 'manifest.json'), 'utf8'))).toEqual(manifest)
  })

  test.each([
    ['of a model with another id', /holds "tiny", which packing "other" would replace/, null],
    ['of a web app', /manifest\.json cannot be read as the manifest of a package/, '{"name":"My app"}'],
    ['that is no JSON', /manifest\.json cannot be read as the manifest of a package/, 'manifest'],
  ])('leaves a folder with a manifest.json %s as it is', async (_, message, manifest) => {
    await using folder = await temporaryFolder()
    await using out = await temporaryFolder()
    await writePackable(folder.path)
    await packModel(folder.path, out.path)
    if (manifest) await writeFile(join(out.path, 'manifest.json'), manifest)
    const before = await contents(out.path)
    await writePackable(folder.path, { ...DESCRIPTION, id: 'other' })
    await writeFile(join(folder.path, 'graph.onnx'), noise(9 * KIB, 4))

    await expect(packModel(folder.path, out.path)).rejects.toMatchObject({
      code: 'OPTION_INVALID',
      message: expect.stringMatching(message),
    })
    expect(await contents(out.path)).toEqual(before)
  })

  test('compresses without time and system, and takes a .gz file as it is', async () => {
    await using folder = await temporaryFolder()
    await using plain = await temporaryFolder()
    await using ready = await temporaryFolder()
    await writePackable(folder.path)
    const packed = await packModel(folder.path, plain.path)
    const compressed = compress(noise(30 * KIB, 3))
    expect([...compressed.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255])
    expect(gunzipSync(compressed).equals(noise(30 * KIB, 3))).toBe(true)

    const [graph, weights, text] = DESCRIPTION.files
    await writeFile(join(folder.path, 'text.bin.gz'), compressed)
    const files = [graph, weights, { ...text, path: 'text.bin.gz' }]
    await writeFile(join(folder.path, 'model.json'), JSON.stringify({ ...DESCRIPTION, files }))

    expect((await packModel(folder.path, ready.path)).manifest).toEqual(packed.manifest)
  })

  test('importing the module does nothing; its function names every shard by a literal that bundlers find', async () => {
    await using folder = await temporaryFolder()
    await using out = await temporaryFolder()
    await writePackable(folder.path)
    const { manifest } = await packModel(folder.path, out.path)

    const source = await readFile(join(out.path, 'index.js'), 'utf8')
    const module = await import(/* @vite-ignore */ join(out.path, 'index.js'))

    const names = manifest.files.flatMap(({ shards }) => shards.map(({ sha256 }) => sha256))
    for (const name of names) expect(source).toContain(`new URL('./shards/${name}.bin', import.meta.url).href`)
    expect(module.manifest).toEqual(manifest)
    expect(Object.keys(module.shardUrls())).toEqual(names)
    expect(source.match(/^\S.*/gm)?.filter((line) => !/^(\/\/|export (const|function)|})/.test(line))).toEqual([])
  })

  test.each([
    ['no model.json', 'MODEL_MANIFEST', /model\.json cannot be read/, null],
    ['a model.json without files', 'MODEL_MANIFEST', /lists no files/, { ...DESCRIPTION, files: undefined }],
    ['a file without a path', 'MODEL_MANIFEST', /files\.0 lacks/, { ...DESCRIPTION, files: [{ name: 'graph.onnx' }] }],
    [
      'a file that is not there',
      'MODEL_MANIFEST',
      /The file x cannot be read from gone/,
      { ...DESCRIPTION, files: [{ name: 'x', part: 'judge', encoding: 'identity', path: 'gone' }] },
    ],
    [
      'a file that is too small for a shard',
      'OPTION_INVALID',
      /cannot be cut/,
      { ...DESCRIPTION, files: [{ name: 'x', part: 'judge', encoding: 'identity', path: 'model.json' }] },
    ],
    [
      'a .gz file that is not gzip',
      'MODEL_MANIFEST',
      /is not gzip/,
      { ...DESCRIPTION, files: [{ name: 'x', part: 'judge', encoding: 'gzip', path: 'not.gz' }] },
    ],
    [
      'a describe part whose files belong to another',
      'MODEL_MANIFEST',
      /describe\.words.*no file text\.bin for describing/,
      { ...DESCRIBING, describe: { ...DESCRIBING.describe, words: 'text.bin' } },
    ],
    ['a manifest against the schema', 'MODEL_MANIFEST', /problem\(s\)/, { ...DESCRIPTION, id: 'Not an id' }],
    ['a later schema', 'MODEL_SCHEMA', /schemaVersion 2/, { ...DESCRIPTION, schemaVersion: 2 }],
  ])('refuses %s and writes nothing', async (_, code, message, description) => {
    await using folder = await temporaryFolder()
    await using out = await temporaryFolder()
    if (description) await writePackable(folder.path, description)
    await writeFile(join(folder.path, 'not.gz'), noise(9 * KIB, 4))

    const packing = packModel(folder.path, out.path)

    await expect(packing).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
    expect(await readdir(out.path)).toEqual([])
  })
})
