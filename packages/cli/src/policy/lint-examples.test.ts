import { compilePolicy } from '@lookfirst/policy'
import { parsePolicy } from '@lookfirst/policy/parse'
import { describe, expect, test } from 'vitest'
import { MODEL, PATIENCE_MS } from '../../testing/policies'
import { modelParts } from './model-parts'

const parts = await modelParts(MODEL)

/** Rules without their headings; `Action:` and the like as lines. Then what must be warned of, as `line code`. */
const EXAMPLES: [rules: string[], warnings: string[]][] = [
  // Two lines of one rule that say nearly the same.
  [['Should not:\n- show handguns\n- show pistols'], ['4 overlap']],
  [['Should not:\n- show guns\n- show swords\n- show firearms'], ['5 overlap']],
  [['Should not:\n- show bank cards\n- show credit cards'], ['4 overlap']],
  [['Should not:\n- show cannabis leaves\n- show marijuana leaves'], ['4 overlap']],
  [['Should not:\n- show beer\n- show bottles of beer or wine'], ['4 overlap']],
  [['Should not:\n- show snakes\n- show serpents'], ['4 overlap']],
  [['Should not:\n- show handguns or rifles\n- show rifles'], ['4 overlap']],
  [['Should not: show spiders\nCan:\n- show cars\n- show automobiles'], ['5 overlap']],
  [['Should not:\n- promote handguns\n- show pistols'], ['3 clause-capped', '3 overlap']],
  // Two things.
  [['Should not:\n- show handguns\n- show rifles\n- show shotguns'], []],
  [['Should not:\n- show cigarettes\n- show electronic cigarettes'], []],
  [['Should not:\n- show beer\n- show wine\n- show whiskey'], []],
  [['Should not:\n- show swords\n- show daggers'], []],
  [['Should not:\n- show passports\n- show credit cards'], []],
  [['Should not:\n- show snakes\n- show lizards\n- show spiders'], []],
  [['Should not: show handguns, pistols or revolvers'], []],
  // Two rules.
  [['Should not: show handguns', 'Should not: show pistols\nAction: review'], ['4 overlap-action']],
  [['Should not: show beer\nAction: blur', 'Should not: show bottles of beer'], ['2 overlap-action']],
  [
    ['Should not: promote handguns', 'Should not: show pistols'],
    ['2 clause-capped', '2 overlap-action'],
  ],
  [['Should not: show handguns', 'Should not: show pistols'], []],
  [['Should not: show handguns', 'Should not: show rifles\nAction: review'], []],
  [['Should not: show syringes\nAction: review', 'Should not: show syringes or pills\nAction: review'], []],
  [
    ['Must show: a dog', 'Should not: show dogs or cats\nAction: review'],
    ['1 must-show-unmeasured', '4 overlap-contradiction'],
  ],
  [['Must show: food', 'Should not: show beer\nAction: review'], ['1 must-show-unmeasured']],
  // Exceptions and their own clauses.
  [['Should not: show guns\nCan: show pistols'], ['3 exception-swallows']],
  [['Should not: show cars\nCan: show automobiles'], ['3 exception-swallows']],
  [['Should not: show fire\nCan: show flames'], ['3 exception-swallows']],
  [['Should not: show boats\nCan: show trees or sailing boats'], ['3 exception-swallows']],
  [['Should not: show guns\nCan: show toy guns'], []],
  [['Should not: show birds\nCan: show toy birds'], []],
  [['Should not: show cats\nCan: show toy cats'], []],
  [['Should not: show knives\nCan: show kitchen knives next to food'], []],
  [['Should not: show credit cards\nCan: show business cards'], []],
  [['Should not: show fire\nCan:\n- show candles\n- show campfires'], []],
  // Exceptions and the clauses of other rules.
  [['Should not: show guns\nCan: show wine glasses', 'Should not: show wine or beer'], ['3 exception-elsewhere']],
  [['Should not: show wine\nCan: show cigars', 'Should not: show cigarettes'], ['3 exception-elsewhere']],
  [['Should not: show dogs\nCan: show water guns', 'Should not: show guns'], ['3 exception-elsewhere']],
  [['Should not: show guns\nCan: show cigarettes', 'Should not: show cigarettes'], ['3 exception-flagged']],
  [['Should not: show burning crosses\nCan: show flames or fire', 'Should not: show fire'], ['3 exception-flagged']],
  [['Should not: show guns\nCan: show wine glasses', 'Should not: show cocktails\nAction: allow'], []],
  [['Should not: show burning crosses\nCan: show bonfires', 'Should not: show fire'], []],
  [['Should not: show beer\nCan: show coffee', 'Must show: a cup of coffee'], ['4 must-show-unmeasured']],
  [['Should not: show bleeding wounds\nCan: show red paint', 'Should not: show graffiti'], []],
  // How much of everyday is flagged.
  [['Should not: show people'], ['2 share-large']],
  [['Should not: show clothes'], ['2 share-large']],
  [['Should not: show animals\nCan: show pets'], []],
  [['Should not: show guns\nFalse positives: 20%'], ['1 share-large']],
  [['Should not: show dogs or cats'], []],
  [['Should not: show cars or trucks'], []],
  [['Should not: show people on stretchers'], []],
  [['Must show: people'], ['1 must-show-unmeasured']],
  // Thresholds, words, intent, absence, length, language.
  [['Should not: show guns\nFalse positives: 1e-300'], ['1 threshold-unreachable']],
  [['Should not: show guns\nFalse positives: 0.1%'], []],
  [['Should not: show grobblefinks on a table'], ['2 word-unknown']],
  [['Should not: promote smoking'], ['2 clause-capped']],
  [['Should not: promote hatred'], ['2 clause-undecided']],
  [['Should not: show people without helmets'], ['2 negation']],
  [['Should not: zeige Gewehre oder Pistolen'], ['2 language']],
  [[`Should not: show a gun on a table ${'next to a plate and a cup '.repeat(5)}`], ['2 clause-long']],
  [['Should not:\n- show guns\n- depict guns'], ['4 clause-duplicate']],
]

