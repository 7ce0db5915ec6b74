import { answerRamp, type NodeDetectorParts } from '@lookfirst/engine/node'
import { GuardError } from '@lookfirst/errors'
import { MIN_SHARD_BYTES, type PackDetector, type PackManifest } from '@lookfirst/store'
import type { PartDescription } from '../description'
import { type PackedModel, type PackOptions, packDescribed } from '../pack'
import { RAW_BITS, writeContainer } from './container'
import { type Onnx, splitOnnx } from './onnx'

const GRAPH = 'graph.onnx'
const WEIGHTS = 'weights.bin'
const EXTERNAL_DATA = 'weights'

/** The oldest onnxruntime-web that lookfirst itself is tested with. */
const MIN_ORT = '1.30.0'

/** Largest difference from the golden answer that passes, as a share of its largest number where that is above 1. */
const TOLERANCE = 0.005

/** Numbers of a golden answer that are written down, in digits behind the point. */
const DIGITS = 5

/** What an ONNX file does not say of itself. What is left out follows from it, or is what most classifiers were trained with. */
export interface DetectorOptions extends PackOptions {
  /** `[a-z0-9-]+`: what rules call it. */
  id: string
  /** Of the outputs, in their order: `[a-z0-9-]+`. */
  labels: readonly string[]
  /** SPDX expression or a sentence. */
  licence: string
  /** One plain sentence. */
  trainedOn: string
  /** One line for people. @defaultValue the id and the labels */
  title?: string
  /** Input size in pixels. @defaultValue that of the graph */
  size?: { width: number; height: number }
  /** @defaultValue by the place of the 3 in the input's shape */
  layout?: 'nchw' | 'nhwc'
  /** @defaultValue 'rgb' */
  channels?: 'rgb' | 'bgr'
  /** Of levels 0..255, by channel of the network. @defaultValue 0 */
  mean?: readonly number[]
  /** @defaultValue 255 */
  deviation?: readonly number[]
  /** @defaultValue 'squeeze' */
  fit?: PackDetector['fit']
  /** @defaultValue 'bilinear' */
  resample?: PackDetector['resample']
  /** @defaultValue 'none' where the graph ends in Softmax or Sigmoid; else 'softmax', and 'sigmoid' for one label */
  activation?: PackDetector['activation']
  /** @defaultValue the first */
  output?: string
  /** Bits of a weight of a matrix or kernel: 2 to 16, or 32 for float32. @defaultValue 16 */
  bits?: number
}

/** What packing a detector wrote. */
export interface PackedDetector extends PackedModel {
  /** Largest change of an output for the golden input that the bits cost, and the largest output itself. */
  difference: number
  largest: number
}

/**
 * Packs an ONNX image classifier as a detector: takes the weights out of the graph, runs it once for the golden answer and writes the package.
 *
 * @param file the ONNX file, weights included
 * @param out is created where missing; other files in it stay
 * @throws GuardError `MODEL_MANIFEST` where file or options give no valid detector, `MODEL_INCOMPATIBLE` where onnxruntime-web cannot run it or
 * it has not one output for each label, `OPTION_INVALID` where `out` holds another package
 */
