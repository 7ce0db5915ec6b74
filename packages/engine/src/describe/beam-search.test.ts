import { describe, expect, test } from 'vitest'
import { type NextWord, searchSentence } from './beam-search'

const WORDS = ['<end>', '<start>', '<unknown>', 'a', 'dog', 'cat', 'runs']

/** Probabilities of the next word by what was said so far; what is not listed is impossible. */
type Model = (said: string) => Record<string, number>

/** The model as the decoder has it; keeps what it was asked. */
function decoder(model: Model): { nextWord: NextWord; asked: string[][] } {
  const asked: string[][] = []
  const say = (tokens: readonly number[]) => tokens.map((token) => WORDS[token]).join(' ')
  return {
    asked,
    async nextWord(sentences) {
      asked.push(sentences.map(say))
      return Float32Array.from(
        sentences.flatMap((tokens) => WORDS.map((word) => Math.log(model(say(tokens.slice(1)))[word] ?? 0))),
      )
    },
  }
}

async function say(model: Model, options: { beam?: number; mostWords?: number } = {}) {
  const found = await searchSentence(decoder(model).nextWord, { beam: 3, mostWords: 8, ...options })
  return found && { text: found.tokens.map((token) => WORDS[token]).join(' '), logProbability: found.logProbability }
}

const table =
  (rows: Record<string, Record<string, number>>): Model =>
  (said) =>
    rows[said] ?? {}

describe('the search for a sentence', () => {
  test('says what ends, with the mean log probability of its words and its end', async () => {
    const model = table({ '': { dog: 0.5 }, dog: { runs: 0.5 }, 'dog runs': { '<end>': 0.5 } })
    const found = await say(model)
    expect(found?.text).toBe('dog runs')
    expect(found?.logProbability).toBeCloseTo(Math.log(0.5), 6)
  })

  test('follows a beginning that is less likely at first, as wide as the beam is', async () => {
    const model = table({
      '': { dog: 0.6, cat: 0.4 },
      dog: { runs: 0.1 },
      'dog runs': { '<end>': 1 },
      cat: { runs: 1 },
      'cat runs': { '<end>': 1 },
    })
    expect((await say(model, { beam: 1 }))?.text).toBe('dog runs')
    expect((await say(model, { beam: 2 }))?.text).toBe('cat runs')
  })

  test('prefers the sentence with the higher mean, not the shorter one', async () => {
    const model = table({
      '': { dog: 0.6, a: 0.4 },
      dog: { '<end>': 0.3 },
      a: { dog: 0.6 },
      'a dog': { runs: 0.7 },
      'a dog runs': { '<end>': 0.8 },
    })
    expect((await say(model))?.text).toBe('a dog runs')
  })

  test('ends once as many sentences have ended as the beam is wide', async () => {
    const { nextWord, asked } = decoder((said) => (said ? { '<end>': 0.6, a: 0.4 } : { dog: 0.6, cat: 0.4 }))
    await searchSentence(nextWord, { beam: 2, mostWords: 8 })
    expect(asked).toEqual([['<start>'], ['<start> dog', '<start> cat']])
  })

  test.each(['<unknown>', '<start>'])('never says %s', async (word) => {
    const model: Model = (said) => (said ? { '<end>': 0.1, [word]: 0.9 } : { [word]: 0.9, dog: 0.1 })
    expect((await say(model))?.text).toBe('dog')
  })

  test('never says nothing', async () => {
    expect((await say((said) => (said ? { '<end>': 1 } : { '<end>': 0.9, cat: 0.1 })))?.text).toBe('cat')
  })

  test('never says the same three words in a row twice', async () => {
    const next: Record<string, Record<string, number>> = {
      '': { a: 1 },
      a: { dog: 1 },
      dog: { runs: 1 },
      runs: { a: 0.9, '<end>': 0.1 },
    }
    const model: Model = (said) => next[said.split(' ').at(-1)!] ?? {}
    // After "a dog runs a dog" only "runs" could follow.
    expect((await say(model))?.text).toBe('a dog runs')
  })

  test('takes no more steps than it may, and says nothing where no sentence ended by then', async () => {
    const { nextWord, asked } = decoder(() => ({ a: 0.3, dog: 0.3, cat: 0.2, runs: 0.2 }))
    expect(await searchSentence(nextWord, { beam: 2, mostWords: 5 })).toBeNull()
    expect(asked).toHaveLength(5)
    expect(asked.at(-1)!.map((said) => said.split(' ').length)).toEqual([5, 5])
  })

  test('says nothing of a decoder that answers nonsense', async () => {
    const nonsense: NextWord = async (sentences) => new Float32Array(sentences.length * WORDS.length).fill(Number.NaN)
    expect(await searchSentence(nonsense, { beam: 3, mostWords: 8 })).toBeNull()
  })
})
