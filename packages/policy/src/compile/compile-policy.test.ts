import { describe, expect, test } from 'vitest'
import { imageOf, tinyModel } from '../../test/tiny-model'
import { parsePolicy } from '../grammar/parse-policy'
import { decide } from '../judge/decide'
import { loadCompiled } from '../judge/load-compiled'
import { scoreRules } from '../judge/score-rules'
import { policyHash } from '../policy-hash'
import type { CompiledPolicy, Features } from '../types'
import { compilePolicy } from './compile-policy'
import type { CompileParts } from './parts'

async function compile(text: string, parts: CompileParts = tinyModel()) {
  const { policy, issues } = parsePolicy(text)
  if (!policy) throw new Error(`the example has errors: ${issues.map(({ message }) => message).join(' ')}`)
  return compilePolicy(policy, parts)
}

function judge(compiled: CompiledPolicy, features: Features) {
  return scoreRules(features, loadCompiled(compiled))
}

const WEAPONS = `# Shop
## weapons: Weapons
Should not:
- show handguns, rifles or other knives
Can: show museum cannons
False positives: 2%
Review band: 10%`

describe('a compiled policy', () => {
  test('carries head, hashes, spaces and lines', async () => {
    const { compiled } = await compile(WEAPONS)
    expect(compiled).toMatchObject({
      format: 3,
      budget: null,
      title: 'Shop',
      onError: null,
      modelHash: 'tiny',
      calibrationHash: 'tiny bank',
      policyHash: await policyHash(parsePolicy(WEAPONS).policy!),
      spaces: [{ name: 'first' }, { name: 'second' }],
      rules: [
        {
          id: 'weapons',
          clauses: [{ text: 'show handguns, rifles or other knives', line: 4, capped: false }],
          exceptions: [{ text: 'show museum cannons', line: 5, capped: false }],
        },
      ],
    })
  })

  test('holds the visible parts, split at their alternatives', async () => {
    const { compiled } = await compile(WEAPONS)
    const [rule] = compiled!.rules
    expect(rule!.clausePhrases.map(({ line, phrase }) => [line, phrase])).toEqual([
      [0, 'handguns'],
      [0, 'rifles'],
      [0, 'knives'],
    ])
    expect(rule!.exceptionPhrases.map(({ phrase }) => phrase)).toEqual(['museum cannons'])
  })

  test('is calibrated without the images of its own subjects', async () => {
    const { compiled } = await compile(WEAPONS)
    // Three of ten subjects are out.
    expect(compiled!.rules[0]!.tail.size).toBe(420)
  })

  test('leaves names that stand for a phrase out of its background', async () => {
    const { compiled } = await compile('## a\nShould not: show cats')
    expect(compiled!.rules[0]!.clausePhrases[0]!.spaces[0]!.synonyms).toEqual([4])
  })

  test('tells what it forbids from what it does not', async () => {
    const { compiled } = await compile(WEAPONS)
    expect(judge(compiled!, imageOf({ handgun: 1 }))).toMatchObject([
      { outcome: 'violated', clause: { phrase: 'handguns' } },
    ])
    expect(judge(compiled!, imageOf({ knife: 1 }))).toMatchObject([
      { outcome: 'violated', clause: { phrase: 'knives' } },
    ])
    expect(judge(compiled!, imageOf({ cat: 1 }))).toMatchObject([{ outcome: 'clear' }])
    expect(judge(compiled!, imageOf({ handgun: 0.4, cannon: 1, museum: 1 }))[0]!.outcome).not.toBe('violated')
  })

  test('judges the same after a trip through JSON', async () => {
    const { compiled } = await compile(WEAPONS)
    const image = imageOf({ rifle: 0.6, food: 0.3 })
    expect(judge(JSON.parse(JSON.stringify(compiled)), image)).toEqual(judge(compiled!, image))
  })

  test('is the same every time', async () => {
    expect(JSON.stringify(await compile(WEAPONS))).toBe(JSON.stringify(await compile(WEAPONS)))
  })

  test('keeps its promise on the bank: that share of ordinary images is flagged', async () => {
    const { compiled } = await compile('## a\nShould not: show houses\nFalse positives: 5%')
    const { threshold, tail } = compiled!.rules[0]!
    expect(tail.size).toBe(540)
    expect(tail.q95).toBeCloseTo(threshold, 6)
  })

  test('asks for a subject', async () => {
    const { compiled } = await compile('## food\nMust show: food\nAction: review')
    expect(judge(compiled!, imageOf({ food: 1 }))).toMatchObject([{ outcome: 'clear', action: 'allow' }])
    expect(judge(compiled!, imageOf({ dog: 1 }))).toMatchObject([{ outcome: 'violated', action: 'review' }])
  })
})

