import { meanOf } from './intervals'
import { runCounts, wordsOf } from './word-runs'

/** A sentence about a picture, and what people wrote about it. */
export interface Captioned {
  sentence: string
  /** At least one. */
  references: string[]
}

/** Runs of one to four words. */
const LENGTHS = [1, 2, 3, 4]

/** Published figures of CIDEr stand on this scale. */
const CIDER_SCALE = 10

/**
 * CIDEr (Vedantam, Zitnick and Parikh 2015): per run length the mean over a picture's references of the cosine between the term-frequency
 * inverse-document-frequency vectors of sentence and reference; mean over lengths 1 to 4 and over pictures, times 10. Words are not stemmed.
 *
 * @param captioned not empty
 * @param documents references of every picture of the set, one list a picture: what frequencies are counted over
 */
export function cider(captioned: readonly Captioned[], documents: readonly (readonly string[])[]): number {
  const byLength = LENGTHS.map((length) => {
    const weightOf = inverseFrequencies(documents, length)
    return meanOf(
      captioned.map(({ sentence, references }) => {
        const own = weighted(sentence, length, weightOf)
        return meanOf(references.map((reference) => cosine(own, weighted(reference, length, weightOf))))
      }),
    )
  })
  return CIDER_SCALE * meanOf(byLength)
}

/** `log(pictures / pictures whose references have the run)`; a run that no reference has counts as one picture's. */
function inverseFrequencies(documents: readonly (readonly string[])[], length: number): (run: string) => number {
  const counts = new Map<string, number>()
  for (const references of documents) {
    const runs = new Set(references.flatMap((reference) => [...runCounts(wordsOf(reference), length).keys()]))
    for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return (run) => Math.log(documents.length / (counts.get(run) ?? 1))
}

function weighted(sentence: string, length: number, weightOf: (run: string) => number): Map<string, number> {
  const counts = runCounts(wordsOf(sentence), length)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return new Map([...counts].map(([run, count]) => [run, (count / total) * weightOf(run)]))
}

function cosine(a: Map<string, number>, b: Map<string, number>): number {
  let product = 0
  for (const [run, weight] of a) product += weight * (b.get(run) ?? 0)
  const norms = lengthOf(a) * lengthOf(b)
  return norms > 0 ? product / norms : 0
}

const lengthOf = (vector: Map<string, number>) => Math.hypot(...vector.values())

/**
 * BLEU-4 over all sentences together (Papineni, Roukos, Ward and Zhu 2002): geometric mean of the clipped precisions of runs of 1 to 4
 * words, times `exp(1 - r / c)` where the sentences' words `c` are fewer than the words `r` of the references nearest in length.
 *
 * @param captioned not empty
 */
export function bleu4(captioned: readonly Captioned[]): number {
  const pairs = captioned.map(({ sentence, references }) => ({
    words: wordsOf(sentence),
    references: references.map(wordsOf),
  }))
  const logs = LENGTHS.map((length) => {
    let matched = 0
    let total = 0
    for (const { words, references } of pairs) {
      const allowed = references.map((reference) => runCounts(reference, length))
      for (const [run, count] of runCounts(words, length)) {
        total += count
        matched += Math.min(count, Math.max(...allowed.map((counts) => counts.get(run) ?? 0)))
      }
    }
    return Math.log(matched / Math.max(1, total))
  })
  const said = pairs.reduce((sum, { words }) => sum + words.length, 0)
  const meant = pairs.reduce((sum, { words, references }) => sum + nearestLength(words, references), 0)
  return Math.exp(meanOf(logs)) * Math.min(1, Math.exp(1 - meant / said))
}

/** Ties to the shorter. */
function nearestLength(words: string[], references: string[][]): number {
  const lengths = references.map((reference) => reference.length).sort((a, b) => a - b)
  return lengths.reduce((best, length) =>
    Math.abs(length - words.length) < Math.abs(best - words.length) ? length : best,
  )
}
