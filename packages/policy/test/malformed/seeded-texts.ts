import fc from 'fast-check'

/** A policy with everything in it, to be damaged. */
const WHOLE = `# Photos
Version: 3
On error: review
False positives: 2%

## weapons: Weapons for sale
Should not:
- show handguns, rifles or other firearms
- promote fighting
Can:
- show kitchen knives next to food
Match text:
- /gun ?shop/i
- "call me"
Detector: nsfw.porn >= 0.8
Examples: guns
Action: review
Review band: 5%

<!-- a comment -->
## food
Declared non-violating
Must show: food
`

const WHOLE_JSON =
  '{"title":"Photos","falsePositives":0.02,"rules":[{"id":"a","title":"A","shouldNot":["guns"],"can":["toys"],"matchText":["/a/"],"detector":["a.b >= 0.5"],"examples":["guns"],"action":"blur","reviewBand":"5%"}]}'

const PROSE =
  'No guns or knives, but kitchen knives with food are fine. Blur blood. Only pictures of food, unless a toy.'

/** What policies are made of, in the wrong order. */
const PIECES = [
  ...WHOLE.split(/\s+/),
  '##',
  '-',
  '\n',
  '\n',
  '\n',
  ':',
  '<!--',
  '-->',
  '"',
  '/',
  '(',
  '[',
  '%',
  '>=',
  '😀',
  '\0',
  '\u202e',
  '\ud800',
  'O1:',
  '{',
  '}',
  '|',
  'unless',
  'except',
  'only',
  'never',
  '.',
  ';',
  ',',
]

/** What regular expressions are made of. */
const MARKS = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '*',
  '+',
  '?',
  '|',
  '\\',
  '^',
  '$',
  '.',
  'a',
  '1',
  ',',
  '-',
  '(?:',
  '(?=',
  '\\p{L}',
  '\\1',
  '{9}',
  '{9,}',
]

/** Texts by name that are made at random, the same every time. */
export function seededTexts(): Record<string, string> {
  return {
    ...sampled(
      'pieces on lines',
      fc.array(fc.constantFrom(...PIECES), { maxLength: 300 }).map((parts) => parts.join('\n')),
    ),
    ...sampled(
      'pieces in a row',
      fc.array(fc.constantFrom(...PIECES), { maxLength: 300 }).map((parts) => parts.join(' ')),
    ),
    ...sampled('a damaged policy', damaged(WHOLE)),
    ...sampled('a damaged policy in JSON', damaged(WHOLE_JSON)),
    ...sampled('damaged prose', damaged(PROSE)),
    ...sampled('any characters', fc.string({ unit: 'binary', maxLength: 2000 })),
    ...sampled(
      'any code units',
      fc.array(fc.nat(0xffff), { maxLength: 2000 }).map((units) => String.fromCharCode(...units)),
    ),
    ...sampled('any JSON', fc.json({ maxDepth: 12 })),
    ...sampled(
      'an expression of marks',
      fc
        .array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 120 })
        .map((parts) => `## a\nMatch text: /${parts.join('')}/`),
    ),
    ...sampled(
      'a piece many times',
      fc
        .tuple(
          fc.constantFrom(...PIECES),
          fc.constantFrom('', ' ', '\n'),
          fc.constantFrom('## a\n', '## a\nShould not: ', 'No ', ''),
        )
        .map(([piece, gap, head]) => head + `${piece}${gap}`.repeat(4000).slice(0, 90_000)),
    ),
  }
}

function sampled(name: string, texts: fc.Arbitrary<string>): Record<string, string> {
  const found = fc.sample(texts, { seed: 5, numRuns: 14 })
  return Object.fromEntries(found.map((text, index) => [`${name}, ${index + 1}`, text]))
}

/** A text with stretches taken out, doubled, or overwritten. */
function damaged(text: string): fc.Arbitrary<string> {
  const damage = fc.record({
    at: fc.nat(text.length),
    length: fc.nat(12),
    by: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 }), fc.constant(null)),
  })
  return fc.array(damage, { minLength: 1, maxLength: 12 }).map((all) =>
    all.reduce((broken, { at, length, by }) => {
      const stretch = broken.slice(at, at + length)
      return broken.slice(0, at) + (by ?? stretch + stretch) + broken.slice(at + length)
    }, text),
  )
}
