import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { WEAPONS } from '../../testing/policies'
import { run, runWith } from '../../testing/run'
import { textFiles } from '../../testing/text-files'

describe('policy export', () => {
  test.each([
    ['llavaguard', 'O1: Weapons\nShould not:\n- show handguns\n- show combat knives\nCan:\n- show toy guns'],
    ['categories', 'Weapons: show handguns\nWeapons: show combat knives\nWeapons: excluding show toy guns'],
    ['words', 'handguns\ncombat knives'],
  ])('writes %s to standard output', async (format, text) => {
    expect(await runWith(WEAPONS, 'policy', 'export', '-', '--format', format)).toMatchObject({ code: 0, out: text })
  })

  test('writes JSON lines, which import reads', async () => {
    const { out } = await runWith(WEAPONS, 'policy', 'export', '-', '--format', 'safevision')
    const { code, out: read } = await runWith(out, 'policy', 'import', '-')

    expect(code).toBe(0)
    expect(read).toContain(
      '## weapons: Weapons\nShould not:\n- show handguns\n- show combat knives\nCan:\n- show toy guns',
    )
  })

  test('names on standard error what the format has no place for', async () => {
    await using files = await textFiles({ 'a.md': WEAPONS })

    const { err } = await run('policy', 'export', files.paths['a.md'], '--format', 'words')

    expect(err.replaceAll(`${files.folder}/`, '')).toMatchInlineSnapshot(`
      "a.md:1 left out: "# Shop" The format has no head. Keep the policy beside the export.
      a.md:1 left out: "Version: 2" The format has no head. Keep the policy beside the export.
      a.md:4 left out: "Action: review" The format has no such setting. Keep the policy beside the export.
      a.md:4 left out: "## weapons: Weapons" A word list has no rules. Keep the policy beside the export.
      a.md:9 left out: "show toy guns" A word list has no exceptions. Keep the policy beside the export."
    `)
  })

  test('writes to a file and reports as one JSON document', async () => {
    await using files = await textFiles({ 'a.md': WEAPONS })
    const path = join(files.folder, 'a.txt')

    const { code, out, err } = await run(
      'policy',
      'export',
      files.paths['a.md'],
      '--format',
      'words',
      '--out',
      path,
      '--json',
    )

    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(await readFile(path, 'utf8')).toBe('handguns\ncombat knives\n')
    expect(JSON.parse(out)).toMatchObject({
      format: 'words',
      text: 'handguns\ncombat knives\n',
      issues: [],
      notCarried: expect.arrayContaining([expect.objectContaining({ line: 1, text: '# Shop' })]),
    })
  })

  test.each([
    ['a policy with an error', '## a: Arms\nShould not: show rifles\nAction: stop\n', 'error: '],
    [
      'a policy that the format has no place for',
      '## food: Food\nMust show: food\n',
      'only says what must not be shown',
    ],
  ])('exits with 1 for %s and writes nothing', async (_, text, message) => {
    const { code, out, err } = await runWith(text, 'policy', 'export', '-', '--format', 'words')

    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(message)
  })

  test('exits with 2 without a format', async () => {
    expect(await run('policy', 'export', 'a.md')).toMatchObject({
      code: 2,
      err: expect.stringContaining('The option --format is missing.'),
    })
  })
})
