import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parsePolicy } from '@lookfirst/policy'
import { describe, expect, test } from 'vitest'
import { run, runWith } from '../../testing/run'
import { textFiles } from '../../testing/text-files'

const PROMPT = `Assess the picture against these categories:
O1: Weapons:
Should not:
- show handguns or rifles.
Can:
- show kitchen knives on a chopping board.
`

const PRINTED = `## o1: Weapons
Should not:
- show handguns or rifles.
Can:
- show kitchen knives on a chopping board.`

describe('policy import', () => {
  test('writes Markdown to standard output, and what was left out with its line to standard error', async () => {
    await using files = await textFiles({ 'prompt.txt': PROMPT })
    const path = files.paths['prompt.txt']

    const { code, out, err } = await run('policy', 'import', path)

    expect(code).toBe(0)
    expect(parsePolicy(out).issues).toEqual([])
    expect(out).toContain(PRINTED)
    expect(err.replaceAll(`${files.folder}/`, '')).toMatchInlineSnapshot(`
      "prompt.txt:1 left out: "Assess the picture against these categories:" It tells a model how to answer, which a compiled policy does not need. Leave it out; a verdict names the rule and its clause by itself.
      Read as the format llavaguard: 1 rule, 1 piece left out."
    `)
  })

  test.each([
    ['safevision', '{"class":"<|Weapons|>","content":"Core Value: none. Includes:\\n- handguns\\n"}'],
    ['categories', 'weapons: images of handguns\nweapons/knives: images of combat knives\n'],
    ['words', 'handguns\nrifles\n'],
  ])('reads %s by its form', async (format, text) => {
    const { code, out, err } = await runWith(text, 'policy', 'import', '-')

    expect(code).toBe(0)
    expect(out).toMatch(/^## .*\nShould not:\n- .*handguns/m)
    expect(err).toContain(`Read as the format ${format}: `)
  })

  test('reads a text as the option says', async () => {
    expect((await runWith('guns: rifles', 'policy', 'import', '-', '--format', 'words')).out).toContain(
      '- guns: rifles',
    )
  })

  test('writes to a file, and then nothing to standard output', async () => {
    await using files = await textFiles({ 'prompt.txt': PROMPT })
    const out = join(files.folder, 'policy.md')

    expect(await run('policy', 'import', files.paths['prompt.txt'], '--out', out)).toMatchObject({ code: 0, out: '' })
    expect(await readFile(out, 'utf8')).toContain(PRINTED)
  })

  test('reports as one JSON document', async () => {
    const { code, out, err } = await runWith(PROMPT, 'policy', 'import', '-', '--json')

    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toEqual({
      format: 'llavaguard',
      text: expect.stringContaining(PRINTED),
      issues: [],
      notCarried: [expect.objectContaining({ line: 1, text: 'Assess the picture against these categories:' })],
    })
  })

  test.each([
    ['nothing', '\n', 'error: '],
    [
      'a story',
      'It was a dark and stormy night. The rain fell in torrents.\nNobody was to be seen that night.',
      'error: ',
    ],
    ['categories without a clause', 'O1: Weapons\nShould not:\n', 'error: '],
  ])('exits with 1 for %s and writes nothing', async (_, text, message) => {
    const { code, out, err } = await runWith(text, 'policy', 'import', '-')

    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(message)
  })

  test('exits with 2 for a format that is not known', async () => {
    expect(await run('policy', 'import', '-', '--format', 'llava')).toEqual({
      code: 2,
      out: '',
      err: '--format is llava; it must be one of llavaguard, safevision, categories, words. lookfirst policy import --help explains.',
    })
  })

  test('exits with 2 where the file cannot be written', async () => {
    expect(await runWith(PROMPT, 'policy', 'import', '-', '--out', '/')).toMatchObject({
      code: 2,
      err: expect.stringContaining('/ cannot be written: EISDIR.'),
    })
  })
})
