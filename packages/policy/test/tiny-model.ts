import {
  type CompileParts,
  type ExampleSet,
  type Features,
  memoryBank,
  type SpaceSpec,
  subjectWords,
  sumBackground,
} from '../src/index'

/** What the tiny model can see; each subject is an axis of its space. */
const SUBJECTS = ['handgun', 'rifle', 'knife', 'cannon', 'cat', 'dog', 'food', 'museum', 'sky', 'house'] as const

/** A subject of the tiny model. */
export type Subject = (typeof SUBJECTS)[number]

const DIMENSION = SUBJECTS.length
const KINDS: Partial<Record<Subject, string>> = { handgun: 'weapon', rifle: 'weapon', cat: 'animal', dog: 'animal' }
const ENGLISH = new Set('the on with at next to people in of a wearing something shown'.split(' '))

const SPACES: SpaceSpec[] = [
  { name: 'first', dimension: DIMENSION, scale: 20, backgroundWeight: 0.3 },
  { name: 'second', dimension: DIMENSION, scale: 20, backgroundWeight: 0.3 },
]

/** Pictures of cats, with dogs allowed; of cannons, with nothing allowed. */
const EXAMPLES: Record<string, () => ExampleSet> = {
  cats: () => ({ violations: examplesOf('cat'), allowed: examplesOf('dog') }),
  cannons: () => ({ violations: examplesOf('cannon'), allowed: SPACES.map(() => []) }),
}

/** An image that shows subjects, each with a strength, over a little of everything. */
export function imageOf(shown: Partial<Record<Subject, number>>): Features {
  const vectors = imageVectors(shown)
  return {
    schema: 1,
    modelHash: 'tiny',
    spaces: SPACES.map(({ name }, space) => ({
      name,
      vector: vectors[space]!,
      background: vectors[space]!.slice(),
    })),
  }
}

/** A model small enough to follow by hand: ten subjects, two spaces (the second in reverse order), 600 bank images of one subject each. */
export function tinyModel(): CompileParts {
  const random = generator(7)
  const images = Array.from({ length: 600 }, (_, index) => {
    const subject = SUBJECTS[index % DIMENSION]!
    return { subject, vectors: imageVectors({ [subject]: 0.3 + random() }, random) }
  })
  const vectors = SPACES.map((_, space) => concatenated(images.map((image) => image.vectors[space]!)))
  const names = SPACES.map((_, space) => concatenated(SUBJECTS.map((subject) => axis(subject, space))))
  return {
    modelHash: 'tiny',
    calibrationHash: 'tiny bank',
    spaces: SPACES,
    dictionary: {
      get: (noun) => {
        const hypernym = KINDS[noun as Subject] ?? ''
        return SUBJECTS.includes(noun as Subject) ? { gloss: `what is called a ${noun}`, hypernym } : undefined
      },
    },
    lexicon: null,
    examples: {
      names: Object.keys(EXAMPLES),
      subjects: new Map([
        ['cat', 'cats'],
        ['kitten', 'cats'],
        ['cannon', 'cannons'],
      ]),
      get: (name) => EXAMPLES[name]?.(),
    },
    encoder: {
      embed: (prompt) => SPACES.map((_, space) => textVector(prompt, space)),
      isKnown: (word) => ENGLISH.has(word),
    },
    background: {
      size: DIMENSION,
      vectors: names,
      synonyms: ([first]) => SUBJECTS.flatMap((_, index) => (first![index]! > 0.75 ? [index] : [])),
    },
    bank: memoryBank({
      size: images.length,
      vectors,
      backgroundTotals: vectors.map((rows, space) =>
        sumBackground(rows, { size: DIMENSION, vectors: names[space]! }, 20),
      ),
      ordinary: (phrases) => {
        const shown = phrases.flatMap((phrase) => subjectWords(phrase, (entry) => SUBJECTS.includes(entry as Subject)))
        return Int32Array.from(images.flatMap(({ subject }, index) => (shown.includes(subject) ? [] : [index])))
      },
    }),
  }
}

/** Numbers in [0, 1), the same in every run (a linear congruential generator, constants of Numerical Recipes). */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Two examples of a subject, per space. */
function examplesOf(subject: Subject): Float32Array[][] {
  const [some, more] = [imageVectors({ [subject]: 0.6 }), imageVectors({ [subject]: 1.2 })]
  return SPACES.map((_, space) => [some[space]!, more[space]!])
}

function imageVectors(shown: Partial<Record<Subject, number>>, random = () => 0.5): Float32Array[] {
  const strengths = SUBJECTS.map((subject) => (shown[subject] ?? 0) + 0.2 * random())
  return [unit(strengths), unit(strengths.toReversed())]
}

function textVector(prompt: string, space: number): Float32Array {
  const strengths = SUBJECTS.map((subject) => (prompt.toLowerCase().includes(subject) ? 1 : 0.05))
  if (prompt.includes('knives')) strengths[SUBJECTS.indexOf('knife')] = 1
  return unit(space === 0 ? strengths : strengths.toReversed())
}

function axis(subject: Subject, space: number): Float32Array {
  const index = SUBJECTS.indexOf(subject)
  const vector = new Float32Array(DIMENSION)
  vector[space === 0 ? index : DIMENSION - 1 - index] = 1
  return vector
}

function unit(values: number[]): Float32Array {
  const length = Math.hypot(...values)
  return Float32Array.from(values, (value) => value / length)
}

function concatenated(vectors: Float32Array[]): Float32Array {
  return Float32Array.from(vectors.flatMap((vector) => [...vector]))
}
