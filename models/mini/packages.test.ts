import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packModel, unpackModel, verifyModel } from '@lookfirst/cli'
import type { Manifest } from '@lookfirst/store'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../packages/cli/testing/packable-folder'

const MEGABYTE = 1_000_000
const MEBIBYTE = 1024 * 1024

/** Bytes that a part may have. */
const BUDGETS = {
  mini: { judge: 9 * MEGABYTE, compile: 13 * MEGABYTE, describe: 8 * MEGABYTE },
  small: { judge: 11 * MEGABYTE, compile: 13 * MEGABYTE, describe: 8 * MEGABYTE },
  'mini-clean': { judge: 9 * MEGABYTE, compile: 13 * MEGABYTE, describe: 8 * MEGABYTE },
}

describe.each(Object.entries(BUDGETS))('the model %s', async (name, budget) => {
  const here = fileURLToPath(new URL(`../${name}/`, import.meta.url))
  const manifest: Manifest = JSON.parse(await readFile(join(here, 'manifest.json'), 'utf8'))

  test('verifies', async () => {
    expect((await verifyModel(here)).problems).toEqual([])
  })

  test('unpacked and packed again gives the same manifest, module and shards', async () => {
    await using folder = await temporaryFolder()
    await using again = await temporaryFolder()

    await unpackModel(here, folder.path)
    await packModel(folder.path, again.path)

    for (const file of ['manifest.json', 'index.js', 'index.d.ts']) {
      expect(await readFile(join(again.path, file), 'utf8')).toBe(await readFile(join(here, file), 'utf8'))
    }
    // A shard is named by its hash, and verifyModel compared each with its name.
    expect((await verifyModel(again.path)).problems).toEqual([])
    expect(await readdir(join(again.path, 'shards'))).toEqual(await readdir(join(here, 'shards')))
  })

  test.each(Object.entries(budget))('needs no more bytes than its budget to %s', (part, most) => {
    const files = manifest.files.filter((file) => file.part === part)
    expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(most)
  })

  test('comes in shards of 8 KiB to 1 MiB', () => {
    const sizes = manifest.files.flatMap(({ shards }) => shards.map(({ bytes }) => bytes))
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MEBIBYTE)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8 * 1024)
  })

  test('is named as its folder, and its card says in the words of the manifest what it was trained on', async () => {
    const card = await readFile(join(here, 'MODEL_CARD.md'), 'utf8')

    expect(manifest.id).toBe(name)
    expect(card.replaceAll(/\s+/g, ' ')).toContain(manifest.trainedOn)
  })
})
