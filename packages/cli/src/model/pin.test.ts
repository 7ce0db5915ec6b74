import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parsePins } from '@lookfirst/hub'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/packable-folder'
import { run } from '../../testing/run'
import { pinModel, usualFiles } from './pin'

const MODEL = 'tiny/clip'
const REVISION = '0123456789abcdef0123456789abcdef01234567'
const FILES = { 'config.json': '{}', 'onnx/vision_model_quantized.onnx': 'weights' }
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

async function writeHub(folder: string): Promise<void> {
  const root = join(folder, MODEL, 'resolve', REVISION)
  await mkdir(join(root, 'onnx'), { recursive: true })
  for (const [path, content] of Object.entries(FILES)) await writeFile(join(root, path), content)
}

const expected = {
  model: MODEL,
  revision: REVISION,
  files: {
    'config.json': { bytes: 2, sha256: sha256('{}') },
    'onnx/vision_model_quantized.onnx': { bytes: 7, sha256: sha256('weights') },
  },
}

describe('pinModel', () => {
  test('pins every file of a folder', async () => {
    await using folder = await temporaryFolder()
    await writeHub(folder.path)

    const pins = await pinModel(MODEL, REVISION, { folder: folder.path })

    expect(pins).toEqual(expected)
    expect(parsePins(pins, MODEL, REVISION)).toEqual(pins)
  })

  test('pins the files that an address has, and asks for no other revision', async () => {
    const asked: string[] = []
    const fetcher = (async (url: URL) => {
      asked.push(url.href)
      const path = url.pathname.slice(`/hub/${MODEL}/resolve/${REVISION}/`.length) as keyof typeof FILES
      return Object.hasOwn(FILES, path) ? new Response(FILES[path]) : new Response(null, { status: 404 })
    }) as typeof fetch

    const source = { address: 'https://example.org/hub', files: usualFiles('q8') }

    expect(await pinModel(MODEL, REVISION, source, fetcher)).toEqual(expected)
    expect(asked.filter((url) => !url.startsWith(`https://example.org/hub/${MODEL}/resolve/${REVISION}/`))).toEqual([])
  })

  test.each([
    { what: 'a model that is not there', status: 404, code: 'MODEL_UNKNOWN' },
    { what: 'a server that fails', status: 500, code: 'MODEL_FETCH' },
  ])('refuses $what', async ({ status, code }) => {
    const fetcher = (async () => new Response(null, { status })) as typeof fetch

    const source = { address: 'https://example.org/', files: ['config.json'] }

    await expect(pinModel(MODEL, REVISION, source, fetcher)).rejects.toMatchObject({ code })
  })
})

describe('lookfirst model pin', () => {
  test('writes the pins to a file', async () => {
    await using folder = await temporaryFolder()
    await writeHub(folder.path)
    const out = join(folder.path, 'pins.json')

    const { code, out: said } = await run('model', 'pin', `${MODEL}@${REVISION}`, '--source', folder.path, '--out', out)

    expect(code).toBe(0)
    expect(said).toContain('2 files, 9 bytes')
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(expected)
  })

  test.each([['tiny/clip'], ['tiny/clip@main'], [`clip@${REVISION}`]])('refuses %s as a name', async (name) => {
    expect((await run('model', 'pin', name)).code).toBe(2)
  })
})
