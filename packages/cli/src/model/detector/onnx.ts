import { GuardError } from '@lookfirst/errors'
import { concat, delimited, type Field, readFields, textOf, whole, wholeNumbers } from './protobuf'

// Numbers of the fields that are read, by message (onnx.proto3 of ONNX 1.17).
const MODEL = { docString: 6, graph: 7 }
const GRAPH = { node: 1, initializer: 5, input: 11, output: 12 }
const NODE = { output: 2, operator: 4 }
const TENSOR = { dims: 1, dataType: 2, floats: 4, name: 8, raw: 9, externalData: 13, dataLocation: 14 }
const VALUE = { name: 1, type: 2 }
const FLOAT = 1
const EXTERNAL = 1

/** Fewest numbers of a tensor that is moved out of the graph. */
const LEAST_MOVED = 256

/** Numbers of a network. */
export interface Weight {
  name: string
  dims: number[]
  values: Float32Array<ArrayBuffer>
}

/** An ONNX file, taken apart. */
export interface Onnx {
  /** Inputs that no weight fills. `dims` has 0 where a length is open. */
  inputs: { name: string; dims: number[] }[]
  outputs: string[]
  /** The operator that each output comes from, for example `Softmax`. */
  lastOperators: string[]
  /** The large float32 tensors, in the order in which {@link Onnx.graph} finds them in its external data. */
  weights: Weight[]
  /** The model without them. */
  graph: Uint8Array<ArrayBuffer>
}

/**
 * Takes the large weights out of an ONNX file. Everything else stays as it is.
 *
 * @param externalData name under which the graph then refers to them
 * @param leastBytes of the graph; a shorter one is filled up with a doc string
 * @throws GuardError `MODEL_MANIFEST` where it is no ONNX file, or has its weights in another file
 */
export function splitOnnx(file: Uint8Array<ArrayBuffer>, externalData: string, leastBytes: number): Onnx {
  const model = readFields(file)
  const graphField = model.find(({ number }) => number === MODEL.graph)
  if (!graphField) {
    throw new GuardError('MODEL_MANIFEST', 'The file has no ONNX graph.', 'Export the network to ONNX again.')
  }
  const graph = readFields(graphField.content)
  const weights: Weight[] = []
  let offset = 0
  const kept = graph.map((field) => {
    if (field.number !== GRAPH.initializer) return field.whole
    const tensor = readFields(field.content)
    const weight = weightOf(tensor)
    if (!weight) return field.whole
    weights.push(weight)
    const { byteLength } = weight.values
    const moved = withoutData(tensor, externalData, offset, byteLength)
    offset += byteLength
    return delimited(GRAPH.initializer, moved)
  })
  const filled = of(graph, GRAPH.initializer).map((field) => nameOf(readFields(field.content), TENSOR.name))
  const outputs = of(graph, GRAPH.output).map((field) => nameOf(readFields(field.content), VALUE.name))
  const nodes = of(graph, GRAPH.node).map((field) => readFields(field.content))
  const rest = model.map((field) =>
    field === graphField ? delimited(MODEL.graph, concat(kept)) : field.number === MODEL.docString ? [] : field.whole,
  )
  return {
    inputs: of(graph, GRAPH.input)
      .map((field) => inputOf(readFields(field.content)))
      .filter(({ name }) => !filled.includes(name)),
    outputs,
    lastOperators: outputs.map((name) => {
      const last = nodes.find((node) => of(node, NODE.output).some((field) => textOf(field) === name))
      return last ? nameOf(last, NODE.operator) : ''
    }),
    weights,
    graph: padded(concat(rest.map((bytes) => Uint8Array.from(bytes))), leastBytes),
  }
}

function of(fields: readonly Field[], number: number): Field[] {
  return fields.filter((field) => field.number === number)
}

function nameOf(fields: readonly Field[], number: number): string {
  const [field] = of(fields, number)
  return field ? textOf(field) : ''
}

/** A tensor that is moved out, or `null` for one that stays. */
function weightOf(tensor: readonly Field[]): Weight | null {
  const name = nameOf(tensor, TENSOR.name)
  if (of(tensor, TENSOR.dataLocation)[0]?.varint === EXTERNAL) {
    throw new GuardError(
      'MODEL_MANIFEST',
      `The tensor "${name}" lies in another file.`,
      'Save the network as one ONNX file.',
    )
  }
  const dims = wholeNumbers(of(tensor, TENSOR.dims))
  const count = dims.reduce((product, length) => product * length, 1)
  if (of(tensor, TENSOR.dataType)[0]?.varint !== FLOAT || count < LEAST_MOVED) return null
  const [raw] = of(tensor, TENSOR.raw)
  const bytes = raw ? raw.content : concat(of(tensor, TENSOR.floats).map(({ content }) => content))
  if (bytes.byteLength !== count * 4) {
    throw new GuardError(
      'MODEL_MANIFEST',
      `The tensor "${name}" has ${bytes.byteLength} bytes for ${count} numbers.`,
      'Export the network to ONNX again.',
    )
  }
  return { name, dims, values: new Float32Array(bytes.slice().buffer) }
}

function withoutData(tensor: readonly Field[], location: string, offset: number, length: number): Uint8Array {
  const entries = Object.entries({ location, offset: String(offset), length: String(length) })
  return concat([
    ...tensor.filter(({ number }) => number !== TENSOR.raw && number !== TENSOR.floats).map((field) => field.whole),
    ...entries.map(([key, value]) => delimited(TENSOR.externalData, concat([delimited(1, key), delimited(2, value)]))),
    whole(TENSOR.dataLocation, EXTERNAL),
  ])
}

/** Name and shape of a ValueInfoProto: type 2, tensor type 1, shape 2, dimensions 1, each with its length in 1. */
function inputOf(value: readonly Field[]): { name: string; dims: number[] } {
  const inner = (fields: readonly Field[], number: number) =>
    of(fields, number).flatMap((field) => readFields(field.content))
  const dims = of(inner(inner(value, VALUE.type), 1), 2).flatMap((shape) =>
    of(readFields(shape.content), 1).map((dim) => of(readFields(dim.content), 1)[0]?.varint ?? 0),
  )
  return { name: nameOf(value, VALUE.name), dims }
}

function padded(model: Uint8Array<ArrayBuffer>, leastBytes: number): Uint8Array<ArrayBuffer> {
  if (model.length >= leastBytes) return model
  return concat([model, delimited(MODEL.docString, ' '.repeat(leastBytes - model.length))])
}
