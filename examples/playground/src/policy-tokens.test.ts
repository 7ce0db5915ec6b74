import { describe, expect, test } from 'vitest'
import { HEAD_KEYS, RULE_KEYS } from '../../../packages/policy/src/grammar/errors'
import { tokens } from './policy-tokens'

describe('colouring a policy line', () => {
  test.each([
    ['# Title of it', ['bullet', 'title']],
    ['## weapons: Weapons for sale', ['bullet', 'rule', 'title']],
    ['Should not:', ['key']],
    ['Action: block', ['key', 'action']],
    ['Action: shout', ['key', 'plain']],
    ['False positives: 0.5%', ['key', 'plain']],
    ['- show knives', ['bullet', 'plain']],
    ['anything else', ['plain']],
    ['', []],
  ])('"%s" has the pieces %j', (line, kinds) => {
    expect(tokens(line).map((token) => token.kind)).toEqual(kinds)
  })

  test.each([...HEAD_KEYS, ...RULE_KEYS])('"%s:" is a key, as the parser has it', (key) => {
    expect(tokens(`${key}:`)).toEqual([{ kind: 'key', text: `${key}:` }])
  })

  test.each(['## id: Title ', '  Can: - x', '-no bullet', '###### deep', ':::', '- ', '\t# tab'])(
    'the pieces of %j join to the line',
    (line) => {
      const joined = tokens(line)
        .map((token) => token.text)
        .join('')
      expect(joined).toBe(line)
    },
  )
})
