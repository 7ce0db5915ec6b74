import { describe, expect, test } from 'vitest'
import { countFor, type PackPicture } from './pack'
import { type EvalRule, RULES } from './rules'

const picture = (group: string, ...captions: string[]): PackPicture => ({
  file: `images/${group}-1.jpg`,
  group,
  captions,
})

const countedAs = (rule: EvalRule, shown: PackPicture) => {
  const counted = countFor(rule, [shown])
  return Object.entries(counted).flatMap(([kind, rows]) => (rows.length > 0 ? [kind] : []))
}

describe('countFor, by groups', () => {
  const guns = RULES.find(({ id }) => id === 'guns')!

  test.each([
    ['gun', ['positives']],
    ['scene', ['negatives']],
    ['corridor', ['lookAlikes']],
    ['pills', []],
  ])('counts a picture of %s as %j', (group, kinds) => {
    expect(countedAs(guns, picture(group))).toEqual(kinds)
  })
})

describe('countFor, by captions', () => {
  const people = RULES.find(({ id }) => id === 'people')!

  test.each([
    ['two captions name the subject', ['A man runs .', 'Two people outside .', 'A race .'], ['positives']],
    ['none names it', ['A dog runs .', 'A race .'], ['negatives']],
    ['one alone names it', ['A man runs .', 'A race .'], []],
    ['all name it and one has an undecided word', ['A man runs .', 'A man outside .', 'A man and a Boy .'], []],
    ['only an undecided word is there', ['Children play .', 'A race .'], []],
    ['an undecided word is part of another', ['A boycott .', 'A race .'], ['negatives']],
  ])('counts a picture where %s: %j as %j', (_, captions, kinds) => {
    expect(countedAs(people, picture('scene', ...captions))).toEqual(kinds)
  })

  test('has no undecided pictures where a rule lists no such words', () => {
    const water: EvalRule = { id: 'water', clauses: ['water'], shows: { words: 'lake' }, lookAlikes: [] }

    expect(countedAs(water, picture('scene', 'A boy at a lake .', 'The lake .'))).toEqual(['positives'])
  })
})
