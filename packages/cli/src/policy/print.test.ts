import { parsePolicy } from '@lookfirst/policy'
import { readPolicyJson } from '@lookfirst/policy/json'
import { describe, expect, test } from 'vitest'
import { WEAPONS } from '../../testing/policies'
import { run, runWith } from '../../testing/run'
import { textFiles } from '../../testing/text-files'

describe('policy print', () => {
  test('prints a canonical policy as it is', async () => {
    await using files = await textFiles({ 'a.md': WEAPONS })

    expect(await run('policy', 'print', files.paths['a.md'])).toEqual({ code: 0, out: WEAPONS.trimEnd(), err: '' })
  })

  test('leaves out comments and spelled-out defaults, and gives each clause a bullet', async () => {
    const text = '<!-- old -->\n## a: Arms\nshould not: show rifles\nCAN:\n  * show toy guns\nAction: block\n'

    expect((await runWith(text, 'policy', 'print', '-')).out).toBe(
      '## a: Arms\nShould not:\n- show rifles\nCan:\n- show toy guns',
    )
  })

  test('shows what plain sentences were understood as', async () => {
    const { code, out } = await runWith('No guns, but toy guns are fine.', 'policy', 'print', '-')

    expect(code).toBe(0)
    expect(out).toBe('## guns: Guns\nShould not:\n- guns\nCan:\n- toy guns')
  })

  test('prints the JSON form, which reads as the same policy', async () => {
    const { code, out } = await runWith(WEAPONS, 'policy', 'print', '-', '--json')

    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      title: 'Shop',
      version: '2',
      rules: [
        {
          id: 'weapons',
          title: 'Weapons',
          shouldNot: ['show handguns', 'show combat knives'],
          can: ['show toy guns'],
          action: 'review',
        },
      ],
    })
    expect(readPolicyJson(out).issues).toEqual([])
    expect(await runWith(out, 'policy', 'print', '-')).toEqual({ code: 0, out: WEAPONS.trimEnd(), err: '' })
  })

  test('prints nothing of a policy with an error, but the error with its line', async () => {
    const { code, out, err } = await runWith(
      '## a: Arms\nShould not: show rifles\nAction: stop\n',
      'policy',
      'print',
      '-',
    )

    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^<stdin>:3:9 error: /)
  })

  test("prints no warning: these are the linter's", async () => {
    const text = '## smoking: Tobacco\nShould not:\n- promote smoking'

    expect(parsePolicy(text).issues).toHaveLength(1)
    expect(await runWith(text, 'policy', 'print', '-')).toEqual({ code: 0, out: text, err: '' })
  })
})