describe('the look-alikes of a phrase', () => {
  const lookalikes = ['bus', 'cannon', 'dog', 'sky', 'house']
  const withLexicon = (shown: string[]): CompileParts => ({
    ...tinyModel(),
    lexicon: {
      get: (name) =>
        name === 'rifle' ? { concept: name, looks: 'long barrel', setting: 'range', lookalikes: shown } : undefined,
    },
  })
  const RIFLES = '## a\nShould not: show rifles or knives\nCan: show museum cannons, dog'

  test('are kept with it, without what the rule names itself', async () => {
    const { compiled } = await compile(`${RIFLES}\n## b\nShould not: show dogs`, withLexicon(lookalikes))
    const { clausePhrases, exceptionPhrases } = compiled!.rules[0]!
    expect(clausePhrases.map((phrase) => phrase.lookalikes)).toEqual([['bus', 'cannon', 'sky', 'house'], []])
    expect(exceptionPhrases.map((phrase) => phrase.phrase)).toEqual(['museum cannons', 'dog'])
  })

  test('change no score: thresholds and margins are the same without them', async () => {
    const [shown, hidden] = await Promise.all(
      [lookalikes, []].map(async (names) => (await compile(RIFLES, withLexicon(names))).compiled!),
    )
    expect(shown!.rules[0]!.clausePhrases[0]!.lookalikes).not.toEqual([])
    const withoutNames = (compiled: CompiledPolicy) =>
      JSON.stringify(compiled, (key, value) => (key === 'lookalikes' ? [] : value))
    expect(withoutNames(shown!)).toBe(withoutNames(hidden!))
    const image = imageOf({ rifle: 0.7, sky: 0.5 })
    expect(judge(shown!, image)).toEqual(judge(hidden!, image))
  })

  test('come with descriptions, which do change the vector', async () => {
    const described = (await compile(RIFLES, withLexicon([]))).compiled!
    const plain = (await compile(RIFLES)).compiled!
    const vector = (compiled: CompiledPolicy) => compiled.rules[0]!.clausePhrases[0]!.spaces[0]!.vector
    expect(vector(described)).not.toBe(vector(plain))
  })
})

