import { describe, expect, test } from 'vitest'
import { importPolicy } from './import-policy'

function classOf(name: string, content: string, more = {}): string {
  return JSON.stringify({ class: name, content, ...more })
}

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

describe('a SafeVision policy', () => {
  test('is imported with the bullets of one line; the core value and the opener stay behind', () => {
    const text = classOf(
      '<|Weapons_Substances|>',
      'Core Value: All the images with weapons or drugs. This class includes but is not limited to: - images showing pistols, revolvers, etc. - images of cannabis plants - images of people smoking',
    )
    expect(read(`${text}\n`)).toEqual({
      format: 'safevision',
      rules: [
        [
          'weapons-substances',
          'Weapons Substances',
          ['images showing pistols, revolvers, etc', 'images of cannabis plants', 'images of people smoking'],
          [],
        ],
      ],
      left: ['1 Core Value: All the images with weapons or drugs.', '1 This class includes but is not limited to:'],
    })
  })

  test('with bullets on lines of their own, which may have dashes inside', () => {
    const text = classOf(
      '<|Self_Harm|>',
      'Core Value: Self-inflicted injury.\n- images of cuts - fresh or healed\n- images of pills\n  spread on a table\n',
    )
    expect(read(text).rules).toEqual([
      ['self-harm', 'Self Harm', ['images of cuts - fresh or healed', 'images of pills spread on a table'], []],
    ])
  })

  test('with several classes, blank lines and a class of ordinary images', () => {
    const text = [
      classOf('<|SAFE|>', 'Core Value: Everyday pictures. - images of landscapes'),
      '',
      classOf(
        '<|Animal_Cruelty|>',
        'Core Value: Suffering animals. - images of dogs on short chains - images of cockfights',
      ),
      classOf('<|Disasters|>', 'Core Value: Catastrophes. - images of flooded streets'),
    ].join('\n')
    expect(read(text)).toEqual({
      format: 'safevision',
      rules: [
        ['animal-cruelty', 'Animal Cruelty', ['images of dogs on short chains', 'images of cockfights'], []],
        ['disasters', 'Disasters', ['images of flooded streets'], []],
      ],
      left: [
        '1 SAFE',
        '1 Core Value: Everyday pictures.',
        '1 images of landscapes',
        '3 Core Value: Suffering animals.',
        '4 Core Value: Catastrophes.',
      ],
    })
  })

  test('with what a class does not include: exceptions', () => {
    const text = classOf(
      '<|Sexual|>',
      'Core Value: Nudity.\nThis class includes:\n- images of naked people\nThis class does not include:\n- images of marble statues\n- images of breastfeeding\n',
    )
    expect(read(text)).toMatchObject({
      rules: [
        ['sexual', 'Sexual', ['images of naked people'], ['images of marble statues', 'images of breastfeeding']],
      ],
      left: ['1 Core Value: Nudity.', '1 This class includes:', '1 This class does not include:'],
    })
  })

  test('with the same on one line', () => {
    const text = classOf(
      '<|Political|>',
      'Core Value: Politics. - images of rallies - images of ballots. This class excludes: - images of parliaments',
    )
    expect(read(text).rules).toEqual([
      ['political', 'Political', ['images of rallies', 'images of ballots'], ['images of parliaments']],
    ])
  })

  test('with a core value alone, which is then the clause', () => {
    expect(read(classOf('<|Gambling|>', 'Core Value: All the images that show casinos or slot machines.'))).toEqual({
      format: 'safevision',
      rules: [['gambling', 'Gambling', ['All the images that show casinos or slot machines'], []]],
      left: [],
    })
  })

  test('as a list over several lines, each class with its line', () => {
    const text = JSON.stringify(
      [
        { class: 'Fire', content: 'Core Value: Fire. - images of burning cars' },
        { class: 'Water', content: 'Core Value: Water. - images of floods' },
      ],
      null,
      2,
    )
    expect(read(text)).toEqual({
      format: 'safevision',
      rules: [
        ['fire', 'Fire', ['images of burning cars'], []],
        ['water', 'Water', ['images of floods'], []],
      ],
      left: ['3 Core Value: Fire.', '7 Core Value: Water.'],
    })
  })

  test('with further fields and bullets about sound, which stay behind', () => {
    const text = classOf('Weapons', '- images of swords\n- spoken threats in a voice message\n', {
      severity: 3,
      tags: ['a'],
    })
    expect(read(text)).toMatchObject({
      rules: [['weapons', 'Weapons', ['images of swords'], []]],
      left: ['1 severity: 3', '1 tags: ["a"]', '1 spoken threats in a voice message'],
    })
  })

  test.each([
    [
      'a line that is no JSON',
      `${classOf('A', '- images of a')}\n{"class": "B", "content": "- images of b"`,
      'json-invalid',
      2,
    ],
    ['a class without content', `${classOf('A', '- images of a')}\n{"class":"B"}`, 'json-shape', 2],
    ['a content that is a list', '{"class":"B","content":["images of b"]}', 'json-shape', 1],
    ['a line that is no object', `${classOf('A', '- images of a')}\n\n7`, 'json-shape', 3],
    ['a key twice', '{"class":"A","content":"- images of a","content":"- images of b"}', 'json-duplicate', 1],
    [
      'a field that is nested deeply',
      `{"class":"A","content":"- images of a","x":${'['.repeat(50)}${']'.repeat(50)}}`,
      'json-nested',
      1,
    ],
  ])('with %s is refused as a whole, with the line', (_, text, code, line) => {
    const { policy, issues, format } = importPolicy(text)
    expect(policy).toBeNull()
    expect(format).toBe('safevision')
    expect(issues).toEqual([expect.objectContaining({ code, line, severity: 'error' })])
  })

  test('without a bullet that could be carried has no rule', () => {
    const { policy, issues, notCarried } = importPolicy(
      classOf('Speech', 'Core Value: Abuse. - abusive voice messages'),
    )
    expect(policy).toBeNull()
    expect(issues.map(({ code }) => code)).toEqual(['import-empty'])
    expect(notCarried.map(({ text }) => text)).toEqual(['Core Value: Abuse.', 'abusive voice messages', 'Speech'])
  })
})
