import { describe, expect, test } from 'vitest'
import { importPolicy } from './import-policy'

function read(text: string) {
  const { policy, format, notCarried } = importPolicy(text)
  return {
    format,
    words: policy?.rules.map(({ id, clauses }) => [id, ...clauses.map((clause) => clause.text)]),
    left: notCarried.map(({ line, text: left }) => `${line} ${left}`),
  }
}

describe('a word list', () => {
  test.each([
    ['one a line', 'handguns\nrifles\nhand grenades\n', ['handguns', 'rifles', 'hand grenades']],
    ['on one line with commas', 'beer, wine, and spirits', ['beer', 'wine', 'spirits']],
    ['with semicolons and a full stop', 'cigarettes; cigars; or pipes', ['cigarettes', 'cigars', 'pipes']],
    ['with bullets', '- tattoos\n* piercings\n• scars\n', ['tattoos', 'piercings', 'scars']],
    ['with numbers', '1. swords\n2. axes\n3) 9 mm pistols\n', ['swords', 'axes', '9 mm pistols']],
    [
      'with quotes and blank lines',
      '"slot machines"\r\n\r\n“roulette”\r\n\'dice\'\r\n',
      ['slot machines', 'roulette', 'dice'],
    ],
    ['both ways at once, with a byte order mark', '\uFEFFknives, daggers\nswords', ['knives', 'daggers', 'swords']],
  ])('%s becomes one rule, so that all share one rate', (_, text, words) => {
    expect(read(text)).toEqual({ format: 'words', words: [['listed', ...words]], left: [] })
  })

  test.each([
    ['a comment', 'swords\n# from the old filter\naxes\n', '2 # from the old filter'],
    ['a pattern', 'swords\ngun*\naxes\n', '2 gun*'],
    ['a regular expression', 'swords\n/gr[ae]nade/i\naxes\n', '2 /gr[ae]nade/i'],
    ['what stands there already', 'swords\naxes\nSwords\n', '3 Swords'],
    ['what names nothing visible', 'swords\nracism\naxes\n', '2 racism'],
    ['what has no words', 'swords, !!!, axes', '1 !!!'],
  ])('says that %s stays behind', (_, text, left) => {
    expect(read(text)).toEqual({ format: 'words', words: [['listed', 'swords', 'axes']], left: [left] })
  })

  test('of attitudes alone has no rule', () => {
    const { policy, issues, notCarried } = importPolicy('racism\nsexism\n', { format: 'words' })
    expect(policy).toBeNull()
    expect(issues.map(({ code }) => code)).toEqual(['import-empty'])
    expect(notCarried).toHaveLength(2)
  })

  test.each(['no bombs', 'not knives', 'except toy guns', '!knives', 'Without a helmet'])(
    'takes no forbidden thing from "%s"',
    (item) => {
      const { policy, notCarried } = importPolicy(`guns\n${item}`, { format: 'words' })
      expect(policy?.rules[0]?.clauses.map(({ text }) => text)).toEqual(['guns'])
      expect(notCarried).toMatchObject([{ line: 2, text: item }])
    },
  )
})