describe('a rule with examples', () => {
  // A ninth of the bank that is not of houses shows cats.
  const PETS = '## a\nShould not: show something in a house\nFalse positives: 15%'

  test('finds what its words do not say', async () => {
    const [plain, taught] = [await compile(PETS), await compile(`${PETS}\nExamples: cats`)]
    const cat = imageOf({ cat: 1 })
    expect(judge(plain.compiled!, cat)).toMatchObject([{ outcome: 'clear' }])
    expect(judge(taught.compiled!, cat)).toMatchObject([
      { outcome: 'violated', clause: { phrase: 'something in a house' } },
    ])
    // What the set allows is no violation.
    expect(judge(taught.compiled!, imageOf({ dog: 1 }))).toMatchObject([{ outcome: 'clear' }])
  })

  test.each([
    ['## a\nShould not: show cats', ['cats']],
    ['## a\nShould not: images of a kitten', ['cats']],
    ['## a\nShould not: show cats or cannons', ['cats', 'cannons']],
    ['## a\nShould not:\n- show cannons\n- show cats\n- show kittens', ['cannons', 'cats']],
  ])('of %j takes the sets about what its clauses name: %j', async (text, sets) => {
    expect((await compile(text)).compiled!.rules[0]!.taught?.sets).toEqual(sets)
  })

  test.each([
    '## a\nShould not: show cats\nExamples: none',
    '## a\nShould not: show striped cats',
    '## a\nShould not: show houses\nCan: show cats',
    '## a\nMust show: cats',
  ])('of %j takes none', async (text) => {
    expect((await compile(text)).compiled!.rules[0]!.taught).toBeNull()
  })

  test('keeps its promise on the bank all the same', async () => {
    const { compiled } = await compile('## a\nShould not: show houses\nExamples: cats, cannons\nFalse positives: 5%')
    const { threshold, tail, taught } = compiled!.rules[0]!
    expect(tail.q95).toBeCloseTo(threshold, 6)
    expect(taught).toMatchObject({ sets: ['cats', 'cannons'], spaces: [{}, {}] })
  })

  test('leaves every other rule as it is', async () => {
    const other = '## b\nShould not: show dogs'
    const [alone, beside] = [await compile(other), await compile(`${other}\n${PETS}\nExamples: cats`)]
    expect(alone.compiled!.rules[0]!.taught).toBeNull()
    expect(beside.compiled!.rules[0]!.clausePhrases).toEqual(alone.compiled!.rules[0]!.clausePhrases)
    expect(beside.compiled!.rules[0]!.threshold).toBe(alone.compiled!.rules[0]!.threshold)
  })

  test('judges the same after a trip through JSON', async () => {
    const { compiled } = await compile(`${PETS}\nExamples: cats`)
    const image = imageOf({ cat: 0.4, sky: 0.3 })
    expect(judge(JSON.parse(JSON.stringify(compiled)), image)).toEqual(judge(compiled!, image))
  })

  test('of which no line names anything visible stays undecided', async () => {
    const { compiled } = await compile('## a\nShould not: promote hate\nExamples: cats')
    expect(compiled!.rules[0]!.taught).toBeNull()
    expect(judge(compiled!, imageOf({ cat: 1 }))).toMatchObject([{ outcome: 'undecided' }])
  })

  test('is refused with a set that the model does not have, by the place of the line and the names that it has', async () => {
    const { compiled, issues } = await compile('## a\nShould not: show dogs\nExamples: cats, birds')
    expect(compiled).toBeNull()
    expect(issues).toEqual([
      {
        code: 'examples-unknown',
        severity: 'error',
        message: 'The model has no example set "birds".',
        line: 3,
        column: 11,
        path: ['rules', 'a', 'examples', '1'],
        expected: 'the name of an example set of the model',
        received: 'birds',
        hint: 'It has cats, cannons; leave the line out and the model chooses.',
      },
    ])
    const none = await compile('## a\nShould not: show dogs\nExamples: cats', { ...tinyModel(), examples: null })
    expect(none.issues).toMatchObject([{ code: 'examples-unknown', hint: 'It has none: remove the line.' }])
  })
})

