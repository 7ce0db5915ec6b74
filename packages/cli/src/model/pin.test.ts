import { createHash } from 'node:crypto'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { parsePins } from '@lookfirst/hub'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/packable-folder'
import { run } from '../../testing/run'
import { pinModel } from './pin'

const MODEL = 'tiny/clip'
const REVISION = '0123456789abcdef0123456789abcdef01234567'
const Q8 = 'onnx/vision_model_quantized.onnx'
const FP16 = 'onnx/vision_model_fp16.onnx'
const FILES: Readonly<Record<string, string>> = { 'config.json': '{}', [Q8]: 'weights' }
const BOTH = { ...FILES, [FP16]: 'half', [`${FP16}_data`]: 'more' }

const pinned = (files: Readonly<Record<string, string>>) => ({
  model: MODEL,
  revision: REVISION,
  files: Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') },
    ]),
  ),
})

async function writeHub(folder: string): Promise<string> {
  const root = join(folder, MODEL, 'resolve', REVISION)
  for (const [path, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
  return root
}

/** Answers like a hub that has these files of the model; keeps what it was asked for. */
function fetcherOf(files: Readonly<Record<string, string>>) {
  const asked: string[] = []
  const fetcher = (async (url: URL) => {
    asked.push(url.href)
    const path = url.pathname.split(`/resolve/${REVISION}/`)[1]!
    return Object.hasOwn(files, path) ? new Response(files[path]) : new Response(null, { status: 404 })
  }) as typeof fetch
  return { asked, fetcher }
}

/** The same as a server. */
async function serve(files: Readonly<Record<string, string>>): Promise<AsyncDisposable & { address: string }> {
  const server = createServer(({ url = '' }, response) => {
    const content = files[url.split(`/${MODEL}/resolve/${REVISION}/`)[1] ?? '']
    response.writeHead(content === undefined ? 404 : 200).end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const ADDRESS = 'https://example.org/hub'

describe('pinModel', () => {
  test('pins every file of a folder', async () => {
    await using folder = await temporaryFolder()
    await writeHub(folder.path)

    const { pins } = await pinModel(MODEL, REVISION, { folder: folder.path })

    expect(pins).toEqual(pinned(FILES))
    expect(parsePins(pins, MODEL, REVISION)).toEqual(pins)
  })

  test('names what in a folder cannot be read', async () => {
    await using folder = await temporaryFolder()
    const root = await writeHub(folder.path)
    await symlink(join(root, 'gone'), join(root, 'tokenizer.json'))

    await expect(pinModel(MODEL, REVISION, { folder: folder.path })).rejects.toMatchObject({
      code: 'MODEL_FETCH',
      message: expect.stringMatching(/tokenizer\.json cannot be read: ENOENT/),
    })
  })

  test('pins the usual files that an address has, and asks for no other revision', async () => {
    const { asked, fetcher } = fetcherOf(FILES)

    const { pins, incomplete } = await pinModel(MODEL, REVISION, { address: ADDRESS, dtypes: ['q8'] }, fetcher)

    expect(pins).toEqual(pinned(FILES))
    expect(incomplete).toEqual([])
    expect(asked.filter((url) => !url.startsWith(`${ADDRESS}/${MODEL}/resolve/${REVISION}/`))).toEqual([])
  })

  test('pins each dtype, with the weights beside a graph', async () => {
    const { fetcher } = fetcherOf(BOTH)

    const found = await pinModel(MODEL, REVISION, { address: ADDRESS, dtypes: ['q8', 'fp16'] }, fetcher)

    expect(found).toEqual({ pins: pinned(BOTH), incomplete: [] })
  })

  test.each([
    ['not at all', FILES, [FP16]],
    ['in parts', { ...BOTH, 'onnx/text_model_quantized.onnx': 'words' }, ['onnx/text_model_fp16.onnx']],
  ])('says what a dtype lacks that is there %s', async (_, files, lacking) => {
    const { fetcher } = fetcherOf(files)

    const found = await pinModel(MODEL, REVISION, { address: ADDRESS, dtypes: ['q8', 'fp16'] }, fetcher)

    expect(found).toEqual({ pins: pinned(files), incomplete: [{ dtype: 'fp16', lacking }] })
  })

  test.each([
    ['only settings', { 'config.json': '{}' }],
    ['no dtype as a whole', { [Q8]: 'sight', 'onnx/text_model_fp16.onnx': 'words' }],
  ])('refuses a model that has %s', async (_, files) => {
    const { fetcher } = fetcherOf(files)

    const pinning = pinModel(MODEL, REVISION, { address: ADDRESS, dtypes: ['q8', 'fp16'] }, fetcher)

    await expect(pinning).rejects.toMatchObject({
      code: 'MODEL_UNKNOWN',
      message: expect.stringMatching(/no whole set of networks in q8 or fp16/),
    })
  })

  test('pins the files that are named, and refuses where one of them is not there', async () => {
    const { fetcher } = fetcherOf(FILES)
    const pin = (...files: string[]) => pinModel(MODEL, REVISION, { address: ADDRESS, files }, fetcher)

    expect((await pin(Q8)).pins).toEqual(pinned({ [Q8]: 'weights' }))
    await expect(pin(Q8, 'confg.json')).rejects.toMatchObject({
      code: 'MODEL_UNKNOWN',
      message: expect.stringMatching(/no file confg\.json in tiny\/clip@/),
    })
  })

  test.each(['', '../config.json', 'https://example.com/config.json', 'http://['])(
    'asks for nothing where the file is "%s"',
    async (path) => {
      const { asked, fetcher } = fetcherOf(FILES)
      await expect(pinModel(MODEL, REVISION, { address: ADDRESS, files: [path] }, fetcher)).rejects.toMatchObject({
        code: 'OPTION_INVALID',
      })
      expect(asked).toEqual([])
    },
  )

  test.each<[string, () => Response, string]>([
    ['a model that is not there', () => new Response(null, { status: 404 }), 'MODEL_UNKNOWN'],
    ['a server that fails', () => new Response(null, { status: 500 }), 'MODEL_FETCH'],
    [
      'a file that breaks off',
      () => new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) })),
      'MODEL_FETCH',
    ],
  ])('refuses %s', async (_, answer, code) => {
    const fetcher = (async () => answer()) as typeof fetch

    const source = { address: ADDRESS, dtypes: ['q8'] } as const

    await expect(pinModel(MODEL, REVISION, source, fetcher)).rejects.toMatchObject({ code })
  })
})

describe('lookfirst model pin', () => {
  const pin = (...args: string[]) => run('model', 'pin', `${MODEL}@${REVISION}`, ...args)

  test('writes the pins to a file', async () => {
    await using folder = await temporaryFolder()
    await writeHub(folder.path)
    const out = join(folder.path, 'pins.json')

    const { code, out: said } = await pin('--source', folder.path, '--out', out)

    expect(code).toBe(0)
    expect(said).toContain('2 files, 9 bytes')
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(pinned(FILES))
  })

  test('pins what WASM and WebGPU take unless told otherwise', async () => {
    await using hub = await serve({ ...BOTH, 'onnx/vision_model.onnx': 'full' })

    const usual = await pin('--source', hub.address)
    expect(usual).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(usual.out)).toEqual(pinned(BOTH))

    const full = await pin('--source', hub.address, '--dtype', 'fp32, q8')
    expect(full).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(full.out)).toEqual(pinned({ ...FILES, 'onnx/vision_model.onnx': 'full' }))
  })

  test('warns of a dtype that is not complete', async () => {
    await using hub = await serve(FILES)

    const { code, out, err } = await pin('--source', hub.address)

    expect(JSON.parse(out)).toEqual(pinned(FILES))
    expect(err).toBe(`${MODEL}@${REVISION} lacks ${FP16}: with these pins it may not load in fp16.`)
    expect(code).toBe(0)
  })

  test('exits with 1 where a file that is named is not there', async () => {
    await using hub = await serve(FILES)

    const { code, out, err } = await pin('--source', hub.address, '--files', 'config.json,tokenizer.json')

    expect(err).toMatch(/^MODEL_UNKNOWN: There is no file tokenizer\.json/)
    expect({ code, out }).toEqual({ code: 1, out: '' })
  })

  test('looks whether it can write before it hashes', async () => {
    const out = join('no', 'such', 'folder', 'pins.json')
    // Nobody listens there: hashing would say so.
    const { code, err } = await pin('--source', 'http://127.0.0.1:1/', '--out', out)
    expect(err).toMatch(/There is no folder no\/such\/folder to write .*pins\.json to\./)
    expect(code).toBe(2)
  })

  test.each([
    ['--dtype', 'q8'],
    ['--files', 'config.json'],
  ])('refuses %s for a folder, of which every file is pinned', async (option, value) => {
    await using folder = await temporaryFolder()
    await writeHub(folder.path)

    const { code, err } = await pin('--source', folder.path, option, value)

    expect(err).toContain(`${option} is for an address`)
    expect(code).toBe(2)
  })

  test.each([
    ['an address that is none', ['--source', 'http://[bad/'], /OPTION_INVALID: The source http:\/\/\[bad\/ is no/, 1],
    ['both --dtype and --files', ['--dtype', 'q8', '--files', 'config.json'], /--dtype chooses/, 2],
    ['an unknown dtype in a list', ['--dtype', 'q8,fp15'], /--dtype is fp15; it must be one of fp32, fp16, q8/, 2],
  ])('refuses %s', async (_, args, message, code) => {
    const found = await pin(...args)
    expect(found.err).toMatch(message)
    expect(found.code).toBe(code)
  })

  test.each([['tiny/clip'], ['tiny/clip@main'], [`clip@${REVISION}`]])('refuses %s as a name', async (name) => {
    expect((await run('model', 'pin', name)).code).toBe(2)
  })
})
