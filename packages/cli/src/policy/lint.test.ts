import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { MODEL, PARTS, PATIENCE_MS, WEAPONS } from '../../testing/policies'
import { run, runWith } from '../../testing/run'
import { taughtPolicy } from '../../testing/taught'
import { textFiles } from '../../testing/text-files'

const WARNED = '## smoking: Tobacco\nShould not: promote smoking\n'
const TAUGHT = '## cups\nExamples: taught\n'
const WRONG = '## weapons: Weapons\nShould not: show rifles\nAction: stop\nFalse positives: 80%\n'

describe('policy lint', () => {
  test('says that there is nothing to say, and exits with 0', async () => {
    await using files = await textFiles({ 'a.md': WEAPONS })

    expect(await run('policy', 'lint', files.paths['a.md'])).toEqual({
      code: 0,
      out: '1 file: no error, no warning.',
      err: '',
    })
  })

  test('lists every issue of every file, one a line, with what to do, and exits with 1', async () => {
    await using files = await textFiles({ 'a.md': WRONG, 'b.md': WARNED })
    const [a, b] = [files.paths['a.md'], files.paths['b.md']]

    const { code, out, err } = await run('policy', 'lint', a, b)

    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out.replaceAll(`${files.folder}/`, '')).toMatchInlineSnapshot(`
      "a.md:3:9 error: "stop" is no action. Write "Action: review".
      a.md:4:18 error: The rate 80% is out of range. Write "1%" for one in a hundred.
      b.md:2:13 warning: A picture does not show intent: "promote smoking" is read as "smoking" and leads to review at most. Write "show smoking" if showing it is enough.
      2 files: 2 errors, 1 warning."
    `)
  })

  test.each([
    ['exits with 0 for warnings', [], 0],
    ['exits with 1 for warnings where it is strict', ['--strict'], 1],
  ])('%s', async (_, more, code) => {
    expect(await runWith(WARNED, 'policy', 'lint', '-', ...more)).toMatchObject({
      code,
      out: expect.stringMatching(/^<stdin>:2:13 warning: .*\n1 file: no error, 1 warning\.$/),
    })
  })

  test('prints one JSON document', async () => {
    await using files = await textFiles({ 'a.md': WRONG, 'b.md': WARNED })
    const [a, b] = [files.paths['a.md'], files.paths['b.md']]

    const { code, out } = await run('policy', 'lint', a, b, '--json')

    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      files: [
        {
          file: a,
          issues: [
            { code: 'action-unknown', severity: 'error', line: 3 },
            { code: 'rate-range', line: 4 },
          ],
        },
        { file: b, issues: [{ code: 'clause-capped', severity: 'warning', line: 2 }] },
      ],
      errors: 2,
      warnings: 1,
    })
  })

  test.each([
    ['plain sentences', 'Never promote smoking.', 'clause-capped'],
    ['the JSON form', '{ "rules": [{ "id": "a", "shouldNot": ["promote smoking"] }] }', 'clause-capped'],
    ['the JSON form, gone wrong', '{ "rules": [{ "id": "a", "shoudNot": ["rifles"] }] }', 'json-key-unknown'],
    ['the "O1:" form, which is to be imported', 'O1: Weapons\nShould not:\n- show rifles\n', 'form-other'],
  ])('reads %s', async (_, text, code) => {
    const { out } = await runWith(text, 'policy', 'lint', '-', '--json')

    expect(JSON.parse(out).files[0].issues).toContainEqual(expect.objectContaining({ code }))
  })

  test('says where in the JSON form something is wrong', async () => {
    const text = '{ "rules": [{ "id": "a", "shouldNot": ["rifles"], "action": "stop" }] }'

    expect((await runWith(text, 'policy', 'lint', '-')).out).toMatch(/^<stdin>:1:1 error: rules\.0\.action: "stop" /)
  })

  test('lets no text of a policy move the cursor', async () => {
    const { out } = await runWith(
      '## a: A\nShould not: show rifles\nAction: \u001b[2J\u202eblock\n',
      'policy',
      'lint',
      '-',
    )

    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(out).toContain('block')
  })

  test.each([
    [[], 'Expected policy files, got 0 arguments.'],
    [['none.md'], 'There is no file none.md.'],
    [['.'], '. cannot be read: EISDIR.'],
  ])('exits with 2 for %j', async (args, message) => {
    expect(await run('policy', 'lint', ...args)).toEqual({
      code: 2,
      out: '',
      err: `${message} lookfirst policy lint --help explains.`,
    })
  })

  test('warns of each rule that asks for pictures which only a compiled policy holds', async () => {
    const off = '\n## off\nExamples: taught\nDeclared non-violating\n'
    const { code, out } = await runWith(`${TAUGHT}${off}`, 'policy', 'lint', '-')

    expect(code).toBe(0)
    expect(out).toMatch(
      /^<stdin>:2:11 warning: Rule "cups" asks for examples of its own, which no policy text holds\. Give the compiled policy instead: /,
    )
    expect(out.match(/no policy text holds/g)).toHaveLength(1)
  })

  test('exits with 1 for a compiled policy of another format, and for a model that is not there', async () => {
    const compiled = '{ "format": 2, "policyHash": "a", "modelHash": "b" }'
    expect(await runWith(compiled, 'policy', 'lint', '-')).toMatchObject({
      code: 1,
      err: expect.stringContaining('POLICY_INVALID'),
    })
    await using files = await textFiles({ 'a.md': WEAPONS })
    expect(await run('policy', 'lint', files.paths['a.md'], '--model', files.folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining('MODEL_UNKNOWN'),
    })
  })
})

