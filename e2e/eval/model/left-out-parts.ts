import { createBackground, plainProduct, tensorOf } from '@lookfirst/engine/text'
import { type CompileParts, memoryBank, type PhraseEncoder, sumBackground } from '@lookfirst/policy'
import type { EvaluationFile } from './evaluation-set'

/**
 * What compiling needs, for a head that was trained without the held classes and the safety sets: the shipped model's tower, dictionary, lexicon and
 * bank pictures; the left-out head's text side, its vectors of the bank, and only the background names that it knows.
 *
 * @param shipped of the packed model
 * @param synonymCosine of its manifest
 * @throws Error where the bank is not that of the packed model
 */
export async function createLeftOutParts(
  shipped: CompileParts,
  { packed, json }: EvaluationFile,
  synonymCosine: number,
): Promise<CompileParts> {
  const { spaces } = shipped
  const { dimension } = spaces[0]!
  const spaceNames = spaces.map(({ name }) => name)
  const sentence = spaceNames.findIndex((name) => name !== 'head')
  const weight = tensorOf(packed, 'text.weight')
  const bias = tensorOf(packed, 'text.bias')
  const allNames = shipped.background.vectors[sentence]!
  const classes = json.classes ?? []
  const names = new Float32Array(classes.length * dimension)
  for (const [at, index] of classes.entries()) {
    names.set(allNames.subarray(index * dimension, (index + 1) * dimension), at * dimension)
  }
  const background = await createBackground({ names, weight, bias }, spaceNames, synonymCosine, plainProduct)
  const vectors = spaceNames.map((name) => tensorOf(packed, `bank.${name}`))
  const size = vectors[0]!.length / dimension
  if (size !== shipped.bank.size) {
    throw new Error(
      `The evaluation files have a bank of ${size} pictures, the model one of ${shipped.bank.size}; make the files again.`,
    )
  }
  return {
    ...shipped,
    examples: null,
    encoder: throughHead(shipped.encoder, weight, bias, sentence),
    background,
    bank: memoryBank({
      size,
      vectors,
      backgroundTotals: spaces.map(({ scale }, space) =>
        sumBackground(vectors[space]!, { size: classes.length, vectors: background.vectors[space]! }, scale),
      ),
      ordinary: shipped.bank.ordinary,
    }),
  }
}

/** The head's space by another text side: `unit(W e + c)` of the sentence's vector `e`. */
function throughHead(
  { embed, isKnown }: PhraseEncoder,
  weight: Float32Array,
  bias: Float32Array,
  sentence: number,
): PhraseEncoder {
  return {
    isKnown,
    embed(prompt) {
      const vectors = embed(prompt)
      const own = vectors[sentence]!
      const head = bias.map((value, row) => {
        let sum = value
        for (let i = 0; i < own.length; i++) sum += weight[row * own.length + i]! * own[i]!
        return sum
      })
      const length = Math.hypot(...head)
      return vectors.map((vector, space) => (space === sentence ? vector : head.map((value) => value / length)))
    },
  }
}
