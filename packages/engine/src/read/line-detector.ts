import type { PackReader } from '@lookfirst/store'
import { findLines } from './find-lines'
import type { Corners } from './geometry'
import type { Network } from './network'
import { type Pyramid, sampleWindow } from './pyramid'

/** Most times that a small picture is enlarged, and the longest side that it is enlarged to, in pixels. */
const MOST_ENLARGED = 2
const ENLARGED_SIDE = 640

/** Size of the detector's input for a picture: no side longer than the network takes, small pictures enlarged, whole multiples. */
export function detectorSize(
  { width, height }: { width: number; height: number },
  { maxSide, multiple }: Pick<PackReader['detector'], 'maxSide' | 'multiple'>,
): { width: number; height: number } {
  const longest = Math.max(width, height)
  const scale = Math.min(maxSide / longest, Math.max(1, Math.min(MOST_ENLARGED, ENLARGED_SIDE / longest)))
  const side = (pixels: number) => Math.max(multiple, Math.round((pixels * scale) / multiple) * multiple)
  return { width: side(width), height: side(height) }
}

/**
 * Finds where text is.
 *
 * @returns rectangles in pixels of the picture, largest first
 */
export async function detectLines(
  network: Network,
  spec: PackReader['detector'],
  picture: Pyramid,
): Promise<Corners[]> {
  const { width, height } = detectorSize(picture, spec)
  const data = new Float32Array(3 * width * height)
  const whole = { origin: { x: 0, y: 0 }, across: { x: picture.width, y: 0 }, down: { x: 0, y: picture.height } }
  const planes = { data, offset: 0, rowStride: width, planeStride: width * height }
  sampleWindow(picture, { ...whole, width, height }, spec.input, planes)
  const answer = await network.run({ data, dims: [1, 3, height, width] })
  const scale = { x: picture.width / width, y: picture.height / height }
  const inPicture = ({ x, y }: Corners[number]) => ({ x: x * scale.x, y: y * scale.y })
  return findLines({ data: answer.data, width, height }, spec).map(
    ([a, b, c, d]): Corners => [inPicture(a), inPicture(b), inPicture(c), inPicture(d)],
  )
}
