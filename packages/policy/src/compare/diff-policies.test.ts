import { describe, expect, test } from 'vitest'
import { compiledOf, ruleOf } from '../../test/compiled'
import { generator } from '../../test/tiny-model'
import { parsePolicy } from '../grammar/parse-policy'
import type { CompiledPolicy, CompiledRule, Policy } from '../types'
import { diffPolicies } from './diff-policies'
import type { PolicyChange, PolicyDiff } from './diff-types'
import { printDiff } from './print-diff'

const BEFORE = policyOf(`# Marketplace
Version: 3
On error: review

## weapons: Weapons
Should not:
- show handguns or rifles
- show combat knives
- show grenades
Can:
- show museum cannons
False positives: 0.5%

## smoking: Tobacco
Should not: show cigarettes
Action: blur

## contact: Contact details
Match text: /[0-9]{7,}/
Detector: nsfw.porn >= 0.8
`)

const AFTER = policyOf(`# Marketplace
Version: 4
False positives: 2%

## contact: Contact details
Match text: /[0-9]{8,}/i
Detector: nsfw.porn >= 0.9

## weapons: Weapons for sale
Should not:
- show handguns, rifles and pistols
- show combat knives
Can:
- show museum cannons
- show kitchen knives
Examples: guns
Action: review
Review band: 4%

## gambling: Gambling
Declared non-violating
Must show: slot machines
`)

describe('comparing two policies', () => {
  const { changes } = diffPolicies(BEFORE, AFTER)

  test('lists the head first', () => {
    expect(changes.filter(({ ruleId }) => ruleId === null).map(brief)).toEqual([
      'changed version 3 > 4',
      'removed onError review > null',
      'added falsePositiveBudget null > 0.02',
    ])
  })

  test('lists what became of each line and setting of a rule, a reworded line with both texts', () => {
    expect(changes.filter(({ ruleId }) => ruleId === 'weapons').map(brief)).toEqual([
      'moved order 1 > 2',
      'changed ruleTitle Weapons > Weapons for sale',
      'removed clause show grenades > null',
      'changed clause show handguns or rifles > show handguns, rifles and pistols',
      'added exception null > show kitchen knives',
      'added examples null > guns',
      'changed action block > review',
      'removed falsePositiveRate 0.005 > null',
      'added reviewBand null > 0.04',
    ])
  })

  test('tells patterns as they are written, and a detector by its label', () => {
    expect(changes.filter(({ ruleId }) => ruleId === 'contact').map(brief)).toEqual([
      'removed textPattern /[0-9]{7,}/ > null',
      'added textPattern null > /[0-9]{8,}/i',
      'changed detector nsfw.porn >= 0.8 > nsfw.porn >= 0.9',
    ])
  })

  test('lists a rule that came or went with all that it says', () => {
    expect(changes.filter(({ ruleId }) => ruleId === 'gambling').map(brief)).toEqual([
      'added rule null > Gambling',
      'added kind null > must-show',
      'added declaredNonViolating null > true',
      'added clause null > slot machines',
      'added action null > block',
    ])
    expect(changes.filter(({ ruleId }) => ruleId === 'smoking').map(({ kind }) => kind)).toEqual(
      Array(4).fill('removed'),
    )
  })

  test('counts a line as reworded only where its words are similar', () => {
    const [one, other] = [policyOf('## a\nShould not: show cats'), policyOf('## a\nShould not: show dogs')]
    expect(diffPolicies(one, other).changes.map(({ kind }) => kind)).toEqual(['removed', 'added'])
    expect(diffPolicies(one, policyOf('## a\nShould not: contain a cat')).changes.map(({ kind }) => kind)).toEqual([
      'changed',
    ])
  })

  test('counts a line that stands elsewhere as moved, and only that one', () => {
    const before = policyOf('## a\nShould not:\n- a cat\n- a dog\n- a horse\n- a dog')
    const after = policyOf('## a\nShould not:\n- a horse\n- a cat\n- a dog\n- a dog')
    expect(diffPolicies(before, after).changes.map(brief)).toEqual(['moved clause a horse > a horse'])
  })

  test('is empty for a policy and itself, and for one that is printed otherwise', () => {
    expect(diffPolicies(BEFORE, BEFORE).changes).toEqual([])
    expect(
      diffPolicies(policyOf('## a: a\nShould not: guns\nFalse positives: 1%'), policyOf('## a\nShould not:\n* guns'))
        .changes,
    ).toEqual([])
  })
})

