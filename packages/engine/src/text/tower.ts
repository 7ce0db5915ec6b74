import { Tokenizer } from '@huggingface/tokenizers'
import type { PhraseEncoder } from '@lookfirst/policy'
import { tensorOf, type Unpacked } from '../model/container'
import { dot } from './dot'

/** Tokens of a text that count, as in training. */
const MAX_TOKENS = 126

/** Numbers of one token row, and of a vector. */
const ROW = 128
const DIMENSION = 384

/**
 * The static text tower: token rows summed and divided by the root of their number, one linear map, unit length. The second
 * space is the first through the head's text side, whose product with the map is shipped ready-made:
 * with `e = (w x + b) / |w x + b|`, `W e + c = (W w x + W b) / |w x + b| + c`.
 *
 * @param packed `text.bin`
 * @param tokenizerJson WordPiece, lower case
 * @param spaces names in the order of the manifest
 */
export function createTextTower(packed: Unpacked, tokenizerJson: unknown, spaces: readonly string[]): PhraseEncoder {
  const tokenizer = new Tokenizer(tokenizerJson as object, {})
  const vocabulary = (tokenizerJson as { model: { vocab: Record<string, number> } }).model.vocab
  const rows = tensorOf(packed, 'rows')
  const map = tensorOf(packed, 'weight')
  const bias = tensorOf(packed, 'bias')
  const headMap = tensorOf(packed, 'headWeight')
  const headProjectedBias = tensorOf(packed, 'headProjectedBias')
  const headBias = tensorOf(packed, 'headBias')
  const unknown = vocabulary['[UNK]']!

  /** Sum of the token rows over the root of their number. */
  function pool(text: string): Float32Array {
    const ids = tokenizer.encode(text.toLowerCase().trim()).ids.slice(1, -1).slice(0, MAX_TOKENS)
    if (ids.length === 0) ids.push(unknown)
    const sum = new Float32Array(ROW)
    const share = 1 / Math.sqrt(ids.length)
    for (const id of ids) for (let i = 0; i < ROW; i++) sum[i] = sum[i]! + rows[id * ROW + i]! * share
    return sum
  }

  return {
    isKnown: (word) => Object.hasOwn(vocabulary, word.toLowerCase()),
    embed(text) {
      const pooled = pool(text)
      const plain = linear(map, pooled, bias)
      const length = Math.hypot(...plain)
      const head = linear(headMap, pooled, headProjectedBias)
      for (let i = 0; i < DIMENSION; i++) {
        plain[i] = plain[i]! / length
        head[i] = head[i]! / length + headBias[i]!
      }
      const headLength = Math.hypot(...head)
      for (let i = 0; i < DIMENSION; i++) head[i] = head[i]! / headLength
      return spaces.map((space) => (space === 'head' ? head : plain))
    },
  }
}

function linear(weight: Float32Array, x: Float32Array, bias: Float32Array): Float32Array<ArrayBuffer> {
  const out = new Float32Array(bias)
  for (let row = 0; row < out.length; row++) out[row] = out[row]! + dot(weight, row * ROW, x, 0, ROW)
  return out
}
