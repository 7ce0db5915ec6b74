import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadCompiled } from '@lookfirst/policy/judge'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/packable-folder'
import { MODEL, PATIENCE_MS } from '../../testing/policies'
import { run, runWith } from '../../testing/run'

const POLICY = `# Shop

## rockets: Rockets
Should not: show rockets
False positives: 20%

## food: Food
Must show: food
Action: review
`

let folder: Awaited<ReturnType<typeof temporaryFolder>>
const at = (...names: string[]) => join(folder.path, ...names)

beforeAll(async () => {
  folder = await temporaryFolder()
  const photos = fileURLToPath(new URL('../../../../e2e/fixtures/files', import.meta.url))
  await mkdir(at('images', 'deeper'), { recursive: true })
  await cp(join(photos, 'upright.jpg'), at('images', 'photo.jpg'))
  await cp(join(photos, 'only-on-black.png'), at('images', 'deeper', 'drawing.png'))
  await writeFile(at('images', 'notes.txt'), 'not an image')
  await writeFile(at('images', '.hidden'), '')
  await writeFile(at('policy.md'), POLICY)
  await mkdir(at('empty'))
}, PATIENCE_MS)

afterAll(() => folder[Symbol.asyncDispose]())

const given = (images = 'images') => ['--images', at(images), '--model', MODEL, '--out', at('out.json')]

describe('lookfirst calibrate', () => {
  test(
    'looks at every image, writes a compiled policy and prints every rule',
    async () => {
      const { code, out, err } = await run('calibrate', '--policy', at('policy.md'), ...given())
      expect(code).toBe(3)
      expect(err).toContain('Looked at images')
      expect(out).toMatch(/^Measured on 2 images/)
      expect(out).toMatch(/^rockets +20% +\S+ \(.*%\) +– +too few images$/m)
      expect(out).toMatch(/^food +\S+ \(.*%\) refused +only measured$/m)
      expect(out).toContain('rockets: A rate of 20% needs 100 images to fit, here are 2: its thresholds stay')
      expect(out).toContain('Left out: notes.txt: IMAGE_TYPE')
      expect(loadCompiled(JSON.parse(await readFile(at('out.json'), 'utf8'))).rules).toHaveLength(2)
    },
    PATIENCE_MS,
  )

  test(
    'takes a compiled policy on standard input and gives its findings as JSON',
    async () => {
      const before = await readFile(at('out.json'), 'utf8')
      const { code, out } = await runWith(before, 'calibrate', '--policy', '-', ...given(), '--json')
      expect(code).toBe(3)
      const { policyHash, files, skipped, report } = JSON.parse(out)
      expect(policyHash).toBe(JSON.parse(before).policyHash)
      expect(files).toEqual(['deeper/drawing.png', 'photo.jpg'])
      expect(skipped).toMatchObject([{ file: 'notes.txt', code: 'IMAGE_TYPE' }])
      expect(report.rules.map(({ status }: { status: string }) => status)).toEqual(['too-few-images', 'kept'])
      expect(await readFile(at('out.json'), 'utf8')).toBe(before)
    },
    PATIENCE_MS,
  )

  test.each([
    [['--images', 'x', '--out', 'y'], 'The option --policy is missing.'],
    [['--policy', 'x', '--out', 'y'], 'The option --images is missing.'],
    [['--policy', 'x', '--images', 'y'], 'The option --out is missing.'],
    [
      ['--policy', 'x', '--images', 'no-such-folder', '--out', 'z'],
      'The folder no-such-folder cannot be read: ENOENT.',
    ],
  ])('with %j exits with 2', async (args, message) => {
    const { code, err } = await run('calibrate', ...args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  test.each([
    ['in no folder', () => at('none', 'out.json'), 'There is no folder'],
    ['a folder', () => at('images'), 'is a folder; name a file to write.'],
  ])('exits with 2 before it looks at an image where --out is %s', async (_, out, message) => {
    const args = ['--policy', at('policy.md'), ...given().slice(0, -1), out()]
    const { code, err } = await run('calibrate', ...args)
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(err).not.toContain('Looked at images')
  })

  test.skipIf(!process.getuid || process.getuid() === 0)('nor where --out must not be written', async () => {
    await mkdir(at('closed'), { mode: 0o500 })
    const args = ['--policy', at('policy.md'), ...given().slice(0, -1), at('closed', 'out.json')]
    expect(await run('calibrate', ...args)).toMatchObject({ code: 2, err: expect.stringContaining('EACCES') })
  })

  test(
    'names the files where none is an image, and lets none of their names move the cursor',
    async () => {
      await mkdir(at('hostile'))
      await writeFile(at('hostile', '\u001b]0;x\u0007.txt'), 'not an image')
      const { code, err } = await run('calibrate', '--policy', at('policy.md'), ...given('hostile'))
      expect(code).toBe(1)
      expect(err).toContain(' ]0;x .txt: IMAGE_TYPE')
      expect(err.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    },
    PATIENCE_MS,
  )

  test('says that a folder is empty', async () => {
    const { code, err } = await run('calibrate', '--policy', at('policy.md'), ...given('empty'))
    expect(code).toBe(1)
    expect(err).toContain('There is no file in')
  })

  test('explains itself', async () => {
    const { code, out } = await run('calibrate', '--help')
    expect(code).toBe(0)
    expect(out).toContain('Example: lookfirst calibrate --policy policy.md')
  })
})
