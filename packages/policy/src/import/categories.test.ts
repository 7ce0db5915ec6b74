import { describe, expect, test } from 'vitest'
import { importPolicy } from './import-policy'

function read(text: string) {
  const { policy, format, notCarried } = importPolicy(text)
  return {
    format,
    rules: policy?.rules.map((rule) => [
      rule.id,
      rule.title,
      rule.clauses.map((clause) => clause.text),
      rule.exceptions.map((exception) => exception.text),
    ]),
    left: notCarried.map(({ line, text: left }) => `${line} ${left}`),
  }
}

describe('a list of categories', () => {
  test('is imported line by line: a sentence is a clause, what it leaves out an exception', () => {
    const text = `violence: Content that depicts people fighting or injured.
violence/graphic: Content that depicts open wounds or corpses in detail. Does not include surgery.
sexual: Content that shows naked people or sexual acts (excluding classical art).
`
    expect(read(text)).toEqual({
      format: 'categories',
      rules: [
        ['violence', 'violence', ['Content that depicts people fighting or injured'], []],
        [
          'violence-graphic',
          'violence/graphic',
          ['Content that depicts open wounds or corpses in detail'],
          ['surgery'],
        ],
        ['sexual', 'sexual', ['Content that shows naked people or sexual acts'], ['classical art']],
      ],
      left: [],
    })
  })

  test('with categories that name nothing visible or are about language: these stay behind, with their names', () => {
    const text = `hate: Content that expresses or promotes hatred based on race, gender or religion.
illicit: Gives advice or instruction on how to commit illicit acts. A phrase like "pick a lock" is one.
weapons: Photos of pistols and rifles.
`
    expect(read(text)).toEqual({
      format: 'categories',
      rules: [['weapons', 'weapons', ['Photos of pistols and rifles'], []]],
      left: [
        '1 Content that expresses or promotes hatred based on race, gender or religion',
        '1 hate',
        '2 Gives advice or instruction on how to commit illicit acts',
        '2 A phrase like "pick a lock" is one',
        '2 illicit',
      ],
    })
  })

  test('as the table that documentation has', () => {
    const text = `# Moderation
| Category | Description | Models | Inputs |
| --- | --- | --- | --- |
| \`self-harm\` | Content that depicts cutting or nooses. | All | Text and images |
| \`harassment\` | Content that mocks a target with pictures of pigs. | All | Text only |
`
    expect(read(text)).toEqual({
      format: 'categories',
      rules: [['self-harm', 'self-harm', ['Content that depicts cutting or nooses'], []]],
      left: [
        '2 | Category | Description | Models | Inputs |',
        '3 | --- | --- | --- | --- |',
        '4 All',
        '4 Text and images',
        '5 Content that mocks a target with pictures of pigs',
        '5 All',
        '5 Text only',
        '5 harassment',
      ],
    })
    expect(importPolicy(text).policy?.title).toBe('Moderation')
  })

  test('with bullets, emphasis and dashes', () => {
    const text =
      '- **Alcohol** – Photos of beer, wine or spirits.\n- **Tobacco**: Photos of cigarettes, except in ashtrays\n'
    expect(read(text).rules).toEqual([
      ['alcohol', 'Alcohol', ['Photos of beer, wine or spirits'], []],
      ['tobacco', 'Tobacco', ['Photos of cigarettes'], ['in ashtrays']],
    ])
  })

  test('with bullets below a name, and lines that go on', () => {
    const text =
      'gambling:\n  - roulette tables\n  - slot machines\nextremism:\n  Flags of militias\n  and their uniforms.\n'
    expect(read(text).rules).toEqual([
      ['gambling', 'gambling', ['roulette tables', 'slot machines'], []],
      ['extremism', 'extremism', ['Flags of militias', 'and their uniforms'], []],
    ])
  })

  test('with names in any letters, which get ids', () => {
    expect(read('Fußball: Photos of stadiums.\n武器: Photos of swords.\n薬: Photos of pills.\n').rules).toEqual([
      ['fu-ball', 'Fußball', ['Photos of stadiums'], []],
      ['rule', '武器', ['Photos of swords'], []],
      ['rule-2', '薬', ['Photos of pills'], []],
    ])
  })

  test('as a JSON object of names and descriptions', () => {
    const text = JSON.stringify(
      {
        weapons: 'Photos of rifles. Photos of swords (excluding museum pieces).',
        hate: 'Content that promotes hatred.',
        nudity: ['naked people', 'see-through clothes'],
        gambling: true,
        spam: false,
      },
      null,
      2,
    )
    expect(read(text)).toEqual({
      format: 'categories',
      rules: [
        ['weapons', 'weapons', ['Photos of rifles', 'Photos of swords'], ['museum pieces']],
        ['nudity', 'nudity', ['naked people', 'see-through clothes'], []],
        ['gambling', 'gambling', ['gambling'], []],
      ],
      left: ['3 Content that promotes hatred', '3 hate', '9 spam'],
    })
  })

  test('as a JSON list of objects below "categories", with fields that have no place', () => {
    const text = JSON.stringify({
      version: 2,
      categories: [
        { name: 'Gore', description: 'Photos of blood.', threshold: 0.4 },
        { id: 'smoking', definition: 'Photos of cigarettes.', labels: { de: 'Rauchen' } },
        'tattoos',
      ],
    })
    expect(read(text)).toEqual({
      format: 'categories',
      rules: [
        ['gore', 'Gore', ['Photos of blood'], []],
        ['smoking', 'smoking', ['Photos of cigarettes'], []],
        ['tattoos', 'tattoos', ['tattoos'], []],
      ],
      left: ['1 version: 2', '1 threshold: 0.4', '1 labels: {"de":"Rauchen"}'],
    })
  })

  test('merges a category that stands twice', () => {
    expect(read('gore: Photos of blood.\ngore: Photos of wounds.\n').rules).toEqual([
      ['gore', 'gore', ['Photos of blood', 'Photos of wounds'], []],
    ])
  })

  test.each([
    ['a brace too few', '{"gore": "Photos of blood."', 'json-invalid'],
    ['a key twice', '{"gore": "Photos of blood.", "gore": "Photos of wounds."}', 'json-duplicate'],
    ['a list of numbers', '[1, 2]', 'json-shape'],
    ['an object without a name', '[{"description": "Photos of blood."}]', 'json-shape'],
    ['nesting without end', '['.repeat(45_000), 'json-invalid'],
    ['nesting that is valid', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'json-nested'],
    ['nothing in it', '{}', 'import-empty'],
  ])('with %s is refused with a data error', (_, text, code) => {
    const { policy, issues } = importPolicy(text)
    expect(policy).toBeNull()
    expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set([code]))
  })

  test('with keys of every object stays a list of categories', () => {
    const { rules } = read('{"__proto__": "Photos of blood.", "constructor": "Photos of cranes."}')
    expect(rules).toEqual([
      ['proto', 'proto', ['Photos of blood'], []],
      ['constructor', 'constructor', ['Photos of cranes'], []],
    ])
    expect(Object.hasOwn(Object.prototype, 'clauses')).toBe(false)
  })
})