describe('comparing two compiled policies', () => {
  const compiled = (rule: Partial<CompiledRule>, more: Partial<CompiledPolicy> = {}) => ({
    ...compiledOf([ruleOf(rule)]),
    ...more,
  })

  test.each<[string, CompiledPolicy, PolicyChange['why']]>([
    ['its own rate is another', compiled({ threshold: 3, falsePositiveRate: 0.005, rateSource: 'rule' }), ['rate']],
    [
      'the budget gives it another rate',
      compiled({ threshold: 3, falsePositiveRate: 0.005, rateSource: 'policy' }),
      ['budget'],
    ],
    ['a clause is another', compiled({ threshold: 3, clauses: [lineOf('show bows')] }), ['clauses']],
    ['the calibration is another', compiled({ threshold: 3 }, { calibrationHash: 'other bank' }), ['calibration']],
    [
      'the model is another',
      compiled({ threshold: 3 }, { modelHash: 'other', calibrationHash: 'other bank' }),
      ['model'],
    ],
    ['nothing that the policy says is', compiled({ threshold: 3 }), ['compiler']],
  ])('says that a threshold moved because %s', (_, after, why) => {
    const moved = diffPolicies(compiled({}), after).changes.filter(({ part }) => part === 'threshold')
    expect(moved).toEqual([{ ruleId: 'a', part: 'threshold', kind: 'changed', before: 2, after: 3, why }])
  })

  test('does not blame an exception for a threshold: it stands without them', () => {
    const after = compiled({ exceptions: [lineOf('show toys')] })
    expect(diffPolicies(compiled({}), after).changes.map(({ part }) => part)).toEqual(['exception'])
  })

  test('lists the threshold of a review band with the band', () => {
    const after = compiled({ reviewBand: 0.05, reviewThreshold: 1.5 })
    expect(diffPolicies(compiled({}), after).changes.slice(-1)).toEqual([
      { ruleId: 'a', part: 'reviewThreshold', kind: 'added', before: null, after: 1.5, why: ['rate'] },
    ])
  })

  test('has no threshold for a rule that is off', () => {
    const off = compiled({ declaredNonViolating: true, clausePhrases: [], threshold: 0 })
    expect(diffPolicies(compiled({}), off).changes.map(({ part }) => part)).toEqual(['declaredNonViolating'])
  })

  test('lists model and calibration of compiled policies, and of no others', () => {
    const other = compiled({}, { modelHash: 'other', calibrationHash: 'other' })
    expect(diffPolicies(compiled({}), other).changes.map(({ part }) => part)).toEqual(['model', 'calibration'])
    expect(diffPolicies(policyOf('## a: A\nShould not: show guns'), compiled({})).changes).toEqual([])
  })
})

describe('any two policies', () => {
  test('compare alike in both directions, and with themselves to nothing', () => {
    const random = generator(11)
    for (let run = 0; run < 100; run++) {
      const [before, after] = [randomPolicy(random), randomPolicy(random)]
      const there = diffPolicies(before, after)
      expect(mirrored(there)).toEqual(diffPolicies(after, before))
      expect(diffPolicies(before, before).changes).toEqual([])
    }
  })
})

