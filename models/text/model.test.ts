import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openNodeReader, type TextReader } from '@lookfirst/engine/node'
import { parsePack } from '@lookfirst/store'
import { createCanvas } from '@napi-rs/canvas'
import * as ort from 'onnxruntime-web'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { manifest, shardUrls } from './index.js'

const here = fileURLToPath(new URL('.', import.meta.url))

async function readFiles(): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const { name, shards } of manifest.files) {
    const pieces = await Promise.all(shards.map(({ sha256 }) => readFile(join(here, 'shards', `${sha256}.bin`))))
    files.set(name, new Uint8Array(Buffer.concat(pieces)))
  }
  return files
}

/** Two lines on a card, turned clockwise by some degrees. */
function draw(degrees: number) {
  const canvas = createCanvas(640, 640)
  const context = canvas.getContext('2d')
  context.fillStyle = '#f4f1e8'
  context.fillRect(0, 0, 640, 640)
  context.translate(320, 320)
  context.rotate((degrees * Math.PI) / 180)
  context.fillStyle = '#20252b'
  context.font = '36px "DejaVu Sans"'
  context.fillText('Call me now, José:', -200, -20)
  context.fillText('+49 171 2345678', -200, 50)
  const { data } = context.getImageData(0, 0, 640, 640)
  return { width: 640, height: 640, data: data as Uint8ClampedArray<ArrayBuffer> }
}

const noWait = async () => {}

describe('the package', () => {
  test('has a manifest that the store reads, and an address for every shard', async () => {
    expect(parsePack(JSON.parse(await readFile(join(here, 'manifest.json'), 'utf8')))).toEqual(manifest)
    const shards = manifest.files.flatMap((file) => file.shards.map(({ sha256 }) => sha256))
    expect(Object.keys(shardUrls()).sort()).toEqual([...new Set(shards)].sort())
  })

  test('takes less than 1.3 MB', () => {
    expect(manifest.files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(1_300_000)
  })

  test('says in its card what it was trained on', async () => {
    expect(await readFile(join(here, 'MODEL_CARD.md'), 'utf8')).toContain(manifest.trainedOn)
  })
})

describe('the text reader', () => {
  let reader: TextReader
  beforeAll(async () => {
    reader = await openNodeReader({ ort, manifest, files: await readFiles(), threads: 1 })
  }, 60_000)
  afterAll(() => reader.close())

  test.each([0, 20, -35, 90, 180, 270])(
    'reads a card that is turned by %d degrees',
    async (degrees) => {
      const lines = await reader.read(draw(degrees), noWait)
      expect(lines.map(({ text }) => text)).toEqual(['Call me now, José:', '+49 171 2345678'])
      for (const { confidence } of lines) expect(confidence).toBeGreaterThan(0.9)
    },
    60_000,
  )

  test('says where lines and words are, in shares of the picture', async () => {
    const [line] = await reader.read(draw(0), noWait)
    const near = (value: number) => expect.closeTo(value, 1)
    expect(line!.box).toEqual({ x: near(0.19), y: near(0.42), width: near(0.54), height: near(0.06) })
    expect(line!.corners[0]).toEqual({ x: line!.box.x, y: line!.box.y })
    expect(line!.words.map(({ text }) => text)).toEqual(['Call', 'me', 'now,', 'José:'])
    const lefts = line!.words.map(({ box }) => box.x)
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b))
    expect(line!.words.every(({ box }) => box.width < 0.6 * line!.box.width)).toBe(true)
  }, 60_000)

  test('finds nothing where nothing is written', async () => {
    const blank = { width: 300, height: 200, data: new Uint8ClampedArray(300 * 200 * 4).fill(200) }
    expect(await reader.read(blank, noWait)).toEqual([])
  })

  test('stops where the checkpoint throws', async () => {
    const stop = async () => {
      throw new Error('stopped')
    }
    await expect(reader.read(draw(0), stop)).rejects.toThrow('stopped')
  })

  test('is refused where its answers are off', async () => {
    const { golden, ...rest } = manifest
    const off = { ...rest, golden: { ...golden, output: golden.output.map((value) => value + 0.1) } }
    await expect(openNodeReader({ ort, manifest: off, files: await readFiles(), threads: 1 })).rejects.toMatchObject({
      code: 'BACKEND_SELF_TEST',
    })
  }, 60_000)
})