const written = (rules: string[]) => rules.map((lines, index) => `## rule-${index}\n${lines}`).join('\n')

describe('the embedded model', { timeout: PATIENCE_MS }, () => {
  test.each(EXAMPLES)('on %j warns of %j', async (rules, expected) => {
    const { policy } = parsePolicy(written(rules))
    const { issues } = await compilePolicy(policy!, parts)
    expect(issues.map(({ line, code }) => `${line} ${code}`).sort()).toEqual(expected)
  })

  test.each([
    [['Should not:\n- show handguns\n- show pistols'], 'Remove line 4: "show handguns" already covers it.'],
    [
      ['Should not:\n- show beer\n- show bottles of beer or wine'],
      'Write "show wine" in line 4: "show beer" already covers it.',
    ],
    [
      ['Should not: show handguns', 'Should not: show pistols\nAction: review'],
      'Remove line 4, or line 2 if review is what you mean.',
    ],
    [['Should not: show guns\nCan: show pistols'], 'Remove line 3, or name what sets it apart from "guns".'],
    [
      ['Should not: show guns\nCan: show wine glasses', 'Should not: show wine or beer'],
      'Move line 3 below "Can:" of "rule-1" if it is to lift that rule; else remove it.',
    ],
    [['Should not: show guns\nFalse positives: 20%'], 'Write "False positives: 1%".'],
    [['Should not: show guns\nFalse positives: 1e-300'], 'Write "False positives: 0.0001%".'],
  ])('on %j hints at %j', async (rules, hint) => {
    const { policy } = parsePolicy(written(rules))
    const { issues } = await compilePolicy(policy!, parts)
    expect(issues.map((issue) => issue.hint)).toEqual([hint])
  })
})
