import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder, writePackable } from '../testing/packable-folder'
import { run } from '../testing/run'

describe('runCli', () => {
  test.each([[[]], [['--help']], [['-h']]])('lists the commands for %j', async (args) => {
    const { code, out, err } = await run(...args)

    expect(code).toBe(0)
    expect(out).toMatch(/model pack .*\n.*model pack-detector .*\n.*model verify .*\n.*model unpack /)
    expect(err).toBe('')
  })

  test.each([
    'model pack',
    'model verify',
    'model unpack',
    'policy lint',
    'policy print',
    'policy diff',
    'policy compile',
    'policy import',
    'policy export',
    'policy test',
  ])('lists %s and explains it, with an example', async (name) => {
    const { code, out } = await run(...name.split(' '), '--help')

    expect(code).toBe(0)
    expect(out).toContain(`Usage: lookfirst ${name} <`)
    expect(out).toMatch(new RegExp(`\\nExample: .*lookfirst ${name}`))
    expect((await run()).out).toMatch(new RegExp(`^  ${name}  +\\w`, 'm'))
  })

  test.each([[['policy']], [['policy', '--help']], [['policy', '-h']]])(
    'lists what can be done for %j',
    async (args) => {
      const { code, out } = await run(...args)

      expect(code).toBe(0)
      expect(out).toContain('Usage: lookfirst policy <command>')
      expect(out).not.toContain('model pack')
    },
  )

  test.each([
    [['polcy', 'lint'], 'polcy', 'policy lint'],
    [['policy', 'lnit', 'a.md'], 'policy lnit', 'policy lint'],
    [['lint', 'a.md'], 'lint', 'policy lint'],
    [['model', 'validate'], 'model validate', null],
    [['__proto__', 'lint'], '__proto__', null],
  ])('suggests the nearest command for %#', async (args, typed, nearest) => {
    const guess = nearest ? ` Did you mean "lookfirst ${nearest}"?` : ''
    const err = `There is no command "${typed}".${guess} lookfirst --help lists them.`

    expect(await run(...args)).toEqual({ code: 2, out: '', err })
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
