import { readFileSync } from 'node:fs'
import { type CompiledRule, parsePolicy } from '@lookfirst/policy'
import { describe, expect, test } from 'vitest'
import { generated } from './generate.mjs'
import { marketplace, onlyPicturesOfFood, school } from './index.js'

const policies = { marketplace, school, onlyPicturesOfFood }

describe('the ready policies', () => {
  test.each(Object.entries(generated()))('%s says what the Markdown beside it says', (name, text) => {
    expect(readFileSync(new URL(name, import.meta.url), 'utf8')).toBe(text)
  })

  test.each([
    [marketplace, 'marketplace.md'],
    [school, 'school.md'],
    [onlyPicturesOfFood, 'only-pictures-of-food.md'],
  ])('$1 is exported as it is written', (text, file) => {
    expect(text).toBe(readFileSync(new URL(file, import.meta.url), 'utf8'))
  })

  test.each(Object.entries(policies))('%s parses without an error', (_name, text) => {
    const { policy, issues } = parsePolicy(text)
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(policy?.rules.length).toBeGreaterThan(0)
  })

  test.each(Object.entries(policies))('%s has no line that the linter would cap or leave undecided', (_name, text) => {
    const codes = parsePolicy(text).issues.map(({ code }) => code)
    expect(codes.filter((code) => code !== 'must-show-unmeasured')).toEqual([])
  })

  test.each([
    [
      'marketplace',
      { weapons: ['guns'], animals: ['dogs'], alcohol: ['beer'], tobacco: ['smoking'], medicine: ['pills'] },
    ],
    ['school', { weapons: ['guns'], alcohol: ['beer', 'smoking'], gambling: ['poker-chips'], fire: ['fire'] }],
    ['only-pictures-of-food', { alcohol: ['beer'] }],
  ])('%s is sharpened by the model’s own examples', (name, sets) => {
    const compiled = JSON.parse(readFileSync(new URL(`compiled/${name}.json`, import.meta.url), 'utf8'))
    const found = compiled.rules.flatMap(({ id, taught }: CompiledRule) => (taught ? [[id, taught.sets]] : []))
    expect(Object.fromEntries(found)).toEqual(sets)
  })

  test('each has an action for errors of its own', () => {
    const answers = Object.values(policies).map((text) => parsePolicy(text).policy?.onError)
    expect(answers).not.toContain(null)
  })
})
