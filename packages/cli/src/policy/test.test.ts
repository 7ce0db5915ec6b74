import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/packable-folder'
import { HAS_PIPES, makePipe } from '../../testing/pipe'
import { MODEL } from '../../testing/policies'
import { run, runWith } from '../../testing/run'
import { taughtPolicy } from '../../testing/taught'
import { textFiles } from '../../testing/text-files'

const PHOTOS = fileURLToPath(new URL('../../../../e2e/fixtures/photos', import.meta.url))

const POLICY = `## pets: Pets
Should not:
- show cats
- show rabbits
Action: block

## rockets: Rockets
Should not: show rockets
Action: review
`

/** Opening the engine and compiling a dozen policies takes seconds on a busy machine. */
const PATIENCE_MS = 120_000

/** Photos in sub-folders, or beside each other under ''. Goes with `await using`. */
async function photos(folders: Record<string, string[]>) {
  const folder = await temporaryFolder()
  for (const [label, names] of Object.entries(folders)) {
    await mkdir(join(folder.path, label), { recursive: true })
    for (const name of names) await copyFile(join(PHOTOS, name), join(folder.path, label, name))
  }
  return folder
}

describe('policy test', { timeout: PATIENCE_MS }, () => {
  test('tests every relation over images without labels, and exits with 0 where all promises hold', async () => {
    await using folder = await photos({ '': ['chelsea.png', 'rocket.jpg', 'brick.png'] })

    const { code, out, err } = await runWith(POLICY, 'policy', 'test', '-', '--images', folder.path, '--model', MODEL)

    expect(code).toBe(0)
    expect(err).toContain('Looked at images: 3 of 3.')
    expect(out).toMatch(/^<stdin>: 3 images, \d+ edits\.\n/)
    expect(out).toMatch(/^deletion +holds +([1-9])\/\1 /m)
    expect(out).toMatch(/^order +holds +3\/3 /m)
    expect(out).toMatch(/^paraphrase +\d/m)
    expect(out).not.toContain('balanced accuracy')
    expect(out).toMatch(/\nEvery promise holds\.$/)
  })

  test('claims no promise that no picture tests, and exits with 1 for it with --strict', async () => {
    await using folder = await photos({ '': ['brick.png'] })
    const args = ['policy', 'test', '-', '--images', folder.path, '--model', MODEL]

    const { code, out } = await runWith(POLICY, ...args)
    const strict = await runWith(POLICY, ...args, '--strict', '--json')

    expect(code).toBe(0)
    expect(out).toMatch(
      /\n3 of 5 promises could be tested, and hold\.\nNot tested: deletion, exception\. Add pictures /,
    )
    expect(strict.code).toBe(1)
    expect(JSON.parse(strict.out)).toMatchObject({ holds: true, untested: ['deletion', 'exception'] })
  })

  test('prints figures for labelled images, in one JSON document', async () => {
    const labelled = { pets: ['chelsea.png'], rockets: ['rocket.jpg'], allowed: ['brick.png', 'coins.png'] }
    await using folder = await photos(labelled)
    await using files = await textFiles({ 'policy.md': POLICY })
    const path = files.paths['policy.md']

    const { code, out } = await run('policy', 'test', path, '--images', folder.path, '--model', MODEL, '--json')

    const report = JSON.parse(out)
    expect(code).toBe(0)
    expect(report).toMatchObject({ file: path, images: 4, views: 4, holds: true })
    expect(report.relations.map(({ relation }: { relation: string }) => relation)).toEqual([
      'deletion',
      'exception',
      'exception-taught',
      'exception-paraphrase',
      'order',
      'paraphrase',
      'unrelated',
      'inversion',
    ])
    expect(report.figures).toMatchObject({
      recall: { of: 2 },
      specificity: { of: 2 },
      byEdit: { 'rule-off': { of: 2 }, exception: { of: 2 } },
    })
  })

  test('exits with 1 and says what is wrong with the images, all at once, before anything is tested', async () => {
    await using folder = await photos({ '': ['brick.png'] })
    await writeFile(join(folder.path, 'notes.txt'), 'no image')
    await writeFile(join(folder.path, 'broken.png'), 'no image either')

    const { code, out, err } = await runWith(POLICY, 'policy', 'test', '-', '--images', folder.path, '--model', MODEL)

    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/notes\.txt.* IMAGE_/)
    expect(err).toMatch(/broken\.png.* IMAGE_/)
  })

  test('lets no name of a file move the cursor', async () => {
    await using folder = await photos({ '': ['brick.png'] })
    await writeFile(join(folder.path, '\u001b]0;x\u0007.txt'), 'no image')

    const { code, err } = await runWith(POLICY, 'policy', 'test', '-', '--images', folder.path, '--model', MODEL)

    expect(code).toBe(1)
    expect(err).toMatch(/ \]0;x \.txt IMAGE_/)
    expect(err.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })

  test('leaves aside what is no image by its name or its kind, and names it', async () => {
    await using folder = await photos({ '': ['brick.png'] })
    const leftAside = ['.DS_Store', 'README.md', 'Thumbs.db', 'desktop.ini']
    for (const name of leftAside) await writeFile(join(folder.path, name), 'no image')
    if (HAS_PIPES) {
      makePipe(join(folder.path, 'pipe.png'))
      leftAside.push('pipe.png')
    }
    const args = ['policy', 'test', '-', '--images', folder.path, '--model', MODEL, '--json']

    const { code, out, err } = await runWith('No cats.', ...args)

    expect(code).toBe(0)
    expect(err).toContain(`Left aside as no images: ${leftAside.join(', ')}.`)
    expect(JSON.parse(out)).toMatchObject({ images: 1, leftAside })
  })

  test('tests a compiled policy with the pictures that its rules were taught', async () => {
    await using folder = await photos({ '': ['chelsea.png', 'coffee.png', 'rocket.jpg'] })
    const text = `${POLICY}\n## cups: Cups\nExamples: taught\n`
    const image = join(PHOTOS, 'coffee.png')
    const compiled = await taughtPolicy(text, { ruleId: 'cups', image, model: MODEL })
    await using files = await textFiles({
      'policy.json': JSON.stringify(compiled),
      'fitted.json': JSON.stringify({ ...compiled, calibrationHash: 'f'.repeat(64) }),
      'other.json': JSON.stringify({ ...compiled, modelHash: 'f'.repeat(64) }),
    })
    const testOf = (path: string) => run('policy', 'test', path, '--images', folder.path, '--model', MODEL, '--json')

    const { code, out, err } = await testOf(files.paths['policy.json'])

    const report = JSON.parse(out)
    const of = (name: string) => report.relations.find(({ relation }: { relation: string }) => relation === name)
    expect(code).toBe(0)
    expect(err).not.toContain('fitted')
    expect(report).toMatchObject({ policyHash: compiled.policyHash, images: 3, holds: true })
    const lifted = of('deletion').edits.find(({ title }: { title: string }) => title === 'without "cups"')
    expect(lifted.cases).toBeGreaterThan(0)
    expect(of('exception').skipped).toEqual({ taught: lifted.cases })
    expect(of('inversion').skipped).toEqual({ taught: 3 })
    expect((await testOf(files.paths['fitted.json'])).err).toContain('it is tested at those of the model.')
    expect(await testOf(files.paths['other.json'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('POLICY_MODEL_MISMATCH'),
    })
  })

  test('says of a text that the pictures of its rules are in the compiled policy', async () => {
    const text = '## cups\nExamples: taught\n'
    expect(await runWith(text, 'policy', 'test', '-', '--images', PHOTOS, '--model', MODEL)).toEqual({
      code: 1,
      out: '',
      err: '<stdin>:2:11 error: Rule "cups" asks for examples of its own, which no policy text holds. Give the compiled policy instead: on the page that taught it, JSON.stringify(await guard.compiledPolicy()).',
    })
  })

  test('exits with 1 for a label that is no rule', async () => {
    await using folder = await photos({ cats: ['chelsea.png'] })

    const { code, err } = await runWith(POLICY, 'policy', 'test', '-', '--images', folder.path, '--model', MODEL)

    expect(code).toBe(1)
    expect(err).toContain('The policy has no rule "cats".')
  })

  test('exits with 1 for a policy with an error, with its line', async () => {
    const wrong = '## pets\nShould not: show cats\nAction: stop\n'
    const { code, err } = await runWith(wrong, 'policy', 'test', '-', '--images', PHOTOS, '--model', MODEL)

    expect(code).toBe(1)
    expect(err).toContain('<stdin>:3:9 error: "stop" is no action.')
  })

  test.each([
    ['no images', ['-'], 'The option --images is missing.'],
    ['a folder that is not there', ['-', '--images', '/none'], 'There is no file or folder /none.'],
    ['a policy that is not there', ['none.md', '--images', PHOTOS], 'There is no file none.md.'],
  ])('exits with 2 for %s', async (_, args, message) => {
    const { code, err } = await runWith(POLICY, 'policy', 'test', ...args, '--model', MODEL)

    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
