import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DESCRIBING, DESCRIPTION, KIB, noise, temporaryFolder, writePackable } from '../../testing/packable-folder'
import { packModel } from './pack'
import { unpackModel } from './unpack'

describe('unpackModel', () => {
  test.each([
    ['a model', DESCRIPTION],
    ['a model that can describe', DESCRIBING],
  ])('restores, of %s, a folder that packs to the same bytes', async (_, description) => {
    await using folder = await temporaryFolder()
    await using packed = await temporaryFolder()
    await using restored = await temporaryFolder()
    await using again = await temporaryFolder()
    await writePackable(folder.path, description)
    await packModel(folder.path, packed.path)

    await unpackModel(packed.path, restored.path)
    await packModel(restored.path, again.path)

    for (const name of ['manifest.json', 'index.js', 'index.d.ts']) {
      expect(await readFile(join(again.path, name), 'utf8')).toBe(await readFile(join(packed.path, name), 'utf8'))
    }
    expect(await readdir(join(again.path, 'shards'))).toEqual(await readdir(join(packed.path, 'shards')))
    expect((await readFile(join(restored.path, 'weights.bin'))).equals(noise(40 * KIB, 2))).toBe(true)
  })

  test('refuses a damaged model and writes nothing', async () => {
    await using folder = await temporaryFolder()
    await using packed = await temporaryFolder()
    await using restored = await temporaryFolder()
    await writePackable(folder.path)
    await packModel(folder.path, packed.path)
    await rm(join(packed.path, 'shards'), { recursive: true })

    const unpacking = unpackModel(packed.path, restored.path)

    await expect(unpacking).rejects.toMatchObject({ code: 'MODEL_INTEGRITY' })
    expect(await readdir(restored.path)).toEqual([])
  })
})
