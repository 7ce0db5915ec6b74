import { movedNames } from './kept-order'

/** From this similarity on, two lines count as one that was reworded. */
const SIMILAR = 0.5

/** Words that say nothing of what a line is about. */
const EMPTY = new Set(
  'a an the of or and any in on to with show shows contain contains depict depicts feature features include includes display displays image images picture pictures photo photos that are is'.split(
    ' ',
  ),
)

/** What became of the lines of a list; `before` or `after` is `null` where a line came or went. */
export interface LineChange {
  kind: 'added' | 'removed' | 'changed' | 'moved'
  before: string | null
  after: string | null
}

/**
 * Compares two lists of lines: the same text is the same line, whatever its place; of the rest the most similar pairs are lines that
 * were reworded. Gives the same in both directions.
 *
 * @param similarity of two lines that differ, in [0, 1]; from 0.5 on they may be one line
 * @returns sorted by text
 */
export function matchLines(
  before: readonly string[],
  after: readonly string[],
  similarity: (a: string, b: string) => number = wordSimilarity,
): LineChange[] {
  const from = numbered(before)
  const to = numbered(after)
  const kept = [...from.keys()].filter((name) => to.has(name))
  const keptAfter = [...to.keys()].filter((name) => from.has(name))
  const gone = [...from].filter(([name]) => !to.has(name)).map(([, text]) => text)
  const come = [...to].filter(([name]) => !from.has(name)).map(([, text]) => text)

  const changes: LineChange[] = [...movedNames(kept, keptAfter)].map((name) => {
    const text = from.get(name) as string
    return { kind: 'moved', before: text, after: text }
  })
  for (const [b, a] of similarPairs(gone, come, similarity)) {
    changes.push({ kind: 'changed', before: b, after: a })
    gone.splice(gone.indexOf(b), 1)
    come.splice(come.indexOf(a), 1)
  }
  changes.push(...gone.map((text): LineChange => ({ kind: 'removed', before: text, after: null })))
  changes.push(...come.map((text): LineChange => ({ kind: 'added', before: null, after: text })))
  return changes.sort((a, b) => compareText(firstText(a), firstText(b)))
}

/** The order of text: by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * How alike two lines are: twice the words that both have over the words of both (Dice 1945), plurals and singulars alike, in [0, 1]. Verbs
 * of policies and articles do not count.
 */
function wordSimilarity(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)]
  const shared = [...first].filter((word) => second.has(word)).length
  return (2 * shared) / (first.size + second.size || 1)
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => !EMPTY.has(word)).map((word) => word.replace(/(?<=...)e?s$/, '')))
}

/** Pairs of lines, the most similar first, each line once. */
function similarPairs(
  before: readonly string[],
  after: readonly string[],
  similarity: (a: string, b: string) => number,
): [before: string, after: string][] {
  const pairs = before.flatMap((b, i) =>
    after.map((a, j) => ({ b, a, i, j, alike: similarity(b, a), key: [b, a].sort(compareText).join('\n') })),
  )
  const taken = { i: new Set<number>(), j: new Set<number>() }
  return pairs
    .filter(({ alike }) => alike >= SIMILAR)
    .sort((x, y) => y.alike - x.alike || compareText(x.key, y.key))
    .flatMap(({ b, a, i, j }) => {
      if (taken.i.has(i) || taken.j.has(j)) return []
      taken.i.add(i)
      taken.j.add(j)
      return [[b, a]]
    })
}

/** Lines by a name of their own: their text, and how often it stood before. */
function numbered(lines: readonly string[]): Map<string, string> {
  const seen = new Map<string, number>()
  return new Map(
    lines.map((text) => {
      const times = seen.get(text) ?? 0
      seen.set(text, times + 1)
      return [`${text}\n${times}`, text]
    }),
  )
}

function firstText({ before, after }: LineChange): string {
  if (before === null || after === null) return before ?? after ?? ''
  return before < after ? before : after
}
