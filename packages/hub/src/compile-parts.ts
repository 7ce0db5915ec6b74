import { type CompileParts, memoryBank, type SpaceSpec, subjectWords, sumBackground } from '@lookfirst/policy'
import type { HubBank } from './bank'

/** How alike a name and a phrase are, as cosine, for the name to stand for the phrase itself and be left out of its background. */
const SYNONYM_COSINE = 0.9

/** What the encoder said so far of words and prompts. */
export interface Answers {
  vectors: Map<string, Float32Array>
  words: Map<string, boolean>
}

/** What compiling asked for and nobody has answered yet. */
export interface Questions {
  prompts: Set<string>
  words: Set<string>
}

/** Ends a compilation that would go on with vectors that are not there yet. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered'
}

/**
 * What compiling needs of a hub encoder. There are no lexicon and no example sets: a large encoder needs nobody to tell it what things look
 * like.
 *
 * @param scale multiplier of cosines
 * @param backgroundWeight weight of the background term
 * @param questions takes what is not among the answers
 */
export function compileParts(
  bank: HubBank,
  { scale, backgroundWeight }: Pick<SpaceSpec, 'scale' | 'backgroundWeight'>,
  calibrationHash: string,
  answers: Answers,
  questions: Questions,
): Omit<CompileParts, 'dictionary'> {
  const { modelHash, size, dimension, vectors, texts, names, nameVectors } = bank
  const shown = texts.map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu)))
  const vocabulary = new Set(shown.flatMap((words) => [...words]))
  const totals = sumBackground(vectors, { size: names.length, vectors: nameVectors }, scale)
  const inMemory = memoryBank({
    size,
    vectors: [vectors],
    backgroundTotals: [totals],
    ordinary(phrases) {
      const subjects = phrases.flatMap((phrase) => subjectWords(phrase.toLowerCase(), (word) => vocabulary.has(word)))
      return Int32Array.from(shown.keys()).filter((image) => !subjects.some((word) => shown[image]!.has(word)))
    },
  })
  return {
    modelHash,
    calibrationHash,
    spaces: [{ name: 'hub', dimension, scale, backgroundWeight }],
    lexicon: null,
    examples: null,
    encoder: {
      embed(prompt) {
        const vector = answers.vectors.get(prompt)
        if (!vector) questions.prompts.add(prompt)
        return [vector ?? new Float32Array(dimension)]
      },
      isKnown(word) {
        const isKnown = answers.words.get(word)
        if (isKnown === undefined) questions.words.add(word)
        return isKnown ?? false
      },
    },
    background: {
      size: names.length,
      vectors: [nameVectors],
      synonyms([phrase]) {
        const found: number[] = []
        for (let name = 0; name < names.length; name++) {
          let cosine = 0
          for (let i = 0; i < dimension; i++) cosine += nameVectors[name * dimension + i]! * phrase![i]!
          if (cosine >= SYNONYM_COSINE) found.push(name)
        }
        return found
      },
    },
    bank: {
      ...inMemory,
      similarities(space, phrases) {
        if (questions.prompts.size > 0) throw new Unanswered()
        return inMemory.similarities(space, phrases)
      },
    },
  }
}