export async function packDetector(
  file: Uint8Array<ArrayBuffer>,
  out: string,
  options: DetectorOptions,
): Promise<PackedDetector> {
  const onnx = splitOnnx(file, EXTERNAL_DATA, MIN_SHARD_BYTES)
  const detector = detectorOf(onnx, options)
  const bits = options.bits ?? 16
  const draft = {
    schemaVersion: 1,
    id: options.id,
    title: options.title ?? `${options.id}: ${options.labels.join(', ')}`,
    licence: options.licence,
    trainedOn: options.trainedOn,
    detector,
    engine: { minOrt: MIN_ORT },
  } as const
  const contents = new Map([
    [GRAPH, onnx.graph],
    [WEIGHTS, writeContainer(onnx.weights, bits, MIN_SHARD_BYTES)],
  ])
  // A megabyte of code that no other way of packing needs.
  const ort = await import('onnxruntime-web')
  // The answer is asked for: there is none to check yet.
  const unknown: PackManifest = {
    ...draft,
    revision: '0',
    files: [],
    golden: { input: 'ramp', output: [], tolerance: 0 },
  }
  const ask = (files: typeof contents) =>
    answerRamp({ ort: ort as NodeDetectorParts['ort'], manifest: unknown, files, threads: 1 })
  const answer = await ask(contents)
  if (answer.length !== options.labels.length) {
    throw new GuardError(
      'MODEL_INCOMPATIBLE',
      `The network answers ${answer.length} numbers, and there are ${options.labels.length} labels.`,
      'Name a label for each output, in their order.',
    )
  }
  const exact =
    bits === RAW_BITS
      ? answer
      : await ask(new Map([...contents, [WEIGHTS, writeContainer(onnx.weights, RAW_BITS, MIN_SHARD_BYTES)]]))
  const largest = Math.max(...exact.values.map(Math.abs))
  const description: PartDescription = {
    ...draft,
    files: [
      { name: GRAPH, part: 'detect', encoding: 'identity', path: GRAPH },
      { name: WEIGHTS, part: 'detect', encoding: 'identity', path: WEIGHTS },
    ],
    golden: {
      input: 'ramp',
      output: answer.values.map((value) => Number(value.toFixed(DIGITS))),
      tolerance: TOLERANCE * Math.max(1, largest),
    },
  }
  const packed = await packDescribed(description, async ({ name }) => contents.get(name)!, out, options)
  return {
    ...packed,
    difference: Math.max(...exact.values.map((value, index) => Math.abs(value - answer.values[index]!))),
    largest,
  }
}

function detectorOf(onnx: Onnx, options: DetectorOptions): PackDetector {
  const refuse = (message: string, hint: string) => new GuardError('MODEL_MANIFEST', message, hint)
  const [input] = onnx.inputs
  if (!input || onnx.inputs.length > 1) {
    const names = onnx.inputs.map(({ name }) => name).join(', ')
    throw refuse(`The network has ${onnx.inputs.length} inputs: ${names}.`, 'Pack a network that takes one image.')
  }
  const layout = options.layout ?? (input.dims.at(-1) === 3 ? 'nhwc' : input.dims[1] === 3 ? 'nchw' : null)
  if (!layout) {
    throw refuse(
      `The input "${input.name}" has the shape ${input.dims.join(' x ')}; no axis of it is one of three channels.`,
      'Say which layout it has.',
    )
  }
  const [height = 0, width = 0] = layout === 'nchw' ? input.dims.slice(2) : input.dims.slice(1)
  const size = options.size ?? { width, height }
  if (size.width === 0 || size.height === 0) {
    throw refuse(`The input "${input.name}" does not say its size.`, 'Give the size that the network was trained with.')
  }
  const output = options.output ?? onnx.outputs[0] ?? ''
  const last = onnx.lastOperators[onnx.outputs.indexOf(output)] ?? ''
  const isAlone = options.labels.length === 1
  if (isAlone && (options.activation === 'softmax' || last === 'Softmax')) {
    throw refuse(
      `A softmax over one output is always 1, and there is one label: ${options.labels.join()}.`,
      'Name a label for each output, in their order; a network with one output takes sigmoid, or none.',
    )
  }
  const usual = ['Softmax', 'Sigmoid'].includes(last) ? 'none' : isAlone ? 'sigmoid' : 'softmax'
  return {
    graph: GRAPH,
    weights: WEIGHTS,
    externalData: EXTERNAL_DATA,
    input: {
      name: input.name,
      layout,
      channels: options.channels ?? 'rgb',
      mean: [...(options.mean ?? [0, 0, 0])],
      deviation: [...(options.deviation ?? [255, 255, 255])],
    },
    output,
    width: size.width,
    height: size.height,
    fit: options.fit ?? 'squeeze',
    resample: options.resample ?? 'bilinear',
    activation: options.activation ?? usual,
    labels: [...options.labels],
  }
}
