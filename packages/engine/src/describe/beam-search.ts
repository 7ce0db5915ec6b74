/** Tokens with a meaning of their own, as the words file has them. */
const END = 0
const START = 1
const UNKNOWN = 2

/** Length of the word groups that a sentence may hold once. */
const REPEATED = 3

/**
 * Asks for the next word of every sentence so far: all of one length, each begun by the start token.
 *
 * @returns natural logarithms of probabilities, `[sentences, words]`, row-major
 */
export type NextWord = (sentences: readonly (readonly number[])[]) => Promise<Float32Array>

/** A sentence that came to its end. */
export interface Sentence {
  /** Tokens, without start and end. */
  tokens: number[]
  /** Mean natural logarithm of the probability of a word, the end counted as one; at most 0. */
  logProbability: number
}

/** A sentence on the way. */
interface Begun {
  tokens: readonly number[]
  /** Sum of log probabilities. */
  total: number
}

/**
 * Beam search for the sentence with the highest mean log probability: by the mean, because a sum would prefer the shortest. Of each
 * beginning the `2 * beam` likeliest words are tried; the search ends once `beam` sentences have ended. A sentence never holds the
 * same three words in a row twice (Paulus et al. 2018), nor a word that the model has no name for.
 *
 * @param options.beam sentences that are followed at a time
 * @param options.mostWords steps at most
 * @returns `null` where no sentence came to its end
 */
export async function searchSentence(
  nextWord: NextWord,
  { beam, mostWords }: { beam: number; mostWords: number },
): Promise<Sentence | null> {
  let begun: Begun[] = [{ tokens: [START], total: 0 }]
  const ended: Sentence[] = []
  for (let step = 0; step < mostWords && begun.length > 0 && ended.length < beam; step++) {
    const scores = await nextWord(begun.map(({ tokens }) => tokens))
    const size = scores.length / begun.length
    const candidates = begun
      .flatMap((from, row) => continuations(from, scores.subarray(row * size, (row + 1) * size), 2 * beam))
      .sort((left, right) => right.total - left.total)
    begun = []
    for (const candidate of candidates) {
      if (begun.length === beam) break
      const { tokens, total } = candidate
      if (tokens.at(-1) === END)
        ended.push({ tokens: tokens.slice(1, -1), logProbability: total / (tokens.length - 1) })
      else begun.push(candidate)
    }
  }
  return ended.reduce<Sentence | null>(
    (best, next) => (best && best.logProbability >= next.logProbability ? best : next),
    null,
  )
}

/** What may follow: nothing empty, nothing repeated. */
function continuations({ tokens, total }: Begun, scores: Float32Array, count: number): Begun[] {
  return likeliest(scores, count)
    .filter((word) => !repeats(tokens, word) && (word !== END || tokens.length > 1))
    .map((word) => ({ tokens: [...tokens, word], total: total + scores[word]! }))
}

/** Words by falling probability; ties in the order of the tokens. What is impossible, or no number, is left out. */
function likeliest(scores: Float32Array, count: number): number[] {
  const best: number[] = []
  for (const [word, score] of scores.entries()) {
    if (word === START || word === UNKNOWN || !(score > -Infinity)) continue
    let at = best.length
    while (at > 0 && score > scores[best[at - 1]!]!) at--
    if (at === count) continue
    best.splice(at, 0, word)
    best.length = Math.min(best.length, count)
  }
  return best
}

/** Whether the word would make the last group of words one that was said before. */
function repeats(tokens: readonly number[], word: number): boolean {
  const group = [...tokens.slice(1 - REPEATED), word]
  for (let start = 0; start + REPEATED <= tokens.length; start++) {
    if (group.every((token, i) => token === tokens[start + i])) return true
  }
  return false
}
