import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../testing/packable-folder'
import { MODEL, PATIENCE_MS } from '../../testing/policies'
import { type Run, run } from '../../testing/run'
import type { Evaluation } from './evaluation'

const FIXTURES = fileURLToPath(new URL('../../../../e2e/fixtures/', import.meta.url))

const POLICY = `# Café
## coffee: Coffee
Should not: show a cup of coffee
Action: blur

## cats: Cats
Should not: show cats
`

/** Files of a folder, by their path in it: a name of a fixture, or bytes. */
async function folderOf(files: Record<string, string | Uint8Array>): Promise<TemporaryFolder> {
  const folder = await temporaryFolder()
  for (const [path, content] of Object.entries({ 'policy.md': Buffer.from(POLICY), ...files })) {
    const target = join(folder.path, path)
    await mkdir(dirname(target), { recursive: true })
    if (typeof content === 'string') await copyFile(join(FIXTURES, content), target)
    else await writeFile(target, content)
  }
  return folder
}

function evalIn({ path }: TemporaryFolder, images: string, ...more: string[]): Promise<Run> {
  return run('eval', '--policy', join(path, 'policy.md'), '--images', join(path, images), '--model', MODEL, ...more)
}

/** A picture that shows nothing. */
function drawn(): Uint8Array {
  const canvas = createCanvas(64, 48)
  const context = canvas.getContext('2d')
  context.fillStyle = '#4a7'
  context.fillRect(0, 0, 64, 48)
  context.fillStyle = '#ddd'
  context.fillRect(10, 10, 20, 30)
  return canvas.toBuffer('image/png')
}

describe('eval', { timeout: PATIENCE_MS }, () => {
  test('judges a labelled folder, prints figures and writes a report', async () => {
    await using folder = await folderOf({
      'set/coffee/cup.png': 'photos/coffee.png',
      'set/cats/cat.png': 'photos/chelsea.png',
      'set/ordinary/wall.png': 'photos/brick.png',
      'set/ordinary/drawn.png': drawn(),
      'set/allowed/horse.png': 'photos/horse.png',
    })
    const [html, out] = [join(folder.path, 'report.html'), join(folder.path, 'report.json')]
    const ran = await evalIn(folder, 'set', '--html', html, '--out', out)
    const evaluation = JSON.parse(await readFile(out, 'utf8')) as Evaluation

    expect(ran.code).toBe(0)
    expect(ran.out).toContain('Café: 5 images judged, 2 of them ordinary')
    expect(ran.out).toMatch(/coffee +1 of 1 \(100%, 21–100%\) +0 of 4/)
    expect(ran.err.split('\n').at(-1)).toBe('Judged images: 5 of 5.')
    expect(evaluation.counts).toEqual({ labelled: 5, judged: 5, ordinary: 2, partial: 0, failed: 0 })
    expect(evaluation.rules.map(({ ruleId, auroc }) => [ruleId, auroc])).toEqual([
      ['coffee', 1],
      ['cats', 1],
    ])
    expect(evaluation.images.find(({ image }) => image === 'coffee/cup.png')).toMatchObject({
      expected: 'blur',
      action: 'blur',
      decidedBy: 'coffee',
    })
    expect(await readFile(html, 'utf8')).toContain('<title>Café: evaluation</title>')
  })

  test('exits with 3 where a promise is broken, and shows the images that broke it', async () => {
    await using folder = await folderOf({
      'set/ordinary/cup.png': 'photos/coffee.png',
      'set/ordinary/wall.png': 'photos/brick.png',
    })
    const html = join(folder.path, 'report.html')
    const ran = await evalIn(folder, 'set', '--html', html)

    expect(ran.out).toContain('BROKEN')
    expect(ran.code).toBe(3)
    expect(await readFile(html, 'utf8')).toMatch(/<img src="data:image\/jpeg;base64,\/9j\/[^"]{500,}"/)
  })

  test('lists images that cannot be judged, leaves them out of the figures, and exits with 1', async () => {
    await using folder = await folderOf({
      'labels.jsonl': Buffer.from('{"image":"wall.png","rules":[]}\n{"image":"broken.jpg","rules":["cats"]}\n'),
      'wall.png': 'photos/brick.png',
      'broken.jpg': Buffer.from('no picture'),
    })
    const { code, out } = await evalIn(folder, 'labels.jsonl', '--json')
    const evaluation = JSON.parse(out) as Evaluation

    expect(code).toBe(1)
    expect(evaluation.errors).toMatchObject([{ image: 'broken.jpg', rules: ['cats'], code: 'IMAGE_TYPE' }])
    expect(evaluation.counts).toMatchObject({ labelled: 2, judged: 1, failed: 1 })
    expect(evaluation.rules[1]).toMatchObject({ ruleId: 'cats', positives: 0, negatives: 1 })
  })

  test('judges nothing where a label is wrong, and says which', async () => {
    await using folder = await folderOf({ 'labels.jsonl': Buffer.from('{"image":"a.png","rules":["dogs"]}\n') })
    const file = join(folder.path, 'labels.jsonl')
    const plain = await evalIn(folder, 'labels.jsonl')
    const json = await evalIn(folder, 'labels.jsonl', '--json')

    expect(plain).toMatchObject({ code: 1, out: '' })
    expect(plain.err).toBe(
      [
        `${file}:1 error: The policy has no rule "dogs". Its rules are coffee, cats. [rule-unknown]`,
        `${file}:1 error: There is no file "a.png". Paths are relative to ${folder.path}. [image-missing]`,
      ].join('\n'),
    )
    expect(json.code).toBe(1)
    expect(JSON.parse(json.out).issues).toMatchObject([{ code: 'rule-unknown', line: 1 }, { code: 'image-missing' }])
  })

  test('refuses a policy with an error, with its line', async () => {
    await using folder = await folderOf({
      'policy.md': Buffer.from('## cats: Cats\nShould not: show cats\nAction: ban\n'),
    })
    const { code, err } = await evalIn(folder, '.')

    expect(code).toBe(1)
    expect(err).toMatch(/policy\.md:3:\d+ error: /)
  })

  test.each([
    [['--images', 'x'], 'The option --policy is missing.'],
    [['--policy', 'none.md', '--images', 'x'], 'There is no file none.md.'],
    [['--policy', 'POLICY'], 'The option --images is missing.'],
    [['--policy', 'POLICY', '--images', '/none', '--model', MODEL], 'There is no file or folder /none.'],
    [
      ['--policy', 'POLICY', '--images', '.', '--model', MODEL, '--html', '/none/report.html'],
      'There is no folder /none to write /none/report.html to.',
    ],
    [['--policy', 'POLICY', '--images', '.', 'more'], 'Expected no argument but options, got 1 arguments.'],
  ])('exits with 2 for %j', async (args, message) => {
    await using folder = await folderOf({})
    const { code, err } = await run(
      'eval',
      ...args.map((arg) => (arg === 'POLICY' ? join(folder.path, 'policy.md') : arg)),
    )

    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  test('is explained and found', async () => {
    expect((await run('eval', '--help')).out).toMatch(/^Usage: lookfirst eval --policy/)
    expect((await run('--help')).out).toContain('  eval  ')
    expect((await run('evla')).err).toContain('Did you mean "lookfirst eval"?')
  })
})