describe('a printed comparison', () => {
  test('has a line for each change, with a sign in front', () => {
    expect(printDiff(diffPolicies(BEFORE, AFTER))).toBe(`Marketplace 3 -> Marketplace 4
~ version: 3 -> 4
- on error: review
+ false positives of the policy: 2%
  contact
  - match text: /[0-9]{7,}/
  + match text: /[0-9]{8,}/i
  ~ detector: nsfw.porn >= 0.8 -> nsfw.porn >= 0.9
+ gambling: Gambling
  + kind: must-show
  + declared non-violating
  + clause: slot machines
  + action: block
- smoking: Tobacco
  - kind: should-not
  - clause: show cigarettes
  - action: blur
  weapons
  ~ place among the rules: 1 -> 2
  ~ title: Weapons -> Weapons for sale
  - clause: show grenades
  ~ clause: show handguns or rifles -> show handguns, rifles and pistols
  + exception: show kitchen knives
  + examples: guns
  ~ action: block -> review
  - false positives: 0.5%
  + review band: 4%
`)
  })

  test('says where nothing changed', () => {
    expect(printDiff(diffPolicies(BEFORE, BEFORE))).toBe('Marketplace 3 -> Marketplace 3\n  no change\n')
  })

  test('gives thresholds with three decimals, hashes cut short and reasons in brackets', () => {
    const [before, after] = [compiledOf([ruleOf()]), compiledOf([ruleOf({ threshold: 2.34567 })])]
    after.modelHash = 'f'.repeat(64)
    expect(printDiff(diffPolicies(before, after))).toBe(
      'Untitled policy [policy] -> Untitled policy [policy]\n~ model: model -> ffffffffffff\n  a\n  ~ threshold: 2 -> 2.346 (model)\n',
    )
  })

  test('lets no control or direction character reach the terminal', () => {
    const hostile = { ...AFTER, title: 'a\u001b[31mb\u202ec' }
    expect(printDiff(diffPolicies(AFTER, hostile)).split('\n')[0]).toBe('Marketplace 4 -> a [31mb c 4')
  })
})

function policyOf(text: string): Policy {
  const { policy, issues } = parsePolicy(text)
  if (!policy) throw new Error(JSON.stringify(issues))
  return policy
}

function lineOf(text: string) {
  return { text, line: 1, capped: false }
}

function brief({ kind, part, before, after }: PolicyChange): string {
  return `${kind} ${part} ${before} > ${after}`
}

function mirrored({ before, after, changes }: PolicyDiff): PolicyDiff {
  const KINDS = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const
  return {
    before: after,
    after: before,
    changes: changes.map((change) => ({
      ...change,
      kind: KINDS[change.kind],
      before: change.after,
      after: change.before,
    })),
  }
}

/** Rules and lines from small sets, so that two such policies share some of them. */
function randomPolicy(random: () => number): Policy {
  const some = (all: string[]) => all.filter(() => random() < 0.6).sort(() => random() - 0.5)
  const one = <T>(all: T[]): T => all[Math.floor(random() * all.length)] as T
  const lines = ['guns', 'a gun', 'rifles and guns', 'knives', 'kitchen knives', 'a knife and a fork', 'forks', 'guns']
  const rules = [...some(['a', 'b', 'c', 'd']), 'e'].map((id) => {
    const [clauses, exceptions] = [some(lines), some(lines)]
    return [
      `## ${id}: ${one(['One', 'Two'])}`,
      `Should not:\n${['cats', ...clauses].map((text) => `- ${text}`).join('\n')}`,
      exceptions.length > 0 ? `Can:\n${exceptions.map((text) => `- ${text}`).join('\n')}` : '',
      one(['', 'Detector: nsfw.porn >= 0.8', 'Detector: nsfw.porn >= 0.9', 'Detector: blood.high >= 0.5']),
      `Action: ${one(['block', 'review'])}`,
      one(['', 'False positives: 2%']),
    ].join('\n')
  })
  return policyOf(`# ${one(['P', 'Q'])}\n${rules.join('\n\n')}`)
}

