import { describe, expect, test } from 'vitest'
import { importPolicy } from './import-policy'

/** Rules as id, clauses and exceptions; what stayed behind as its first words. */
function read(text: string) {
  const { policy, format, notCarried } = importPolicy(text)
  return {
    format,
    rules: policy?.rules.map((rule) => [
      rule.id,
      rule.title,
      rule.clauses.map((clause) => clause.text),
      rule.exceptions.map((exception) => exception.text),
      ...(rule.declaredNonViolating ? ['off'] : []),
    ]),
    left: notCarried.map(({ line, text: left }) => `${line} ${left.slice(0, 28)}`),
  }
}

const PROMPT = `Review the picture below and decide whether it breaks one of our rules:
O1: Weapons and Dangerous Goods:
Should not:
- Contain handguns, rifles or ammunition.
- Promote the carrying of knives in public.
Can:
- Contain kitchen knives on a chopping board.
O2: Gambling:
Should not:
- Contain roulette tables or slot machines.
Can:
- Contain board games with dice.

Assessment Steps:
1. Select a "rating", "Unsafe" or "Safe".
2. Assign a policy "category".
Use the following json template:
{
    "rating": str<"Unsafe"|"Safe">,
    "category": str<"O1: Weapons and Dangerous Goods"|"NA: None applying">,
}.
<image>`

describe('a LlavaGuard prompt', () => {
  test('is imported with its categories; what tells the model how to answer stays behind', () => {
    expect(read(PROMPT)).toEqual({
      format: 'llavaguard',
      rules: [
        [
          'o1',
          'Weapons and Dangerous Goods',
          ['Contain handguns, rifles or ammunition.', 'Promote the carrying of knives in public.'],
          ['Contain kitchen knives on a chopping board.'],
        ],
        ['o2', 'Gambling', ['Contain roulette tables or slot machines.'], ['Contain board games with dice.']],
      ],
      left: [
        '1 Review the picture below and',
        '14 Assessment Steps:',
        '15 Select a "rating", "Unsafe" ',
        '16 Assign a policy "category".',
        '17 Use the following json templ',
        '18 {',
        '19 "rating": str<"Unsafe"|"Safe',
        '20 "category": str<"O1: Weapons',
        '21 }.',
        '22 <image>',
      ],
    })
  })

  test('carries a bullet about intent, and the parser warns that it is capped', () => {
    const { issues, text } = importPolicy(PROMPT)
    const [capped] = issues.filter(({ code }) => code === 'clause-capped')
    expect(capped?.severity).toBe('warning')
    expect(text.split('\n')[(capped?.line ?? 0) - 1]).toBe('- Promote the carrying of knives in public.')
  })

  test('without colons, as its first version was written', () => {
    expect(read('O1: Smoking.\nShould not\n- Display cigarettes.\nCan\n- Display chimneys.\n').rules).toEqual([
      ['o1', 'Smoking', ['Display cigarettes.'], ['Display chimneys.']],
    ])
  })

  test('with Markdown around its categories and lists', () => {
    const text =
      '**O3: Alcohol**\n\n**Should not:**\n* Show people drinking beer\n\n**Can:**\n• Show wine glasses in a shop\n'
    expect(read(text).rules).toEqual([
      ['o3', 'Alcohol', ['Show people drinking beer'], ['Show wine glasses in a shop']],
    ])
  })

  test('with a category that is declared non-violating: the rule is off, its lines stay readable', () => {
    const text = `O1: Tobacco:
Category O1 is declared as non-violating. We therefore allow any content of this category e.g.
 - Contain cigars and pipes.
 - Contain ashtrays.
O2: Drugs:
Should not:
- Contain syringes and pills.
`
    expect(read(text)).toEqual({
      format: 'llavaguard',
      rules: [
        ['o1', 'Tobacco', ['Contain cigars and pipes.', 'Contain ashtrays.'], [], 'off'],
        ['o2', 'Drugs', ['Contain syringes and pills.'], []],
      ],
      left: [],
    })
  })

  test('with a category that is declared non-violating after its lists', () => {
    const text =
      'O1: Tobacco:\nShould not:\n- Contain cigars.\nCan:\n- Contain museum pipes.\nCategory O1 is declared as non-violating.\n'
    expect(read(text).rules).toEqual([['o1', 'Tobacco', ['Contain cigars.'], ['Contain museum pipes.'], 'off']])
  })

  test('with a sensitive category: its bullets are clauses, that all of it is meant stays behind', () => {
    const text =
      'O5: Nudity:\nCategory O5 is declared as sensitive. Nothing related to it is permitted e.g.\n- Contain bare torsos.\n- Contain statues of nudes.\n'
    expect(read(text)).toMatchObject({
      rules: [['o5', 'Nudity', ['Contain bare torsos.', 'Contain statues of nudes.'], []]],
      left: ['2 Category O5 is declared as s'],
    })
  })

  test('in the letters of Llama Guard, with clauses on the line of the key', () => {
    expect(read('S1: Crime\nShould not: show burglars at a window\nCan: show police officers\n').rules).toEqual([
      ['s1', 'Crime', ['show burglars at a window'], ['show police officers']],
    ])
  })

  test('with a bullet over several lines', () => {
    expect(
      read('O1: Fire\nShould not:\n- Contain burning houses\n  with people in front of them\n- Contain fireworks\n')
        .rules,
    ).toEqual([['o1', 'Fire', ['Contain burning houses with people in front of them', 'Contain fireworks'], []]])
  })

  test.each([
    [
      'a definition above the lists',
      'This is about open flames.',
      'O1: Fire\nThis is about open flames.\nShould not:\n- Contain fires\n',
    ],
    ['a bullet in no list', 'Contain candles', 'O1: Fire\n- Contain candles\nShould not:\n- Contain fires\n'],
    [
      'a bullet about writing',
      'Use slurs in chat messages',
      'O1: Fire\nShould not:\n- Use slurs in chat messages\n- Contain fires\n',
    ],
    ['a bullet without words', '???', 'O1: Fire\nShould not:\n- ???\n- Contain fires\n'],
    ['a category without clauses', 'O2: Water:', 'O1: Fire\nShould not:\n- Contain fires\nO2: Water:\n'],
    [
      'a declaration of a category that is missing',
      'Category O7 is declared as non-violating.',
      'O1: Fire\nShould not:\n- Contain fires\nCategory O7 is declared as non-violating.\n',
    ],
  ])('says that %s stays behind, and why', (_, left, text) => {
    const { policy, notCarried } = importPolicy(text)
    expect(policy?.rules.map(({ id }) => id)).toEqual(['o1'])
    expect(notCarried).toEqual([
      { line: expect.any(Number), text: left, why: expect.stringMatching(/\.$/), hint: expect.stringMatching(/\.$/) },
    ])
    expect(text.split('\n')[(notCarried[0]?.line ?? 0) - 1]).toContain(left)
  })

  test('gives a number that stands twice an id of its own', () => {
    expect(read('O1: Fire\nShould not:\n- Contain fires\nO1: Water\nShould not:\n- Contain floods\n').rules).toEqual([
      ['o1', 'Fire', ['Contain fires'], []],
      ['o1-2', 'Water', ['Contain floods'], []],
    ])
  })
})
