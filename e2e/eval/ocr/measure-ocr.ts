import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openNodeReader, type TextReader } from '@lookfirst/engine/node'
import { type PackManifest, parsePack } from '@lookfirst/store'
import * as ort from 'onnxruntime-web'
import { drawSet } from './draw-set'
import type { DrawnPicture } from './drawing'
import { type ErrorTally, editDistance, errorRate, plainText } from './error-rate'

/** Groups whose letters were drawn, and not photographed. */
const RENDERED = ['cards', 'memes', 'screens', 'rotated']

/** How well a group is read. */
export interface OcrGroup {
  pictures: number
  /** Edits for each character, line breaks counted as spaces. */
  characterErrorRate: number
  /** Median milliseconds a picture, on one thread. */
  ms: number
  /** The same in time of the processor, which what else runs on the machine changes little. */
  cpuMs: number
}

/** What reading drawn text gave. */
export interface OcrFigures {
  /** Over all rendered groups: cards, memes, screens, rotated. */
  ocrCharacterErrorRate: number
  groups: Record<string, OcrGroup>
  /** Median and 95th percentile of milliseconds a picture. */
  msP50: number
  msP95: number
  cpuMsP50: number
  cpuMsP95: number
  /** Pictures with an error, worst first. */
  worst: { group: string; edits: number; truth: string; read: string }[]
}

/** Opens the reader of a pack's folder. The caller closes it. */
export async function openPackedReader(folder: string): Promise<TextReader> {
  const manifest: PackManifest = parsePack(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const { name, shards } of manifest.files) {
    const pieces = await Promise.all(shards.map(({ sha256 }) => readFile(join(folder, 'shards', `${sha256}.bin`))))
    files.set(name, new Uint8Array(Buffer.concat(pieces)))
  }
  return openNodeReader({ ort, manifest, files, threads: 1 })
}

/** The picture as a worker would decode it. */
export function pixelsOf({ canvas }: DrawnPicture) {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  return { width, height, data: data as Uint8ClampedArray<ArrayBuffer> }
}

/**
 * Draws the benchmark and reads it over the kernels that browsers run, on one thread.
 *
 * @param folder of the packed reader
 * @param seed of the drawings
 */
export async function measureOcr(
  folder = fileURLToPath(new URL('../../../models/text', import.meta.url)),
  seed?: number,
): Promise<OcrFigures> {
  const reader = await openPackedReader(folder)
  try {
    const pictures = await drawSet(seed)
    const results: (ErrorTally & Timed & { group: string; truth: string; read: string })[] = []
    for (const picture of pictures) {
      const pixels = pixelsOf(picture)
      const start = performance.now()
      const before = process.cpuUsage()
      const lines = await reader.read(pixels, async () => {})
      const ms = performance.now() - start
      const { user, system } = process.cpuUsage(before)
      const truth = plainText(picture.lines.join(' '))
      const read = plainText(lines.map(({ text }) => text).join(' '))
      results.push({
        group: picture.group,
        ms,
        cpuMs: (user + system) / 1000,
        truth,
        read,
        edits: editDistance(read, truth),
        characters: truth.length,
      })
    }
    const names = [...new Set(results.map(({ group }) => group))]
    const groups = Object.fromEntries(
      names.map((name): [string, OcrGroup] => {
        const members = results.filter(({ group }) => group === name)
        return [
          name,
          {
            pictures: members.length,
            characterErrorRate: errorRate(members),
            ms: quantile(members, 'ms', 0.5),
            cpuMs: quantile(members, 'cpuMs', 0.5),
          },
        ]
      }),
    )
    return {
      ocrCharacterErrorRate: errorRate(results.filter(({ group }) => RENDERED.includes(group))),
      groups,
      msP50: quantile(results, 'ms', 0.5),
      msP95: quantile(results, 'ms', 0.95),
      cpuMsP50: quantile(results, 'cpuMs', 0.5),
      cpuMsP95: quantile(results, 'cpuMs', 0.95),
      worst: results
        .filter(({ edits }) => edits > 0)
        .sort((a, b) => b.edits - a.edits)
        .map(({ group, edits, truth, read }) => ({ group, edits, truth, read })),
    }
  } finally {
    await reader.close()
  }
}

/** What a picture took. */
interface Timed {
  ms: number
  cpuMs: number
}

function quantile(results: readonly Timed[], field: keyof Timed, share: number): number {
  const sorted = results.map((one) => one[field]).sort((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!)
}
