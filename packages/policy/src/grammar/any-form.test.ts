import { describe, expect, test } from 'vitest'
import { formOf, readAnyForm } from './any-form'
import { printPolicy } from './print-policy'

const MARKDOWN = '## guns: Guns\nShould not:\n- guns\n'

describe('the form of a policy', () => {
  test.each([
    ['markdown', MARKDOWN],
    ['markdown', '\r\n  ## guns\r\nCan: toys'],
    ['markdown', 'Should not:\n- guns'],
    ['markdown', 'O1: Weapons\nShould not:\n- guns'],
    ['prose', 'No guns, please.'],
    ['prose', '# Our rules\n\nNo guns, please.'],
    ['prose', '### No guns'],
    ['prose', ''],
    ['json', '{"rules": []}'],
    ['json', '\uFEFF\n {"rules": []}'],
  ])('is %s: %j', (form, text) => {
    expect(formOf(text)).toBe(form)
  })

  test('of 100,000 hostile characters is told in linear time', () => {
    for (const unit of [' ', '\t', '\n', '#', '# ', 'should ', 'o1', '{'])
      expect(['markdown', 'prose', 'json']).toContain(formOf(unit.repeat(100_000 / unit.length)))
  })
})

describe('a policy in any form', () => {
  test.each([
    ['Markdown', MARKDOWN],
    ['sentences', 'No guns.'],
    ['JSON', '{"rules": [{ "id": "guns", "title": "Guns", "shouldNot": ["guns"] }]}'],
  ])('is read from %s, and means the same', async (_name, text) => {
    const { policy, issues } = await readAnyForm(text)
    expect(issues).toEqual([])
    expect(policy && printPolicy(policy)).toBe(MARKDOWN)
  })

  test.each([
    ['Markdown', '## guns\nShould not:\n- guns\nAction: explode', 'action-unknown'],
    ['sentences', 'Be nice to each other.', 'prose-unclear'],
    ['JSON', '{"rules": 3}', undefined],
    ['JSON that is none', '{rules', undefined],
  ])('with a mistake in %s is refused', async (_name, text, code) => {
    const { policy, issues } = await readAnyForm(text)
    expect(policy).toBeNull()
    expect(issues.length).toBeGreaterThan(0)
    if (code) expect(issues.map((issue) => issue.code)).toContain(code)
  })
})
