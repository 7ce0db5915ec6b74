import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder, writePackable } from '../testing/packable-folder'
import { runCli } from './run-cli'

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const code = await runCli(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('runCli', () => {
  test.each([[[]], [['--help']], [['-h']]])('lists the commands for %j', async (args) => {
    const { code, out, err } = await run(...args)

    expect(code).toBe(0)
    expect(out).toMatch(/model pack .*\n.*model verify .*\n.*model unpack /)
    expect(err).toBe('')
  })

  test.each(['pack', 'verify', 'unpack'])('explains model %s', async (name) => {
    const { code, out } = await run('model', name, '--help')

    expect(code).toBe(0)
    expect(out).toContain(`Usage: lookfirst model ${name} <`)
  })

  test.each([
    [['model', 'melt'], 'There is no command "model melt". lookfirst --help lists them.'],
    [['model', 'pack'], 'Expected a folder, got 0 arguments. lookfirst model pack --help explains.'],
    [['model', 'verify', 'a', 'b'], 'Expected a folder, got 2 arguments. lookfirst model verify --help explains.'],
    [['model', 'pack', 'a'], 'The option --out is missing. lookfirst model pack --help explains.'],
    [
      ['model', 'pack', 'a', '--out', 'b', '--max-shard-bytes', '1M'],
      '--max-shard-bytes is 1M; it must be a whole number of bytes. lookfirst model pack --help explains.',
    ],
  ])('exits with 2 for %j', async (args, message) => {
    expect(await run(...args)).toEqual({ code: 2, out: '', err: message })
  })

  test('exits with 2 for an option it does not know', async () => {
    const { code, err } = await run('model', 'verify', 'a', '--loud')

    expect(code).toBe(2)
    expect(err).toContain("Unknown option '--loud'")
  })

  test('exits with 1, the code, the message and the hint for a folder that cannot be packed', async () => {
    await using folder = await temporaryFolder()

    const { code, err } = await run('model', 'pack', folder.path, '--out', folder.path)

    expect(code).toBe(1)
    expect(err).toBe(
      `MODEL_MANIFEST: ${join(folder.path, 'model.json')} cannot be read.\nGive a folder that holds a model.json.`,
    )
  })

  test('packs, verifies and unpacks', async () => {
    await using folder = await temporaryFolder()
    await using packed = await temporaryFolder()
    await using restored = await temporaryFolder()
    await writePackable(folder.path)

    const pack = await run('model', 'pack', folder.path, '--out', packed.path, '--max-shard-bytes', '16384')
    const verify = await run('model', 'verify', packed.path)
    const unpack = await run('model', 'unpack', packed.path, '--out', restored.path)

    expect(pack).toMatchObject({ code: 0, err: '' })
    expect(pack.out).toContain('weights.bin (3 shards)')
    expect(verify).toEqual(pack)
    expect(unpack).toEqual({ code: 0, out: 'graph.onnx\nweights.bin\ntext.bin.gz', err: '' })
  })

  test('exits with 1 and a list of what is wrong with a model', async () => {
    await using folder = await temporaryFolder()

    const { code, out, err } = await run('model', 'verify', folder.path)

    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^manifest\.json: ENOENT/)
  })
})
