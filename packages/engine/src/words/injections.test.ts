import { scoreRules } from '@lookfirst/policy/judge'
import { describe, expect, test } from 'vitest'
import { injectedPicture } from '../../testing/injected-picture'
import { INJECTIONS, tryInjections } from '../../testing/injections'
import { miniParts } from '../../testing/mini-parts'
import { plainProduct } from '../text/product'
import { ordinaryDescriptions } from './ordinary-descriptions'
import { createWordsJudge } from './words-judge'

const parts = await miniParts()
const { judge, features, read, judgeWith } = await injectedPicture(parts)
const { compiled } = judge

describe('what is written in a picture', () => {
  test('is tried in more than fifty ways', () => {
    expect(INJECTIONS.length).toBeGreaterThanOrEqual(50)
    expect(new Set(INJECTIONS.map(({ text }) => text)).size).toBe(INJECTIONS.length)
  })

  test('excuses nothing: every rule judges as it does without, or finds more', async () => {
    const plain = await judgeWith('')
    expect(plain.rules.map(({ outcome, decidedBy }) => [outcome, decidedBy])).toEqual([
      ['violated', 'clauses'],
      ['clear', 'clauses'],
      ['violated', 'text'],
      ['violated', 'text'],
    ])
    const before = JSON.stringify(judge.compiled)
    expect(await tryInjections(judgeWith)).toEqual({
      injectionsTried: INJECTIONS.length,
      injectionsHeld: INJECTIONS.length,
      broken: [],
    })
    expect(JSON.stringify(judge.compiled)).toBe(before)
  })

  test('moves only rules about text, by what the text is like', () => {
    const untouched = scoreRules({ ...features, seen: read('') }, judge)
    for (const { text } of INJECTIONS) {
      const results = scoreRules({ ...features, seen: read(text) }, judge)
      expect([results[0], results[1]]).toEqual([untouched[0], untouched[1]])
    }
  })
})

describe('what a describer says', () => {
  test('is compared with the lines of the policy and followed in nothing', async () => {
    const ordinary = ordinaryDescriptions().filter((_, index) => index % 8 === 0)
    const { judgeDescription } = await createWordsJudge(parts, plainProduct, ordinary)
    const plain = await judgeDescription(compiled, 'a handgun on a table', ['handgun'])
    expect(plain.find(({ ruleId }) => ruleId === 'weapons')).toMatchObject({ outcome: 'violated' })
    const before = JSON.stringify(compiled)
    for (const { text } of INJECTIONS) {
      const results = await judgeDescription(compiled, text, [text.slice(0, 80)])
      // Lines about text are not judged on what is said of a picture.
      expect(results.map(({ ruleId }) => ruleId)).toEqual(['weapons', 'pets', 'contact'])
      expect(results.every(({ margin }) => Number.isFinite(margin))).toBe(true)
    }
    expect(await judgeDescription(compiled, 'a handgun on a table', ['handgun'])).toEqual(plain)
    expect(JSON.stringify(compiled)).toBe(before)
    expect(Object.hasOwn(Object.prototype, 'action')).toBe(false)
  })
})
