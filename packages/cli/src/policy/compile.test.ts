import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadCompiled } from '@lookfirst/policy/judge'
import { describe, expect, test } from 'vitest'
import { run } from '../../testing/run'
import { textFiles } from '../../testing/text-files'
import { compileForModel } from './compile'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const model = `${root}models/mini`
const ready = readdirSync(`${root}policies`).filter((name) => name.endsWith('.md') && name !== 'README.md')

/** Compiling in plain JavaScript takes seconds on a busy machine. */
const PATIENCE_MS = 60_000

describe('policy compile', { timeout: PATIENCE_MS }, () => {
  test.each(ready)('%s: the committed compiled form is what compiling gives', async (name) => {
    const { compiled } = await compileForModel(readFileSync(`${root}policies/${name}`, 'utf8'), model)
    const committed = JSON.parse(readFileSync(`${root}policies/compiled/${name.replace('.md', '.json')}`, 'utf8'))
    expect(compiled).toEqual(committed)
    expect(loadCompiled(committed).rules.length).toBe(compiled?.rules.length)
  })

  test('a clause takes at most about 4 KB', () => {
    for (const name of ready) {
      const text = readFileSync(`${root}policies/compiled/${name.replace('.md', '.json')}`, 'utf8')
      const { rules } = JSON.parse(text)
      const phrases = rules.flatMap((rule: { clausePhrases: []; exceptionPhrases: [] }) => [
        ...rule.clausePhrases,
        ...rule.exceptionPhrases,
      ])
      expect(text.length / phrases.length).toBeLessThan(4096)
    }
  })

  test('prints warnings with their line, and JSON on standard output', async () => {
    const { code, out, err } = await run(
      'policy',
      'compile',
      `${root}policies/only-pictures-of-food.md`,
      '--model',
      model,
    )
    expect(code).toBe(0)
    expect(JSON.parse(out).format).toBe(3)
    expect(err).toMatch(/only-pictures-of-food\.md:\d+:\d+ warning: /)
  })

  test('says on standard error which file it wrote, and what that saves', async () => {
    await using files = await textFiles({ 'policy.json': '' })
    const out = files.paths['policy.json']
    const written = await run('policy', 'compile', `${root}policies/school.md`, '--model', model, '--out', out)
    expect(written).toMatchObject({ code: 0, out: '' })
    const bytes = readFileSync(out).length.toLocaleString('en-US')
    expect(written.err.split('\n').at(-1)).toBe(
      `Wrote ${out}: ${bytes} bytes, 6 rules; a page that ships it downloads 11.8 MB less.`,
    )
  })

  test('refuses a policy in another language, with the place', async () => {
    const { issues, compiled } = await compileForModel(
      '## waffen: Waffen\nShould not: zeige Gewehre oder Pistolen',
      model,
    )
    expect(compiled).toBeNull()
    expect(issues).toContainEqual(expect.objectContaining({ severity: 'error', code: 'language', line: 2 }))
  })

  test('says what is missing: exit 2 for arguments, 1 for a model that is not there', async () => {
    expect((await run('policy', 'compile', 'none.md', '--model', model)).code).toBe(2)
    expect((await run('policy', 'compile', `${root}policies/school.md`)).code).toBe(2)
    const { code, err } = await run('policy', 'compile', `${root}policies/school.md`, '--model', `${root}policies`)
    expect(code).toBe(1)
    expect(err).toContain('MODEL_UNKNOWN')
  })
})
