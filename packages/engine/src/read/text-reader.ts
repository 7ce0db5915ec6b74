import { GuardError } from '@lookfirst/errors'
import type { PackManifest } from '@lookfirst/store'
import type { Pixels } from '../image/resample'
import type { Runtime } from '../model/runtime'
import type { Serial } from '../model/serial'
import type { Box } from '../protocol'
import { chooseDirections } from './directions'
import { type Corners, type Point, reversed, slice } from './geometry'
import { checkGolden } from './golden'
import { detectLines } from './line-detector'
import { batchLines, type RecognisedLine, recogniseBatch } from './line-recogniser'
import { createNetwork } from './network'
import { createPyramid, type Pyramid } from './pyramid'
import { readingOrder } from './reading-order'
import { isReadable, type ReadStretch, stretchOf, wordsOf } from './words'

/** Confidence from which a line is taken to be read the right way up: below, it is read from its other end as well. */
const SURE = 0.9

/** Words that stand together, and where. */
export interface ReadWord {
  text: string
  /** Upright bounding box. */
  box: Box
  /** Corners, clockwise from the text's own top left, in shares of width and height. */
  corners: Point[]
  /** Mean probability of its characters, in [0, 1]. */
  confidence: number
}

/** One line of text. U+FFFD stands for characters in scripts that cannot be read. */
export interface ReadLine extends ReadWord {
  /** In the order of the line. */
  words: ReadWord[]
}

/** Reads text in pictures. */
export interface TextReader {
  /**
   * Finds lines at any angle and reads them.
   *
   * @param pixels upright RGBA, longest side as decoded: 1280 pixels at most serve best
   * @param checkpoint awaited between stages: others may work, and it may throw to stop
   * @returns in reading order
   * @throws what `checkpoint` or the runtime throws
   */
  read(pixels: Pixels, checkpoint: () => Promise<void>): Promise<ReadLine[]>
  /** Frees both networks, once what is running is done. */
  close(): Promise<void>
}

/** What a text reader is made from. */
export interface TextReaderParts {
  ort: Runtime
  /** What all work of the runtime goes through. */
  serial: Serial
  /** Of a pack with a reader. */
  manifest: PackManifest
  /** Its unpacked files, by name. */
  files: Map<string, Uint8Array<ArrayBuffer>>
}

/**
 * Makes a text reader after PP-OCR (Du et al. 2020): one network finds lines, another reads them. Checks the golden answer first. The caller
 * closes it.
 *
 * @throws GuardError `MODEL_MANIFEST`, `MODEL_INCOMPATIBLE` or `BACKEND_SELF_TEST`
 */
export async function createTextReader({ ort, serial, manifest, files }: TextReaderParts): Promise<TextReader> {
  const { reader } = manifest
  if (!reader) {
    throw new GuardError('MODEL_MANIFEST', `The part "${manifest.id}" is no text reader.`, 'Name one that is.')
  }
  const detector = await createNetwork({ ort, serial, files }, reader.detector)
  const recogniser = await createNetwork({ ort, serial, files }, reader.recogniser).catch(async (error: unknown) => {
    await detector.close()
    throw error
  })
  const close = async () => {
    await detector.close()
    await recogniser.close()
  }
  await checkGolden(manifest, reader, detector, recogniser).catch(async (error: unknown) => {
    await close()
    throw error
  })
  const alphabet = Array.from(reader.recogniser.alphabet)

  async function recognise(picture: Pyramid, lines: readonly Corners[], checkpoint: () => Promise<void>) {
    const found: RecognisedLine[] = []
    for (const batch of batchLines(lines, reader!.recogniser)) {
      await checkpoint()
      const read = await recogniseBatch(recogniser, reader!.recogniser, alphabet, picture, lines, batch)
      for (const [at, { index }] of batch.lines.entries()) found[index] = read[at]!
    }
    return found.map((line, index) => ({ ...line, corners: lines[index]!, all: stretchOf(line.characters) }))
  }

  return {
    async read(pixels, checkpoint) {
      await checkpoint()
      const picture = createPyramid(pixels)
      const lines = await detectLines(detector, reader.detector, picture)
      const read = await recognise(picture, lines, checkpoint)
      const unsure = read.flatMap(({ all }, index) => (!all || all.confidence < SURE ? index : []))
      const backwards = await recognise(
        picture,
        unsure.map((index) => reversed(lines[index]!)),
        checkpoint,
      )
      const both = read.map((forwards, index) => [forwards, backwards[unsure.indexOf(index)] ?? null] as const)
      const chosen = chooseDirections(both)
      await checkpoint()
      const kept = chosen.flatMap(({ all, ...line }) =>
        all && all.confidence >= reader.recogniser.lineThreshold && isReadable(all.text) ? { ...line, all } : [],
      )
      return readingOrder(kept.map(({ corners }) => corners)).map((index) => {
        const { all, corners, characters, steps } = kept[index]!
        const place = (stretch: ReadStretch) =>
          wordAt(stretch, slice(corners, share(stretch.from - 0.5, steps), share(stretch.to + 0.5, steps)), picture)
        return { ...wordAt(all, corners, picture), words: wordsOf(characters).map(place) }
      })
    },
    close,
  }
}

function share(step: number, steps: number): number {
  return Math.min(1, Math.max(0, step / steps))
}

function wordAt({ text, confidence }: ReadStretch, corners: Corners, { width, height }: Pyramid): ReadWord {
  const placed = corners.map(({ x, y }) => ({ x: clamp(x / width), y: clamp(y / height) }))
  const left = Math.min(...placed.map(({ x }) => x))
  const top = Math.min(...placed.map(({ y }) => y))
  const box = {
    x: left,
    y: top,
    width: Math.max(...placed.map(({ x }) => x)) - left,
    height: Math.max(...placed.map(({ y }) => y)) - top,
  }
  return { text, box, corners: placed, confidence }
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}
