import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DESCRIBING, KIB, noise, temporaryFolder, writePackable } from '../../testing/packable-folder'
import { packModel } from './pack'
import { verifyModel } from './verify'

async function packTiny(out: string): Promise<string> {
  await using folder = await temporaryFolder()
  await writePackable(folder.path)
  const { manifest } = await packModel(folder.path, out, { maxShardBytes: 16 * KIB })
  return join(out, 'shards', `${manifest.files[1]!.shards[0]!.sha256}.bin`)
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')))
}

describe('verifyModel', () => {
  test('finds nothing wrong with what was just packed', async () => {
    await using out = await temporaryFolder()
    await packTiny(out.path)

    const { manifest, problems } = await verifyModel(out.path)

    expect(problems).toEqual([])
    expect(manifest?.id).toBe('tiny')
  })

  test('checks the shards of a describe part too', async () => {
    await using folder = await temporaryFolder()
    await using out = await temporaryFolder()
    await writePackable(folder.path, DESCRIBING)
    const { manifest } = await packModel(folder.path, out.path)
    const words = manifest.files.find(({ name }) => name === 'words.json')!
    expect((await verifyModel(out.path)).problems).toEqual([])

    await rm(join(out.path, 'shards', `${words.shards[0]!.sha256}.bin`))

    expect((await verifyModel(out.path)).problems).toContainEqual(
      expect.stringMatching(/of words\.json cannot be read/),
    )
  })

  test.each<[string, (shard: string, out: string) => Promise<unknown>, RegExp]>([
    ['a missing shard', (shard) => rm(shard), /of weights\.bin cannot be read/],
    ['a short shard', (shard) => writeFile(shard, noise(100, 9)), /of weights\.bin has 100 bytes, the manifest says/],
    [
      'a shard with another content',
      async (shard) => writeFile(shard, noise((await readFile(shard)).byteLength, 9)),
      /of weights\.bin does not have the SHA-256 it is named by/,
    ],
    [
      'a shard of no file',
      (_, out) => writeFile(join(out, 'shards', 'x.bin'), 'x'),
      /^shards\/x\.bin belongs to no file/,
    ],
    [
      'a manifest whose file has another hash',
      (_, out) => edit(join(out, 'manifest.json'), (text) => text.replace(/("sha256": ")[0-9a-f]/, '$1x')),
      /manifest\.json: files\.0\.sha256/,
    ],
    ['a manifest that is not JSON', (_, out) => writeFile(join(out, 'manifest.json'), '{'), /^manifest\.json: /],
    ['a manifest that is gone', (_, out) => rm(join(out, 'manifest.json')), /^manifest\.json: ENOENT/],
    [
      'a module of another packing',
      (_, out) => edit(join(out, 'index.js'), (text) => text.replace('tiny', 'other')),
      /^index\.js does not belong to manifest\.json/,
    ],
  ])('reports %s, and only that', async (_, damage, problem) => {
    await using out = await temporaryFolder()
    const shard = await packTiny(out.path)

    await damage(shard, out.path)

    expect((await verifyModel(out.path)).problems).toEqual([expect.stringMatching(problem)])
  })

  test('reports the file whose shards are sound but joined to something else', async () => {
    await using out = await temporaryFolder()
    await packTiny(out.path)
    const path = join(out.path, 'manifest.json')
    const manifest = JSON.parse(await readFile(path, 'utf8'))
    manifest.files[1].shards.reverse()
    await writeFile(path, JSON.stringify(manifest))

    const { problems } = await verifyModel(out.path)

    expect(problems).toContainEqual(expect.stringMatching(/^weights\.bin has SHA-256/))
  })

  test('reports every damaged shard at once', async () => {
    await using out = await temporaryFolder()
    await packTiny(out.path)
    const shards = await readdir(join(out.path, 'shards'))
    for (const name of shards) await rm(join(out.path, 'shards', name))

    expect((await verifyModel(out.path)).problems).toHaveLength(shards.length)
  })
})