describe('lines that an encoder cannot judge', () => {
  test('about intent lead to review at most', async () => {
    const { compiled, issues } = await compile('## a\nShould not: promote rifles')
    expect(issues.map(({ code }) => code)).toEqual(['clause-capped'])
    expect(compiled!.issues).toEqual(issues)
    expect(decide(judge(compiled!, imageOf({ rifle: 1 })))).toMatchObject({ action: 'review', rule: { ruleId: 'a' } })
  })

  test('that name nothing visible make a rule undecided, and leave the other rules alone', async () => {
    const { compiled } = await compile('## a\nShould not: promote hate\nCan: show cats\n## b\nShould not: show dogs')
    expect(judge(compiled!, imageOf({ dog: 1 }))).toMatchObject([
      { ruleId: 'a', outcome: 'undecided', action: 'allow', clause: { text: 'promote hate' } },
      { ruleId: 'b', outcome: 'violated' },
    ])
  })

  test('are left out beside lines that name something', async () => {
    const { compiled } = await compile('## a\nShould not:\n- promote hate\n- show dogs')
    expect(judge(compiled!, imageOf({ dog: 1 }))).toMatchObject([
      { outcome: 'violated', clause: { index: 1 }, action: 'block' },
    ])
  })

  test('never reach the encoder as a negation', async () => {
    const parts = tinyModel()
    const embedded: string[] = []
    const { embed } = parts.encoder
    parts.encoder = {
      ...parts.encoder,
      embed: (prompt) => {
        embedded.push(prompt)
        return embed(prompt)
      },
    }
    await compile('## a\nShould not:\n- show dogs\n- show cats without food\nCan:\n- show dogs, not cats', parts)
    expect(embedded.length).toBeGreaterThan(0)
    expect(embedded.filter((prompt) => /\b(not|without|no)\b/.test(prompt))).toEqual([])
  })

  test('count for a phrase that a plain line shares', async () => {
    const { compiled } = await compile('## a\nShould not:\n- promote rifles\n- show rifles')
    expect(compiled!.rules[0]!.clausePhrases.map(({ line }) => line)).toEqual([1])
    expect(judge(compiled!, imageOf({ rifle: 1 }))).toMatchObject([{ action: 'block', clause: { index: 1 } }])
  })

  test('in a language without known words refuse the policy, all at once', async () => {
    const { compiled, issues } = await compile('## a\nShould not:\n- Waffen zeigen\n- show dogs\nCan: 玩具')
    expect(compiled).toBeNull()
    expect(issues).toMatchObject([
      {
        code: 'language',
        severity: 'error',
        line: 3,
        column: 3,
        path: ['rules', 'a', 'clauses', '0'],
        received: 'Waffen zeigen',
      },
      { code: 'language', severity: 'error', line: 5, path: ['rules', 'a', 'exceptions', '0'] },
    ])
  })

  test('may hold an unknown word, which is warned about by name', async () => {
    const { compiled, issues } = await compile('## a\nShould not: zzz dogs')
    expect(compiled).not.toBeNull()
    expect(issues).toMatchObject([{ code: 'word-unknown', severity: 'warning', line: 2, received: 'zzz' }])
  })

  test('of the lexicon is known, each word of a longer name too', async () => {
    const entry = { concept: 'zzz yyy', looks: 'a rifle', setting: 'a shop', lookalikes: [] }
    const lexicon = { get: (name: string) => (name === 'zzz yyy' ? entry : undefined) }
    const { issues } = await compile('## a\nShould not: zzz yyys', { ...tinyModel(), lexicon })
    expect(issues).toEqual([])
  })

  test('is refused where a single word happens to be known here too', async () => {
    const { compiled, issues } = await compile('## a\nShould not: zzz yyy xxx dogs')
    expect(compiled).toBeNull()
    expect(issues).toMatchObject([{ code: 'language', line: 2 }])
  })
})

describe('warnings of compiling', () => {
  test('name a calibration with few ordinary images, which then takes the whole bank', async () => {
    const subjects = 'handguns, rifles, knives, cannons, cats, dogs, food'
    const { compiled, issues } = await compile(`## a\nShould not: show ${subjects}`)
    expect(issues).toMatchObject([{ code: 'calibration-small', severity: 'warning', line: 1, received: '180' }])
    expect(compiled!.rules[0]!.tail.size).toBe(600)
  })

  test('name an exception that swallows its clause', async () => {
    const { issues } = await compile('## a\nShould not: show dogs\nCan: show the dogs')
    expect(issues).toMatchObject([{ code: 'exception-swallows', line: 3, path: ['rules', 'a', 'exceptions', '0'] }])
  })

  test('lift the violation all the same: the clause itself as an exception excuses what it forbids', async () => {
    const { compiled } = await compile('## a\nShould not: show dogs\nCan: show dogs')
    expect(judge(compiled!, imageOf({ dog: 1 }))).toMatchObject([{ outcome: 'excused', action: 'allow' }])
  })
})

