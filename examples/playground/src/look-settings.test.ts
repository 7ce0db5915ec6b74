import { describe, expect, test } from 'vitest'
import { settingsOf } from './look-settings'

const DEFAULTS = { escalate: 'uncertain', budgetMs: null, language: 'en', describer: 'model' }

describe('choices of an earlier visit', () => {
  test.each([
    ['nothing kept', {}, DEFAULTS],
    [
      'what there is',
      { escalate: 'always', budgetMs: 300, language: 'de', describer: 'none' },
      {
        escalate: 'always',
        budgetMs: 300,
        language: 'de',
        describer: 'none',
      },
    ],
    ['what there is not', { escalate: 'sometimes', budgetMs: -1, language: 'tlh', describer: 7 }, DEFAULTS],
    ['the describer of the browser, which asks for a press', { describer: 'browser' }, DEFAULTS],
  ])('%s', (_, kept, expected) => {
    expect(settingsOf(kept)).toEqual(expected)
  })
})