describe('policy lint --model', { timeout: PATIENCE_MS }, () => {
  test('adds what only the vectors show, and repeats nothing', async () => {
    const text = '## guns: Guns\nShould not:\n- show handguns\n- promote smoking\nCan: show a handgun\n'
    const { code, out } = await runWith(text, 'policy', 'lint', '-', '--model', MODEL)

    expect(code).toBe(0)
    expect(out.match(/promote smoking/g)).toHaveLength(1)
    expect(out).toMatch(/^<stdin>:5:6 warning: .*"show a handgun" says nearly the same/m)
  })

  test('reads a compiled policy with the pictures that it was taught, and counts the lines of the text in it', async () => {
    const text = `${TAUGHT}\n## guns\nShould not: show handguns\nCan: show a handgun\n`
    const image = fileURLToPath(new URL('../../../../e2e/fixtures/photos/coffee.png', import.meta.url))
    const compiled = JSON.stringify(await taughtPolicy(text, { ruleId: 'cups', image, model: MODEL }))

    const { code, out } = await runWith(compiled, 'policy', 'lint', '-', '--model', MODEL)

    expect(code).toBe(0)
    expect(out).toMatch(/^<stdin>#text:8:3 warning: .*"show a handgun" says nearly the same/m)
    expect(out).not.toContain('examples of its own')
    const other = JSON.stringify({ ...JSON.parse(compiled), modelHash: 'f'.repeat(64) })
    expect(await runWith(other, 'policy', 'lint', '-', '--model', MODEL)).toMatchObject({
      code: 1,
      err: expect.stringContaining('POLICY_MODEL_MISMATCH'),
    })
    expect(await runWith(TAUGHT, 'policy', 'lint', '-', '--model', MODEL)).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /^<stdin>:2:11 error: .* Give the compiled policy instead: .*\n1 file: 1 error, no warning\.$/,
      ),
    })
  })

  test('names each line that needs a part which is not installed', async () => {
    const text = [
      '## contact: Contact details',
      'Should not: show QR codes',
      'Match text: /\\+?\\d{7,}/',
      'Detector: nsfw.porn >= 0.8',
      '## off: Off',
      'Declared non-violating',
      'Match text: "call me"',
    ].join('\n')
    const { code, out } = await runWith(text, 'policy', 'lint', '-', '--model', MODEL, '--parts', '')

    expect(code).toBe(0)
    expect(out.split('\n').filter((line) => !line.includes('is declared non-violating'))).toEqual([
      '<stdin>:3:13 warning: There is no text reader here: a guard without it refuses the policy. Install @lookfirst/model-text in this folder, or name the folder of such a part with --parts, or remove line 3, "Match text: /\\+?\\d{7,}/", or switch "contact" off with "Declared non-violating".',
      '<stdin>:4:11 warning: There is no detector "nsfw.porn" here: a guard without it refuses the policy. Install @lookfirst/model-nsfw in this folder, or name the folder of such a part with --parts, or remove line 4, "Detector: nsfw.porn >= 0.8", or switch "contact" off with "Declared non-violating".',
      '1 file: no error, 3 warnings.',
    ])
    const parts = `${PARTS.join()}`
    const equipped = await runWith(text, 'policy', 'lint', '-', '--model', MODEL, '--parts', parts)
    expect(equipped.out).toContain('1 file: no error, 1 warning.')
  })
})