describe('work done by compiling', () => {
  test('is one multiplication a space, one more for examples, and each prompt is encoded once', async () => {
    const parts = tinyModel()
    const calls: number[] = []
    const embedded: string[] = []
    const { similarities } = parts.bank
    const { embed } = parts.encoder
    parts.bank = {
      ...parts.bank,
      similarities: async (space, vectors) => {
        calls.push(space)
        return similarities(space, vectors)
      },
    }
    parts.encoder = {
      ...parts.encoder,
      embed: (prompt) => {
        embedded.push(prompt)
        return embed(prompt)
      },
    }
    await compile('## a\nShould not: show knives\nCan: show dogs\n## b\nShould not: show knives or food', parts)
    expect(calls).toEqual([0, 1])
    expect(embedded).toHaveLength(new Set(embedded).size)
    calls.length = 0
    await compile('## a\nShould not: show cats\nExamples: cats\n## b\nShould not: show food\nExamples: cannons', parts)
    expect(calls).toEqual([0, 1, 0, 1])
  })

  test('stops at an encoder of another shape', async () => {
    const parts = tinyModel()
    parts.encoder = { ...parts.encoder, embed: () => [new Float32Array(3), new Float32Array(3)] }
    await expect(compile('## a\nShould not: show cats', parts)).rejects.toMatchObject({ code: 'MODEL_INCOMPATIBLE' })
  })
})

describe('the rate of a rule', () => {
  test('is its own, or 1 %, and says so', async () => {
    const { compiled } = await compile('## a\nShould not: show cats\nFalse positives: 1%\n## b\nShould not: show dogs')
    expect(compiled!.rules).toMatchObject([
      { falsePositiveRate: 0.01, rateSource: 'rule' },
      { falsePositiveRate: 0.01, rateSource: 'default' },
    ])
    expect(compiled!.budget).toBeNull()
  })
})

describe('a budget for the whole policy', () => {
  const RULES = '## a\nShould not: show cats\n## b\nShould not: show dogs\n## c\nShould not: show food'
  const OWN = `## d\nShould not: show houses\nFalse positives: 8%\n${RULES}`

  test('is shared by the rules without a rate, at one tail probability', async () => {
    const { compiled, issues } = await compile(`False positives: 10%\n${RULES}`)
    expect(issues).toEqual([])
    const { budget, rules } = compiled!
    expect(budget).toMatchObject({ nominal: 0.1, probability: rules[0]!.falsePositiveRate })
    expect(new Set(rules.map(({ falsePositiveRate }) => falsePositiveRate)).size).toBe(1)
    expect(rules.every(({ rateSource }) => rateSource === 'policy')).toBe(true)
    expect(budget!.probability).toBeGreaterThan(0.1 / 3.5)
    expect(budget!.probability).toBeLessThanOrEqual(0.1)
    // A quarter of the 420 images of the seven other subjects.
    expect(Math.abs(budget!.images - 105)).toBeLessThan(5)
    expect(budget!.interval[0]).toBeLessThanOrEqual(0.1)
    expect(budget!.interval[1]).toBeGreaterThanOrEqual(0.1)
    // Three quarters of the 540 images of the nine other subjects.
    expect(Math.abs(rules[0]!.tail.size - 405)).toBeLessThan(5)
  })

  test('counts the flags of rules with rates of their own first', async () => {
    const alone = (await compile(`False positives: 10%\n${RULES}`)).compiled!
    const beside = (await compile(`False positives: 10%\n${OWN}`)).compiled!
    expect(beside.rules[0]).toMatchObject({ falsePositiveRate: 0.08, rateSource: 'rule' })
    expect(beside.budget!.probability).toBeLessThan(alone.budget!.probability!)
  })

  test('is refused where these alone exceed it, at its place', async () => {
    const { compiled, issues } = await compile(`# Shop\nFalse positives: 2%\n${OWN}`)
    expect(compiled).toBeNull()
    expect(issues).toMatchObject([
      {
        code: 'budget-exceeded',
        severity: 'error',
        message: 'The rates of d use up the budget of 2% by themselves.',
        line: 2,
        column: 18,
        path: ['falsePositiveBudget'],
        received: '2%',
      },
    ])
  })

  test('leaves out Must show, rules that are off, and rules without clauses', async () => {
    const others =
      '## food\nMust show: food\n## off\nDeclared non-violating\nShould not: show rifles\n## text\nMatch text: "x"'
    const { compiled } = await compile(`False positives: 10%\n${RULES}\n${others}`)
    const { compiled: alone } = await compile(`False positives: 10%\n${RULES}`)
    expect(compiled!.budget).toEqual(alone!.budget)
    expect(compiled!.rules.slice(3)).toMatchObject([
      { id: 'food', rateSource: 'default', falsePositiveRate: 0.01, tail: { size: 540 } },
      { id: 'off', rateSource: 'default', tail: { size: 0 } },
      { id: 'text', rateSource: 'default', tail: { size: 0 } },
    ])
    expect((await compile('False positives: 10%\n## food\nMust show: food')).compiled!.budget).toBeNull()
  })

  test('gives no exception a part: one more Can line moves no threshold', async () => {
    const [without, beside] = await Promise.all(
      ['', '\nCan: show museums'].map(async (can) => (await compile(`False positives: 10%\n${RULES}${can}`)).compiled!),
    )
    expect(beside!.budget).toEqual(without!.budget)
    expect(beside!.rules.map(({ threshold }) => threshold)).toEqual(without!.rules.map(({ threshold }) => threshold))
  })

  test('is warned about where the bank cannot measure it, and where it closes a review band', async () => {
    const small = await compile(`False positives: 1%\n${RULES}`)
    expect(small.issues).toMatchObject([{ code: 'budget-small', severity: 'warning', line: 1, received: '1%' }])
    const closed = await compile(`False positives: 10%\n## a\nShould not: show cats\nReview band: 2%`)
    expect(closed.issues).toMatchObject([{ code: 'review-band-closed', line: 2, received: '2%' }])
    expect(closed.compiled!.rules[0]!.reviewThreshold).toBe(closed.compiled!.rules[0]!.threshold)
  })
})

