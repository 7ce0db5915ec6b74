import { describe, expect, test } from 'vitest'
import { imageOf, type Subject, tinyModel } from '../../test/tiny-model'
import { encodeFloat16 } from '../float16'
import { parsePolicy } from '../grammar/parse-policy'
import { loadCompiled } from '../judge/load-compiled'
import { scoreRules } from '../judge/score-rules'
import type { TaughtExample } from '../types'
import { compilePolicy } from './compile-policy'
import { memoryBank } from './memory-bank'
import type { CompileParts } from './parts'
import { featuresOf } from './rule-judge'

/** The tiny model with each image of its bank twice: enough of them to say what is common. */
function twiceTheBank(): CompileParts {
  const parts = tinyModel()
  const { bank, spaces } = parts
  const images = Array.from({ length: bank.size }, (_, row) => row)
  const twice = (space: number) => {
    const rows = bank.rows(space, images).flatMap((row) => [...row])
    return Float32Array.from([...rows, ...rows])
  }
  const ordinary = (phrases: string[]) => {
    const rows = [...bank.ordinary(phrases)]
    return Int32Array.from([...rows, ...rows.map((row) => row + bank.size)])
  }
  const backgroundTotals = bank.backgroundTotals.map((totals) => Float64Array.from([...totals, ...totals]))
  return {
    ...parts,
    bank: memoryBank({
      size: 2 * bank.size,
      vectors: spaces.map((_, space) => twice(space)),
      backgroundTotals,
      ordinary,
    }),
  }
}

const MODEL = twiceTheBank()
const IMAGES = Array.from({ length: MODEL.bank.size }, (_, row) => {
  const vectors = MODEL.spaces.map((_, space) => MODEL.bank.rows(space, [row])[0]!)
  return featuresOf(vectors, MODEL)
})

function exampleOf(shown: Partial<Record<Subject, number>>, as: TaughtExample['as']): TaughtExample {
  const vectors = imageOf(shown).spaces.map(({ vector }) => encodeFloat16(vector))
  return { source: `sha256:${JSON.stringify(shown)}`, as, vectors }
}

/** Of the bank's images: the share that the warning names, and the share that judging finds, both in whole percent. */
async function sharesOf(text: string, examples: TaughtExample[] = []) {
  const { compiled, issues } = await compilePolicy(parsePolicy(text).policy!, MODEL, new Map([['a', examples]]))
  const judge = loadCompiled(compiled!)
  const violated = IMAGES.filter((image) => scoreRules(image, judge)[0]!.outcome === 'violated')
  const warned = issues.find(({ code }) => code === 'share-large')?.received ?? null
  return { warned, judged: `${Math.round((100 * violated.length) / IMAGES.length)}%` }
}

describe('the share of everyday pictures that a warning names is the share that judging flags', () => {
  const rate = 'False positives: 40%'
  const cats = [exampleOf({ cat: 2 }, 'violation'), exampleOf({ cat: 1, sky: 0.5 }, 'violation')]
  const sky = [exampleOf({ sky: 1 }, 'allowed'), exampleOf({ sky: 2, house: 0.3 }, 'allowed')]

  test.each<[name: string, text: string, examples?: TaughtExample[]]>([
    ['by its words', `## a\nShould not: show dogs\n${rate}`],
    ['with a review band', `## a\nShould not: show dogs\nFalse positives: 30%\nReview band: 45%\nCan: show cats`],
    ['with an exception', `## a\nShould not: show dogs\nCan: show cats\n${rate}`],
    [
      'with exceptions, one of them near',
      `## a\nShould not: show dogs or food\nCan:\n- show cats\n- show dogs\n${rate}`,
    ],
    ["with the model's examples", `## a\nShould not: show cats\nCan: show rifles\n${rate}`],
    ["with an author's violations", `## a\nShould not: show dogs\n${rate}`, cats],
    ['with allowed ones', `## a\nShould not: show dogs\n${rate}`, sky],
    ['with both and an exception', `## a\nShould not: show dogs\nCan: show food\n${rate}`, [...cats, ...sky]],
  ])('%s', async (_, text, examples) => {
    const { warned, judged } = await sharesOf(text, examples)
    expect(Number.parseInt(judged, 10)).toBeGreaterThan(10)
    expect(warned).toBe(judged)
  })

  test('and none is named where exceptions leave a tenth or less', async () => {
    const text = `## a\nShould not: show dogs\nCan: show dogs\n${rate}`
    const { warned, judged } = await sharesOf(text)
    expect(Number.parseInt(judged, 10)).toBeLessThanOrEqual(10)
    expect(warned).toBeNull()
  })
})

describe('an exception that says what its clause says', () => {
  test('is counted as judging counts it', async () => {
    const [text, taught] = ['## a\nShould not: show dogs\nCan: show the dogs', new Map()]
    const { compiled, issues } = await compilePolicy(parsePolicy(text).policy!, MODEL, taught)
    const judge = loadCompiled(compiled!)
    const ordinary = new Set(MODEL.bank.ordinary(['dogs']))
    const dogs = IMAGES.filter((_, row) => !ordinary.has(row))
    const excused = dogs.filter((image) => scoreRules(image, judge)[0]!.outcome === 'excused')
    expect(issues.find(({ code }) => code === 'exception-swallows')?.message).toContain(
      `it excuses ${excused.length} of `,
    )
  })
})
