import type { PackReader } from '@lookfirst/store'
import { type ReadCharacter, readBestPath } from './ctc'
import { type Corners, distance } from './geometry'
import type { Network } from './network'
import { type Pyramid, sampleWindow } from './pyramid'

/** Widths are rounded up to multiples of this, in pixels: steps of the network. */
const WIDTH_MULTIPLE = 8
const LEAST_WIDTH = 32
/** Most lines in a batch, the widest at most this much wider than the narrowest: what is shorter is padded, and padding is computed too. */
const BATCH_LINES = 8
const BATCH_SPREAD = 1.25
/** Most pixels of width in a batch: what the network computes on the way takes about 12 KB for each. */
const BATCH_WIDTH = 4096

/** The characters of a line. */
export interface RecognisedLine {
  characters: ReadCharacter[]
  /** Steps that the line itself takes, without what pads it; not whole. */
  steps: number
}

/** Lines of similar width, by index, and their width as the network reads them, in pixels. */
export interface LineBatch {
  width: number
  lines: { index: number; width: number }[]
}

/** Groups lines that are read together, narrow ones first. */
export function batchLines(
  lines: readonly Corners[],
  { height, maxWidth }: Pick<PackReader['recogniser'], 'height' | 'maxWidth'>,
): LineBatch[] {
  const sized = lines
    .map(([a, b, c], index) => {
      const width = Math.ceil((height * distance(a, b)) / Math.max(1, distance(b, c)))
      return { index, width: Math.max(LEAST_WIDTH, Math.min(maxWidth, width)) }
    })
    .sort((a, b) => a.width - b.width)
  const batches: LineBatch[] = []
  for (const line of sized) {
    const batch = batches.at(-1)
    const width = Math.ceil(line.width / WIDTH_MULTIPLE) * WIDTH_MULTIPLE
    const fits =
      batch &&
      batch.lines.length < BATCH_LINES &&
      width <= BATCH_SPREAD * batch.lines[0]!.width &&
      (batch.lines.length + 1) * width <= BATCH_WIDTH
    if (fits) {
      batch.lines.push(line)
      batch.width = width
    } else batches.push({ width, lines: [line] })
  }
  return batches
}

/**
 * Reads one batch of lines.
 *
 * @param alphabet what the outputs after the blank stand for
 * @returns in the order of the batch
 */
export async function recogniseBatch(
  network: Network,
  spec: PackReader['recogniser'],
  alphabet: readonly string[],
  picture: Pyramid,
  lines: readonly Corners[],
  batch: LineBatch,
): Promise<RecognisedLine[]> {
  const { height } = spec
  const planeStride = batch.width * height
  const data = new Float32Array(batch.lines.length * 3 * planeStride)
  for (const [at, { index, width }] of batch.lines.entries()) {
    const [origin, right, , bottom] = lines[index]!
    const across = { x: right.x - origin.x, y: right.y - origin.y }
    const down = { x: bottom.x - origin.x, y: bottom.y - origin.y }
    const planes = { data, offset: at * 3 * planeStride, rowStride: batch.width, planeStride }
    sampleWindow(picture, { origin, across, down, width, height }, spec.input, planes)
  }
  const answer = await network.run({ data, dims: [batch.lines.length, 3, height, batch.width] })
  const [, steps = 0, outputs = 0] = answer.dims
  return batch.lines.map(({ width }, at) => ({
    characters: readBestPath(answer.data.subarray(at * steps * outputs, (at + 1) * steps * outputs), steps, alphabet),
    steps: (steps * width) / batch.width,
  }))
}
