import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { scoreImage } from '@lookfirst/engine/node'
import type { Features } from '@lookfirst/policy'
import { loadCompiled } from '@lookfirst/policy/judge'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noise, temporaryFolder } from '../../testing/packable-folder'
import { MODEL, PATIENCE_MS, WEAPONS } from '../../testing/policies'
import { type CliEngine, openEngine } from './open-engine'

const fixture = (path: string) => readFile(fileURLToPath(new URL(`../../../../e2e/fixtures/${path}`, import.meta.url)))

let engine: CliEngine

beforeAll(async () => {
  engine = await openEngine(MODEL)
}, PATIENCE_MS)

afterAll(() => engine.close())

const look = async (path: string) => engine.look(await fixture(path))

describe('an engine looks at', () => {
  test.each([
    ['files/upright.jpg', 'image/jpeg', 320, 213, 1, 'full'],
    ['files/turned.jpg', 'image/jpeg', 320, 213, 1, 'full'],
    ['files/cmyk.jpg', 'image/jpeg', 320, 213, 1, 'full'],
    ['files/photo.webp', 'image/webp', 320, 213, 1, 'full'],
    ['files/sixteen-bit.png', 'image/png', 320, 213, 1, 'full'],
    ['photos/rocket.jpg', 'image/jpeg', 640, 427, 1, 'full'],
    ['photos/retina.jpg', 'image/jpeg', 1411, 1411, 1, 'full'],
    ['photos/text.png', 'image/png', 448, 172, 1, 'full'],
  ])('%s: one vector in each space of the model', async (path, mime, width, height, frames, coverage) => {
    const { features, input, coverage: seen, ms } = await look(path)
    expect(input).toMatchObject({ mime, width, height, frames })
    expect(input.contentHash).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(seen).toBe(coverage)
    expect(features).toHaveLength(1)
    expect(features[0]).toMatchObject({ schema: 1, modelHash: engine.modelHash })
    expect(features[0]!.spaces.map(({ name, vector }) => [name, vector.length])).toEqual(
      engine.manifest.spaces.map(({ name, dimension }) => [name, dimension]),
    )
    for (const part of Object.values(ms)) expect(part).toBeGreaterThanOrEqual(0)
  })

  test.each(['files/animation.gif', 'files/animation.webp'])('%s: its first frame, and says so', async (path) => {
    const { coverage, input } = await look(path)
    expect(coverage).toBe('first-frame')
    expect(input.frames).toBeGreaterThan(1)
  })

  test.each(['files/only-on-black.png', 'files/only-on-white.png'])('%s: over white and over black', async (path) => {
    const { features } = await look(path)
    expect(features).toHaveLength(2)
    expect(likeness(features[0]!, features[1]!)).toBeLessThan(0.9)
  })

  test('a turned photo as at the upright one', async () => {
    const [turned, upright] = await Promise.all([look('files/turned.jpg'), look('files/upright.jpg')])
    expect(likeness(turned.features[0]!, upright.features[0]!)).toBeGreaterThan(0.98)
  })

  test('a CMYK photo as at the same photo in RGB', async () => {
    const [cmyk, upright] = await Promise.all([look('files/cmyk.jpg'), look('files/upright.jpg')])
    expect(likeness(cmyk.features[0]!, upright.features[0]!)).toBeGreaterThan(0.9)
  })
})

describe('an engine refuses', () => {
  test.each([
    ['nothing', async () => new Uint8Array(), 'IMAGE_EMPTY'],
    ['text', async () => Buffer.from('hello, I am a picture.jpg'), 'IMAGE_TYPE'],
    ['a file without its end', async () => (await fixture('photos/rocket.jpg')).subarray(0, 40_000), 'IMAGE_TRUNCATED'],
    ['a picture of 4 x 4', async () => resized(await fixture('photos/text.png'), 4, 4), 'IMAGE_TOO_SMALL'],
    [
      'a picture of 20000 x 20000',
      async () => resized(await fixture('photos/text.png'), 20_000, 20_000),
      'IMAGE_TOO_LARGE',
    ],
    ['a PNG whose rows are noise', async () => spoilt(await fixture('photos/text.png')), 'IMAGE_DECODE'],
  ])('%s', async (_, bytes, code) => {
    const error = await engine.look(await bytes()).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'GuardError', code, hint: expect.stringMatching(/\.$/) })
  })

  test('and goes on with the next', async () => {
    await expect(engine.look(new Uint8Array())).rejects.toThrow()
    expect((await look('files/upright.jpg')).features).toHaveLength(1)
  })
})

describe('an engine compiles', { timeout: PATIENCE_MS }, () => {
  test('Markdown, and judges by it', async () => {
    const compiled = await engine.compile('## cats\nShould not: show cats\n')
    const policy = { judge: loadCompiled(compiled) }
    expect(scoreImage((await look('photos/chelsea.png')).features, policy).action).toBe('block')
    expect(scoreImage((await look('photos/coffee.png')).features, policy).action).toBe('allow')
  })

  test('plain sentences, and takes a compiled policy as it is', async () => {
    const compiled = await engine.compile('No cats.')
    expect(compiled.rules).toHaveLength(1)
    expect(await engine.compile(JSON.stringify(compiled))).toEqual(compiled)
  })

  test('nothing that is no policy, nor one of another model', async () => {
    await expect(engine.compile('## waffen: Waffen\nShould not: zeige Gewehre oder Pistolen')).rejects.toMatchObject({
      code: 'POLICY_INVALID',
    })
    const other = { ...(await engine.compile(WEAPONS)), modelHash: 'f'.repeat(64) }
    await expect(engine.compile(JSON.stringify(other))).rejects.toMatchObject({ code: 'POLICY_MODEL_MISMATCH' })
  })
})

test('there is no engine without a model', async () => {
  await using folder = await temporaryFolder()
  await expect(openEngine(folder.path)).rejects.toMatchObject({ code: 'MODEL_UNKNOWN' })
  await writeFile(join(folder.path, 'manifest.json'), '{')
  await expect(openEngine(folder.path)).rejects.toMatchObject({ code: 'MODEL_MANIFEST' })
})

/** Least cosine over the spaces. */
function likeness(a: Features, b: Features): number {
  return Math.min(
    ...a.spaces.map(({ vector }, space) => {
      // Of unit length.
      const other = b.spaces[space]!.vector
      return vector.reduce((sum, value, at) => sum + value * other[at]!, 0)
    }),
  )
}

/** A PNG that declares another size. */
function resized(png: Uint8Array, width: number, height: number): Uint8Array {
  const copy = Buffer.from(png)
  copy.writeUInt32BE(width, 16)
  copy.writeUInt32BE(height, 20)
  return copy
}

/** A PNG with noise where its rows are. */
function spoilt(png: Uint8Array): Uint8Array {
  const copy = Buffer.from(png)
  copy.set(noise(1000, 5), copy.indexOf('IDAT') + 4)
  return copy
}