describe('a rule with text and detectors', () => {
  test('carries them, and needs no clause', async () => {
    const { compiled, issues } = await compile('## a\nMatch text: /\\d+/i\n- "call me"\nDetector: nsfw.porn >= 0.8')
    expect(issues).toEqual([])
    expect(compiled!.rules[0]).toMatchObject({
      clauses: [],
      clausePhrases: [],
      textPatterns: [
        { kind: 'expression', source: '\\d+', ignoreCase: true, line: 2 },
        { kind: 'phrase', text: 'call me', line: 3 },
      ],
      detectors: [{ detector: 'nsfw', label: 'porn', atLeast: 0.8, line: 4 }],
    })
    const loaded = loadCompiled(JSON.parse(JSON.stringify(compiled)))
    const evidence = { text: null, detectors: { 'nsfw.porn': 0.9 } }
    expect(scoreRules(imageOf({ cat: 1 }), loaded)).toMatchObject([{ outcome: 'unevaluated' }])
    expect(scoreRules(imageOf({ cat: 1 }), loaded, undefined, evidence)).toMatchObject([
      { outcome: 'violated', decidedBy: 'detector', margin: expect.closeTo(0.1, 9) },
    ])
  })
})

describe('a rule that is declared non-violating', () => {
  test('is off: nothing of it is encoded, and its lines stay readable', async () => {
    const { compiled, issues } = await compile(
      '## a\nDeclared non-violating\nShould not: Waffen zeigen\nExamples: birds',
    )
    expect(issues.map(({ code }) => code)).toEqual(['declared-allowed'])
    expect(compiled!.rules[0]).toMatchObject({
      declaredNonViolating: true,
      clauses: [{ text: 'Waffen zeigen' }],
      clausePhrases: [],
      taught: null,
    })
    expect(judge(compiled!, imageOf({ rifle: 1 }))).toMatchObject([{ outcome: 'off', margin: 0, action: 'allow' }])
  })
})

describe('a threshold', () => {
  test('that not even a picture just like the words reaches is warned about', async () => {
    const { compiled, issues } = await compile('## a\nShould not: show cats\nFalse positives: 1e-300')
    expect(compiled).not.toBeNull()
    expect(issues).toMatchObject([
      { code: 'threshold-unreachable', severity: 'warning', line: 1, path: ['rules', 'a'] },
    ])
  })

  test('that pictures of the subject reach is not', async () => {
    expect((await compile('## a\nShould not: show cats\nFalse positives: 0.1%')).issues).toEqual([])
  })
})
