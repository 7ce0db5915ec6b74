import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { MODEL, PATIENCE_MS, WEAPONS } from '../../testing/policies'
import { run, runWith } from '../../testing/run'
import { textFiles } from '../../testing/text-files'

const CHANGED = WEAPONS.replace('Version: 2', 'Version: 3').replace(
  '- show combat knives\nCan:\n- show toy guns\nAction: review',
  '- show combat knives or daggers\nAction: block',
)
const COMPILED = fileURLToPath(new URL('../../../../policies/compiled/school.json', import.meta.url))

describe('policy diff', () => {
  test('exits with 0 where two policies say the same', async () => {
    await using files = await textFiles({ 'a.md': WEAPONS, 'b.md': `<!-- new -->\n${WEAPONS}` })

    expect(await run('policy', 'diff', files.paths['a.md'], files.paths['b.md'])).toEqual({
      code: 0,
      out: 'Shop 2 -> Shop 2\n  no change',
      err: '',
    })
  })

  test('lists what differs and exits with 1', async () => {
    await using files = await textFiles({ 'a.md': WEAPONS, 'b.md': CHANGED })

    const { code, out, err } = await run('policy', 'diff', files.paths['a.md'], files.paths['b.md'])

    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toMatchInlineSnapshot(`
      "Shop 2 -> Shop 3
      ~ version: 2 -> 3
        weapons
        ~ clause: show combat knives -> show combat knives or daggers
        - exception: show toy guns
        ~ action: review -> block"
    `)
  })

  test('prints one JSON document, and reads standard input on either side', async () => {
    await using files = await textFiles({ 'b.md': CHANGED })

    const { code, out } = await runWith(WEAPONS, 'policy', 'diff', '-', files.paths['b.md'], '--json')

    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      before: { title: 'Shop', version: '2' },
      after: { version: '3' },
      changes: expect.arrayContaining([
        { ruleId: 'weapons', part: 'action', kind: 'changed', before: 'review', after: 'block' },
      ]),
    })
  })

  test('compares compiled policies with their thresholds', async () => {
    const compiled = JSON.parse(readFileSync(COMPILED, 'utf8'))
    compiled.rules[0].threshold += 0.5
    await using files = await textFiles({ 'b.json': JSON.stringify(compiled) })

    const { code, out } = await run('policy', 'diff', COMPILED, files.paths['b.json'])

    expect(code).toBe(1)
    expect(out).toMatch(/~ threshold: \d.* -> \d.* \(compiler\)$/)
  })

  test.each([
    ['a policy with an error', '## a: Arms\n', /^<stdin>:1:\d+ error: /],
    ['a compiled policy of another format', '{ "format": 1, "policyHash": "", "modelHash": "" }', /^POLICY_INVALID: /],
  ])('exits with 2 for %s', async (_, text, message) => {
    const { code, out, err } = await runWith(text, 'policy', 'diff', '-', COMPILED)

    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
  })

  test.each([
    [['a.md'], 'Expected two policies, got 1 arguments.'],
    [['a.md', 'b.md'], 'There is no file a.md.'],
    [['-', '-'], 'Only one policy can be standard input.'],
  ])('exits with 2 for %j', async (args, message) => {
    expect(await run('policy', 'diff', ...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) })
  })

  test('exits with 2 for a model that is not there', async () => {
    await using files = await textFiles({ 'a.md': WEAPONS })
    const path = files.paths['a.md']

    expect(await run('policy', 'diff', path, path, '--model', files.folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining('MODEL_UNKNOWN'),
    })
  })
})

describe('policy diff --model', { timeout: PATIENCE_MS }, () => {
  test('says which thresholds moved, and why', async () => {
    await using files = await textFiles({ 'a.md': WEAPONS, 'b.md': CHANGED })

    const { code, out } = await run('policy', 'diff', files.paths['a.md'], files.paths['b.md'], '--model', MODEL)

    expect(code).toBe(1)
    expect(out).toMatch(/~ threshold: \d.* -> \d.* \(clauses\)$/)
  })

  test('compiles the one that is not compiled yet', async () => {
    const text = readFileSync(COMPILED.replace('compiled/school.json', 'school.md'), 'utf8')

    const { code, out } = await runWith(
      text.replace('show handguns, rifles or shotguns', 'show handguns or rifles'),
      'policy',
      'diff',
      COMPILED,
      '-',
      '--model',
      MODEL,
    )

    expect(code).toBe(1)
    expect(out).toMatch(/~ clause: show handguns, rifles or shotguns -> show handguns or rifles\n.*\n?.*~ threshold: /)
  })

  test('exits with 2 where the model does not know the language', async () => {
    await using files = await textFiles({ 'a.md': WEAPONS, 'b.md': '## waffen: Waffen\nShould not: zeige Gewehre\n' })

    const { code, out, err } = await run('policy', 'diff', files.paths['a.md'], files.paths['b.md'], '--model', MODEL)

    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/b\.md:2:13 error: The model does not know the words/)
  })
})
