/** Longest text that the Markdown reader takes. */
const MOST = 100_000
/** Most lines that it takes. */
const LINES = 5000

/** Texts by name that are large, deep, or long in one place. */
export function hugeTexts(): Record<string, string> {
  return {
    'three million letters': 'a'.repeat(3_000_000),
    'a million line ends': '\n'.repeat(1_000_000),
    'a million rules': '## a\n'.repeat(200_000),
    'ten thousand whole rules': numbered(10_000, (i) => `## rule-${i}\nShould not: show guns\n`),
    'two thousand whole rules': numbered(2000, (i) => `## rule-${i}\nShould not: show guns\n`),
    'a thousand whole rules': numbered(1000, (i) => `## rule-${i}\nShould not: show guns ${i}\nCan: show toys\n`),
    'a thousand rules with nothing in them': numbered(1000, (i) => `## rule-${i}\n`),
    'five thousand rules of one id': '## a\n'.repeat(LINES - 1),
    'a hundred thousand letters': 'a'.repeat(MOST),
    'a hundred thousand letters and one': 'a'.repeat(MOST + 1),
    'a clause of 100,000 letters': rule('Should not: ', 'a'),
    'a clause of 50,000 words': rule('Should not: ', 'a '),
    'a clause of 50,000 verbs': rule('Should not: ', 'of any '),
    'a clause of commas': rule('Should not: ', ', '),
    'an exception of 100,000 letters': rule('Should not: guns\nCan: ', 'a'),
    'an id of 100,000 letters': `## ${'a'.repeat(MOST - 3)}`,
    'an id of 80,000 letters and many issues': `## ${'a'.repeat(80_000)}\n${'x\n'.repeat(4000)}`,
    'a title of 100,000 letters': `# ${'a'.repeat(MOST - 3)}`,
    'a version of 100,000 letters': `Version: ${'1'.repeat(MOST - 10)}`,
    'a key of 100,000 letters': `${'a'.repeat(MOST - 2)}: `,
    'a heading of 100,000 marks': '#'.repeat(MOST),
    'a rate of 99,000 digits': `## a\nShould not: guns\nFalse positives: ${'1'.repeat(99_000)}`,
    'a rate of 99,000 digits and a letter': `## a\nShould not: guns\nFalse positives: ${'1'.repeat(99_000)}x`,
    'a budget of 99,000 digits and a letter': `False positives: ${'1'.repeat(99_000)}x\n## a\nShould not: guns`,
    'a band of 99,000 noughts': `## a\nShould not: guns\nReview band: 0.${'0'.repeat(99_000)}1`,
    'a probability of 99,000 digits': `## a\nDetector: a.b >= ${'1'.repeat(99_000)}x`,
    'a label of 99,000 letters': `## a\nDetector: a.${'b'.repeat(99_000)} >= 0.5`,
    'an example set of 99,000 letters': `## a\nShould not: guns\nExamples: ${'b'.repeat(99_000)}`,
    'twelve thousand example sets': `## a\nShould not: guns\nExamples: ${numbered(12_000, (i) => `a${i},`)}`,
    'a hundred thousand commas for example sets': `## a\nShould not: guns\nExamples: ${','.repeat(99_000)}`,
    'an action of 99,000 letters': `## a\nShould not: guns\nAction: ${'b'.repeat(99_000)}`,
    'a pattern of 99,000 letters': `## a\nMatch text: /${'b'.repeat(99_000)}/`,
    'a pattern that never ends': `## a\nMatch text: /${'['.repeat(99_000)}`,
    'quoted words of 99,000 letters': `## a\nMatch text: "${'b'.repeat(99_000)}"`,
    'five thousand letters, one a line': 'x\n'.repeat(LINES - 1),
    'five thousand bullets without a list': '- a\n'.repeat(LINES - 1),
    'five thousand empty bullets': `## a\nShould not:\n${'-\n'.repeat(LINES - 3)}`,
    'five thousand clauses, all the same': `## a\nShould not:\n${'- show guns\n'.repeat(LINES - 3)}`,
    'five thousand clauses, all different': `## a\nShould not:\n${numbered(LINES - 3, (i) => `- show gun ${i}\n`)}`,
    'five thousand intents': `## a\nShould not:\n${numbered(LINES - 3, (i) => `- promote gun ${i}\n`)}`,
    'five thousand exceptions without a clause': `## a\nCan:\n${'- toys\n'.repeat(LINES - 3)}`,
    'five thousand headings': '# a\n'.repeat(LINES - 1),
    'five thousand deep headings': '### a\n'.repeat(LINES - 1),
    'five thousand unknown keys': `## a\n${'abc: d\n'.repeat(LINES - 2)}`,
    'five thousand actions': `## a\nShould not: guns\n${'Action: blur\n'.repeat(LINES - 3)}`,
    'five thousand quoted words': `## a\nMatch text:\n${numbered(LINES - 3, (i) => `- "a ${i}"\n`)}`,
    'five thousand broken patterns': `## a\nMatch text:\n${'- /(/\n'.repeat(LINES - 3)}`,
    'five thousand different patterns': `## a\nMatch text:\n${numbered(LINES - 3, (i) => `- /a${i}+/\n`)}`,
    'two hundred long patterns': `## a\nMatch text:\n${numbered(200, (i) => `- /${i}${'(?:[a-z]+x|y?z)'.repeat(18)}/\n`)}`,
    'five thousand detectors': `## a\nDetector:\n${numbered(LINES - 3, (i) => `- a.b${i} >= 0.5\n`)}`,
    'five thousand comments': '<!-- a -->\n'.repeat(LINES - 1),
    'fifteen thousand comments on a line': '<!---->'.repeat(14_000),
    'fifteen thousand comments that open': '<!--'.repeat(25_000),
    'thirty thousand comments that close': '-->'.repeat(33_000),
    'a hundred thousand spaces': ' '.repeat(MOST),
    'a hundred thousand spaces and a mark': `---${' '.repeat(MOST - 4)}!`,
    'a rule of dashes across the page': '- '.repeat(50_000),
    'fifty thousand colons': ': '.repeat(50_000),
    'a hundred thousand quotes': '"'.repeat(MOST),
    'prose of 20,000 letters': `No ${'a'.repeat(19_990)}.`,
    'prose of 20,000 characters': 'No guns. '.repeat(2222),
    'prose of one sentence': `No ${'guns, knives, '.repeat(1400)}bombs.`,
    'prose that allows and forbids': 'Only guns are allowed. No guns. '.repeat(620),
    'prose of exceptions to exceptions': `No guns${' unless toys except guns'.repeat(800)}.`,
    'prose of full stops': '.'.repeat(20_000),
    'prose of semicolons': ';'.repeat(20_000),
    'prose of open parentheses': `No guns ${'('.repeat(19_000)}.`,
    'prose of negations': `No ${'not '.repeat(4900)}guns.`,
    'prose of a million characters': 'No guns. '.repeat(111_111),
  }
}

function rule(before: string, unit: string): string {
  const head = `## a\n${before}`
  return head + unit.repeat(Math.floor((MOST - head.length) / unit.length))
}

function numbered(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('')
}
