import { describe, expect, test } from 'vitest'
import { imageOf, tinyModel } from '../../test/tiny-model'
import { compilePolicy } from '../compile/compile-policy'
import { parsePolicy } from '../grammar/parse-policy'
import { loadCompiled } from '../judge/load-compiled'
import { scoreRules } from '../judge/score-rules'
import { createDescriptionJudge } from './description-judge'
import { describedFeatures, descriptionParts } from './description-parts'

const SUBJECTS = ['handgun', 'rifle', 'knife', 'cannon', 'cat', 'dog', 'food', 'museum', 'sky', 'house']

/** 400 descriptions: every pair of subjects, and some in threes. */
const DESCRIPTIONS = SUBJECTS.flatMap((one) =>
  SUBJECTS.flatMap((other) =>
    ['', 'sky', 'house', 'food'].map((more) => [one, other, more].filter(Boolean).join(' with a ')),
  ),
)

const parts = descriptionParts(tinyModel(), DESCRIPTIONS)

async function judgeOf(text: string) {
  const { policy } = parsePolicy(text)
  const { judge } = await createDescriptionJudge(policy!, parts)
  return judge!
}

describe('a description', () => {
  test('is judged by what its words name', async () => {
    const judge = await judgeOf('## weapons\nShould not: show handguns or rifles\nFalse positives: 5%')
    expect(judge('a handgun')).toMatchObject({ action: 'block', rule: { clause: { phrase: 'handguns' } } })
    expect(judge('a rifle')).toMatchObject({ action: 'block', rule: { clause: { phrase: 'rifles' } } })
    expect(judge('a dog with a cat')).toMatchObject({ action: 'allow', rule: null })
  })

  test('is excused by what an exception names', async () => {
    const judge = await judgeOf('## pets\nShould not: show cats or dogs\nCan: show dogs with cats\nFalse positives: 5%')
    expect(judge('a cat').action).toBe('block')
    expect(judge('a dog with a cat')).toMatchObject({ action: 'allow', results: [{ outcome: 'excused' }] })
  })

  test('is judged by rules that name example sets too, without these', async () => {
    const judge = await judgeOf('## cats\nShould not: show cats\nExamples: cats\nFalse positives: 5%')
    expect(judge('a cat').action).toBe('block')
  })

  test('says nothing that a negation takes back', async () => {
    const judge = await judgeOf('## cats\nShould not: show cats\nFalse positives: 5%')
    expect(judge('no cat').action).toBe('block')
  })

  test('is measured against descriptions that do not speak of the subject', async () => {
    const { compiled } = await compilePolicy(parsePolicy('## cats\nShould not: show cats').policy!, parts)
    const ordinary = DESCRIPTIONS.filter((text) => !text.includes('cat'))
    expect(compiled?.rules[0]?.tail.size).toBe(ordinary.length)
  })

  test('is no image: each is refused by a policy that was compiled for the other', async () => {
    const { policy } = parsePolicy('## cats\nShould not: show cats')
    const forWords = loadCompiled((await compilePolicy(policy!, parts)).compiled!)
    const forImages = loadCompiled((await compilePolicy(policy!, tinyModel())).compiled!)
    const refused = expect.objectContaining({ code: 'POLICY_MODEL_MISMATCH' })
    expect(() => scoreRules(imageOf({ cat: 1 }), forWords)).toThrow(refused)
    expect(() => scoreRules(describedFeatures('a cat', parts), forImages)).toThrow(refused)
  })
})

test('a policy with an error gives its issues and no judge', async () => {
  const { policy } = parsePolicy('## katzen\nShould not: zeige Katzen und Hunde vor einem Haus')
  const { judge, issues } = await createDescriptionJudge(policy!, parts)
  expect(judge).toBeNull()
  expect(issues).toContainEqual(expect.objectContaining({ code: 'language', severity: 'error' }))
})

test('a bank of no descriptions is refused', () => {
  expect(() => descriptionParts(tinyModel(), [])).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }))
})
