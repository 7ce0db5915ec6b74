import { concat, delimited, whole } from '../src/model/detector/protobuf'
import { noise } from './packable-folder'

/** What an ONNX file for a test looks like. */
export interface OnnxShape {
  /** Of the input; 0 for a length that is open. */
  dims: number[]
  /** Outputs. */
  classes: number
  /** The operator behind the last sum. */
  last: 'Softmax' | 'Sigmoid' | null
  /** Whether weights stand as bytes or as repeated numbers. */
  weights: 'raw' | 'floats'
  /** Whether a weight claims to lie in another file. */
  isExternal: boolean
}

export const CLASSIFIER: OnnxShape = {
  dims: [1, 3, 8, 8],
  classes: 2,
  last: null,
  weights: 'raw',
  isExternal: false,
}

const CHANNELS = 16

/** Numbers between -0.5 and 0.5. */
const numbers = (count: number, seed: number) => Float32Array.from(noise(count, seed), (byte) => byte / 255 - 0.5)

function node(operator: string, inputs: string[], output: string): Uint8Array {
  return concat([...inputs.map((name) => delimited(1, name)), delimited(2, output), delimited(4, operator)])
}

function tensor(name: string, dims: number[], values: Float32Array, shape: OnnxShape): Uint8Array {
  const bytes = new Uint8Array(values.buffer)
  return concat([
    ...dims.map((length) => whole(1, length)),
    whole(2, 1),
    delimited(8, name),
    shape.weights === 'raw' ? delimited(9, bytes) : delimited(4, bytes),
    ...(shape.isExternal ? [whole(14, 1)] : []),
  ])
}

function value(name: string, dims: number[]): Uint8Array {
  const shape = concat(
    dims.map((length, axis) => delimited(1, length === 0 ? delimited(2, `axis${axis}`) : whole(1, length))),
  )
  return concat([delimited(1, name), delimited(2, delimited(1, concat([whole(1, 1), delimited(2, shape)])))])
}

/** A classifier that runs: a convolution, the mean of each channel, a sum for each class. */
export function onnxFile(changed: Partial<OnnxShape> = {}): Uint8Array<ArrayBuffer> {
  const shape = { ...CLASSIFIER, ...changed }
  const { classes, dims, last } = shape
  const isChannelsLast = dims.at(-1) === 3
  const transpose = concat([
    node('Transpose', ['image'], 'planes'),
    // The attribute perm: name 1, integers 8, type 20 (7: INTS).
    delimited(5, concat([delimited(1, 'perm'), ...[0, 3, 1, 2].map((axis) => whole(8, axis)), whole(20, 7)])),
  ])
  const nodes = [
    ...(isChannelsLast ? [transpose] : []),
    node('Conv', [isChannelsLast ? 'planes' : 'image', 'kernel'], 'map'),
    node('GlobalAveragePool', ['map'], 'means'),
    node('Flatten', ['means'], 'vector'),
    node('MatMul', ['vector', 'matrix'], last ? 'sums' : 'answer'),
    ...(last ? [node(last, ['sums'], 'answer')] : []),
  ]
  const graph = concat([
    ...nodes.map((bytes) => delimited(1, bytes)),
    delimited(2, 'classifier'),
    delimited(5, tensor('kernel', [CHANNELS, 3, 3, 3], numbers(CHANNELS * 27, 1), shape)),
    delimited(
      5,
      tensor('matrix', [CHANNELS, classes], numbers(CHANNELS * classes, 2), { ...shape, isExternal: false }),
    ),
    delimited(11, value('image', dims)),
    delimited(12, value('answer', [1, classes])),
  ])
  // IR version 9 in 1, operator set 17 in 8.
  return concat([whole(1, 9), delimited(8, whole(2, 17)), delimited(7, graph)])
}
