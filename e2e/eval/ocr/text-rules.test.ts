import { parsePolicy } from '@lookfirst/policy'
import { createTextMatcher } from '@lookfirst/policy/text'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../model/seeded-random'
import { TEXT_RULES } from './text-rules'

const matching = TEXT_RULES.filter(({ rule }) => rule.startsWith('Match text'))

describe.each(matching)('what is drawn for “$name”', ({ rule, violations, lookalikes }) => {
  test('is decided rightly before it is drawn', async () => {
    const { textPatterns } = parsePolicy(`## rule\n${rule}`).policy!.rules[0]!
    const match = await createTextMatcher(textPatterns)
    const random = seededRandom(7)
    for (let round = 0; round < 50; round++) {
      for (const line of violations) {
        const text = line(random)
        expect(match(textPatterns, text), text).not.toBeNull()
      }
      for (const line of lookalikes) {
        const text = line(random)
        expect(match(textPatterns, text), text).toBeNull()
      }
    }
  })
})
