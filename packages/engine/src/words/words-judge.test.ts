import {
  type CompiledPolicy,
  type CompileParts,
  compilePolicy,
  loadCompiled,
  parsePolicy,
  scoreRules,
} from '@lookfirst/policy'
import { describedFeatures } from '@lookfirst/policy/text-judge'
import { beforeAll, describe, expect, test } from 'vitest'
import { miniParts } from '../../testing/mini-parts'
import { plainProduct } from '../text/product'
import { descriptionOfPage, judgedDescription } from './description-evidence'
import { ordinaryDescriptions } from './ordinary-descriptions'
import { createWordsJudge, type WordsJudge } from './words-judge'

const POLICY = `## weapons
Should not: show handguns or rifles
Can: show water pistols
## dogs
Should not: show dogs
## drugs
Should not: contain text that offers drugs
## calls
Match text: /\\d{9}/
## off
Should not: show cats
Declared non-violating`

let words: WordsJudge
let compiled: CompiledPolicy
let parts: CompileParts

beforeAll(async () => {
  parts = await miniParts()
  // A part of them, for speed: plain JavaScript multiplies slowly.
  const some = ordinaryDescriptions().filter((_, index) => index % 4 === 0)
  words = await createWordsJudge(parts, plainProduct, some)
  compiled = (await compilePolicy(parsePolicy(POLICY).policy!, parts)).compiled!
}, 60_000)

const judged = (text: string | null, tags: string[] = []) => words.judgeDescription(compiled, text, tags)

describe('a description', () => {
  test.each([
    ['a man is holding a rifle', [], 'weapons'],
    [null, ['handgun', 'holster'], 'weapons'],
    ['a brown dog is running in the grass', ['dog'], 'dogs'],
  ] as [string | null, string[], string][])('"%s" with %j violates %s alone', async (text, tags, ruleId) => {
    const results = await judged(text, tags)
    expect(results.filter(({ outcome }) => outcome === 'violated').map((rule) => rule.ruleId)).toEqual([ruleId])
  })

  test('is judged by rules with words for what is seen, and by no other', async () => {
    expect((await judged('a red house')).map(({ ruleId, outcome }) => [ruleId, outcome])).toEqual([
      ['weapons', 'clear'],
      ['dogs', 'clear'],
    ])
  })

  test('is judged by the line that it is most like', async () => {
    const [weapons] = await judged('two rifles on a wall')
    expect(weapons?.clause).toEqual({ index: 0, text: 'show handguns or rifles', phrase: 'rifles' })
  })

  test('of nothing is not judged', async () => {
    expect(await judged(null)).toEqual([])
    expect(await judged('  ', [''])).toEqual([])
  })

  test('has both margins in the evidence, and changes neither', async () => {
    const said = descriptionOfPage({ text: 'a dog', tags: ['puppy'], by: 'page' })
    const results = scoreRules(describedFeatures('a house', parts), loadCompiled(compiled))
    expect(await judgedDescription(said, words, compiled, results)).toMatchObject({
      text: 'a dog',
      tags: [{ text: 'puppy', tail: null }],
      by: 'page',
      fusion: 'none',
      rules: [
        { ruleId: 'weapons', outcome: 'clear', marginOfPicture: results[0]?.margin },
        { ruleId: 'dogs', outcome: 'violated', marginOfPicture: results[1]?.margin },
      ],
    })
  })
})

describe('ordinary descriptions', () => {
  test('are some thousand, each once, with no mark that a template would read', () => {
    const all = ordinaryDescriptions()
    expect(all.length).toBeGreaterThanOrEqual(2000)
    expect(new Set(all).size).toBe(all.length)
    expect(all.every((line) => line.trim() === line && line.length > 0)).toBe(true)
  })
})
