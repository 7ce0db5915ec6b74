import { readFile } from 'node:fs/promises'
import { GuardError } from '@lookfirst/errors'
import { oneOf, required, splitArguments } from '../../arguments'
import { type Command, UsageError } from '../../command'
import { sizeTable } from '../size-table'
import { type DetectorOptions, packDetector } from './pack-detector'

const NAMES = [
  'onnx',
  'labels',
  'id',
  'out',
  'licence',
  'trained-on',
  'title',
  'size',
  'layout',
  'channels',
  'mean',
  'deviation',
  'fit',
  'resample',
  'activation',
  'output',
  'bits',
] as const

/** `lookfirst model pack-detector`. */
export const modelPackDetector: Command = {
  name: 'model pack-detector',
  summary: 'packs an ONNX image classifier, for rules with "Detector:" lines',
  help: [
    'Usage: lookfirst model pack-detector --onnx <file> --id <name> --labels <a,b,c> --licence <text> --trained-on <text> --out <dir>',
    '',
    'Takes the weights out of the graph, packs them, runs the network once for the answer that browsers must reproduce, and writes',
    'a package as "model pack" does. Rules then say "Detector: <name>.<label> >= 0.8"; a guard takes it with the option parts.',
    '',
    '  --onnx <file>          one ONNX file, weights included, with one image as input',
    '  --id <name>            what rules call it: small letters, digits, hyphens',
    '  --labels <a,b,c>       of the outputs, in their order: small letters, digits, hyphens',
    '  --licence <text>       of the weights, as an SPDX expression or a sentence',
    '  --trained-on <text>    one sentence that users of the detector see',
    '  --out <dir>            where the package lies: an earlier packing of the same name is replaced, shards and all, other',
    '                         files stay; refused where manifest.json is of something else',
    '  --title <text>         one line for people (default: name and labels)',
    '  --size <w>x<h>         input in pixels (default: what the graph says)',
    '  --layout nchw|nhwc     (default: by the place of the 3 in the input shape)',
    '  --channels rgb|bgr     (default: rgb)',
    '  --mean <n>|<a,b,c>     of levels 0 to 255, by channel (default: 0)',
    '  --deviation <n>|<a,b,c>  what levels are divided by (default: 255)',
    '  --fit squeeze|crop     the whole picture, or its middle (default: squeeze)',
    '  --resample bilinear|bilinear-corners|bicubic  (default: bilinear; -corners is align_corners)',
    '  --activation none|softmax|sigmoid  what makes outputs probabilities (default: none behind Softmax or Sigmoid, else softmax,',
    '                         and sigmoid for one label)',
    '  --output <name>        of the graph (default: the first)',
    '  --bits <n>             of a weight, 2 to 16, or 32 for float32 (default: 16)',
    '',
    'Example: lookfirst model pack-detector --onnx gore.onnx --id gore --labels safe,gore --licence MIT \\',
    '           --trained-on "Trained on pictures of our own." --mean 123.7,116.3,103.5 --deviation 58.4,57.1,57.4 --out models/gore',
  ].join('\n'),
  async run(args, terminal) {
    const { options } = splitArguments(args, { what: 'no file but --onnx', count: [0, 0], names: NAMES })
    const path = required(options.onnx, '--onnx')
    const out = required(options.out, '--out')
    const detector = readOptions(options)
    const file = await readFile(path).catch((cause: unknown) => {
      throw new GuardError('MODEL_MANIFEST', `${path} cannot be read.`, 'Check its path.', { cause })
    })
    const { manifest, staleShards, difference, largest } = await packDetector(new Uint8Array(file), out, detector)
    for (const line of sizeTable(manifest)) terminal.out(line)
    for (const name of staleShards) terminal.out(`removed shards/${name}`)
    terminal.out(
      `The bits change an output of up to ${round(largest)} by at most ${round(difference)} for the golden input.`,
    )
    return 0
  },
}

function readOptions(given: Partial<Record<(typeof NAMES)[number], string>>): DetectorOptions {
  const layout = oneOf(given.layout, '--layout', ['nchw', 'nhwc'])
  const channels = oneOf(given.channels, '--channels', ['rgb', 'bgr'])
  const fit = oneOf(given.fit, '--fit', ['squeeze', 'crop'])
  const resample = oneOf(given.resample, '--resample', ['bilinear', 'bilinear-corners', 'bicubic'])
  const activation = oneOf(given.activation, '--activation', ['none', 'softmax', 'sigmoid'])
  const mean = channelNumbers(given.mean, '--mean')
  const deviation = channelNumbers(given.deviation, '--deviation')
  if (deviation?.includes(0)) throw new UsageError(`--deviation is ${given.deviation}; nothing can be divided by 0.`)
  const size = sizeOf(given.size)
  const bits = bitsOf(given.bits)
  return {
    id: required(given.id, '--id'),
    labels: required(given.labels, '--labels')
      .split(',')
      .map((label) => label.trim()),
    licence: required(given.licence, '--licence'),
    trainedOn: required(given['trained-on'], '--trained-on'),
    ...(given.title && { title: given.title }),
    ...(given.output && { output: given.output }),
    ...(layout && { layout }),
    ...(channels && { channels }),
    ...(fit && { fit }),
    ...(resample && { resample }),
    ...(activation && { activation }),
    ...(mean && { mean }),
    ...(deviation && { deviation }),
    ...(size && { size }),
    ...(bits && { bits }),
  }
}

function channelNumbers(text: string | undefined, option: string): number[] | null {
  if (text === undefined) return null
  const numbers = text.split(',').map((part) => (part.trim() ? Number(part) : Number.NaN))
  const all = numbers.length === 1 ? [0, 1, 2].map(() => numbers[0]!) : numbers
  if (all.length === 3 && all.every(Number.isFinite)) return all
  throw new UsageError(`${option} is ${text}; it must be a number, or three with commas between.`)
}

function sizeOf(text: string | undefined): DetectorOptions['size'] | null {
  if (text === undefined) return null
  const [, width, height = width] = /^(\d{1,5})(?:x(\d{1,5}))?$/.exec(text) ?? []
  if (Number(width) > 0 && Number(height) > 0) return { width: Number(width), height: Number(height) }
  throw new UsageError(`--size is ${text}; it must be like 224 or 320x224.`)
}

function bitsOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const bits = Number(text)
  if (Number.isInteger(bits) && ((bits >= 2 && bits <= 16) || bits === 32)) return bits
  throw new UsageError(`--bits is ${text}; it must be 2 to 16, or 32.`)
}

function round(value: number): string {
  return String(Number(value.toPrecision(2)))
}