describe("a comparison of an author's own examples", () => {
  type Taught = [as: 'violation' | 'allowed', source: string, vector?: string]
  const taught = (examples: Taught[], more: Partial<CompiledPolicy> = {}, threshold = 2) => {
    const pictures = examples.map(([as, source, vector = 'AAA=']) => ({ as, source, vectors: [vector] }))
    const own = { examples: pictures, violation: null, allowed: null, right: null }
    return { ...compiledOf([ruleOf({ id: 'cups', own, threshold })]), ...more }
  }
  const FIRST = `sha256:${'a'.repeat(64)}`
  const ALIKE = `sha256:${'a'.repeat(63)}b`
  const SECOND = `pixels-sha256:${'b'.repeat(64)}`

  test('names what was taught and what was taken out by kind and content hash, a picture with transparency once', () => {
    const before = taught([
      ['violation', FIRST, 'AAA='],
      ['violation', FIRST, 'AAE='],
    ])
    const after = taught([
      ['violation', SECOND],
      ['allowed', FIRST],
    ])
    expect(printDiff(diffPolicies(before, after))).toContain(
      [
        '  + taught example: allowed sha256:aaaaaaaaaaaaaaaaaaa',
        '  + taught example: violation pixels-sha256:bbbbbbbbbbbb',
        '  - taught example: violation sha256:aaaaaaaaaaaaaaaaaaa\n',
      ].join('\n'),
    )
  })

  test.each<[name: string, before: Taught[], after: Taught[]]>([
    ['the same', [['violation', FIRST]], [['violation', FIRST]]],
    [
      'the same in another order',
      [
        ['violation', FIRST],
        ['allowed', SECOND],
      ],
      [
        ['allowed', SECOND],
        ['violation', FIRST],
      ],
    ],
  ])('is empty where the pictures are %s', (_, before, after) => {
    expect(diffPolicies(taught(before), taught(after)).changes).toEqual([])
  })

  test('tells pictures apart whose hashes begin alike', () => {
    const { changes } = diffPolicies(taught([['violation', FIRST]]), taught([['violation', ALIKE]]))
    expect(changes.map(({ part, kind }) => `${part} ${kind}`)).toEqual(['taughtExample removed', 'taughtExample added'])
  })

  test('lists a picture with other vectors as changed, between policies for one model alone', () => {
    const [before, after] = [taught([['allowed', FIRST, 'AAA=']]), taught([['allowed', FIRST, 'AAE=']])]
    const name = 'allowed sha256:aaaaaaaaaaaaaaaaaaa'
    const diff = diffPolicies(before, after)
    expect(diff.changes).toEqual([
      { ruleId: 'cups', part: 'taughtExample', kind: 'changed', before: name, after: name },
    ])
    expect(printDiff(diff)).toContain(`  ~ taught example: ${name} (other vectors)\n`)
    const elsewhere = taught([['allowed', FIRST, 'AAE=']], { modelHash: 'other' })
    expect(diffPolicies(before, elsewhere).changes.map(({ part }) => part)).toEqual(['model'])
  })

  test.each<[name: string, after: Taught[]]>([
    ['another picture', [['violation', SECOND]]],
    ['other vectors', [['violation', FIRST, 'AAE=']]],
  ])('says that a threshold moved because of them: %s', (_, after) => {
    const { changes } = diffPolicies(taught([['violation', FIRST]]), taught(after, {}, 3))
    expect(changes.at(-1)).toMatchObject({ part: 'threshold', why: ['examples'] })
  })

  test('lists those of a rule that came or went', () => {
    const { changes } = diffPolicies(compiledOf([]), taught([['violation', FIRST]]))
    expect(changes).toContainEqual({
      ruleId: 'cups',
      part: 'taughtExample',
      kind: 'added',
      before: null,
      after: 'violation sha256:aaaaaaaaaaaaaaaaaaa',
    })
  })

  test('says nothing of them beside a policy that was not compiled', () => {
    const plain = policyOf('## cups\nExamples: taught')
    const parts = diffPolicies(plain, taught([['violation', FIRST]])).changes.map(({ part }) => part)
    expect(parts).not.toContain('taughtExample')
  })
})
