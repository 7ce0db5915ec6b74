import { describe, expect, test } from 'vitest'
import { DESCRIBING, DESCRIPTION, temporaryFolder, writePackable } from '../../testing/packable-folder'
import { packModel } from './pack'
import { sizeTable } from './size-table'

async function tableOf(description: unknown): Promise<string[]> {
  await using folder = await temporaryFolder()
  await using out = await temporaryFolder()
  await writePackable(folder.path, description)
  return sizeTable((await packModel(folder.path, out.path)).manifest)
}

describe('the size table', () => {
  test('has the model, a line a file, and the sum of each part', async () => {
    expect(await tableOf(DESCRIPTION)).toEqual([
      expect.stringMatching(/^tiny@[0-9a-f]{16}$/),
      '       9,216  judge    identity graph.onnx (1 shards)',
      '      40,960  judge    identity weights.bin (1 shards)',
      expect.stringMatching(/^ +30,7\d\d {2}compile {2}gzip {5}text\.bin \(1 shards\)$/),
      '      50,176  to judge',
      expect.stringMatching(/^ +30,7\d\d {2}more to compile text$/),
    ])
  })

  test('lists what describing takes, where the model can', async () => {
    const lines = await tableOf(DESCRIBING)

    expect(lines).toContain('       9,216  describe identity decoder.bin (1 shards)')
    expect(lines.at(-1)).toMatch(/^ +\d\d,\d{3} {2}more to describe$/)
  })
})
