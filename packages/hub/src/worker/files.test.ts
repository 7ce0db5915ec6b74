import { createHash } from 'node:crypto'
import { memoryStore } from '@lookfirst/store'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { HubPins } from '../pins'
import type { HubProgress } from '../types'
import { type FileStore, forgetFiles, openFileStore } from './file-store'
import { createModelFiles, type ModelFiles } from './files'

const model = 'tiny/clip'
const revision = 'a'.repeat(40)
const base = `https://example.org/hub/${model}/resolve/${revision}/`
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const fileOf = (text: string) => ({ bytes: text.length, sha256: sha256(text) })

let served: Record<string, string>
let asked: string[]
let store: FileStore
let events: HubProgress[]

beforeEach(async () => {
  served = { 'config.json': '{}', 'onnx/model.onnx': 'weights' }
  asked = []
  events = []
  store = await openFileStore(`${model}@${revision}`, 'memory', () => {})
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    const content = served[address.slice(base.length)]
    return content === undefined ? new Response(null, { status: 404 }) : new Response(content)
  })
})

afterEach(() => void vi.unstubAllGlobals())

function open(pins: HubPins['files'] | null = null, seen: HubPins['files'] | null = null): ModelFiles {
  const request = { model, revision, source: 'https://example.org/hub/', mayRedirect: false }
  const named = (files: HubPins['files'] | null) => files && { model, revision, files }
  return createModelFiles({ ...request, pins: named(pins), seen: named(seen) }, store, (event) => events.push(event))
}

const read = async (files: ModelFiles, path: string) => (await files.fetch(base + path)).text()

describe('createModelFiles', () => {
  test('hands out a file, keeps it, and says what it is', async () => {
    const files = open()

    expect(await read(files, 'config.json')).toBe('{}')
    expect(files.pins()).toEqual({ model, revision, files: { 'config.json': fileOf('{}') } })
    expect(await (await files.cache.match(`${base}config.json`))?.text()).toBe('{}')
    expect(events.map(({ type }) => type)).toEqual(['download', 'verify', 'download'])
  })

  test.each([
    'https://elsewhere.org/config.json',
    `https://example.org/hub/${model}/resolve/main/config.json`,
    `https://example.org/hub/tiny/other/resolve/${revision}/config.json`,
    `${base}../../../other/resolve/main/config.json`,
    '/models/tiny/clip/config.json',
  ])('refuses %s without asking for it', async (address) => {
    const files = open()

    await expect(files.fetch(address)).rejects.toMatchObject({ code: 'MODEL_FETCH' })
    expect(files.refusal).toMatchObject({ code: 'MODEL_FETCH' })
    expect(asked).toEqual([])
  })

  test('refuses what differs from its pin', async () => {
    const files = open({ 'config.json': fileOf('[]') })

    await expect(files.fetch(`${base}config.json`)).rejects.toMatchObject({ code: 'MODEL_INTEGRITY' })
    expect(await files.cache.match(`${base}config.json`)).toBeUndefined()
  })

  test('refuses what differs from what was loaded first', async () => {
    const first = open()
    await read(first, 'config.json')
    await first.keep()
    served['config.json'] = '[]'

    await expect(open().fetch(`${base}config.json`)).rejects.toMatchObject({ code: 'MODEL_INTEGRITY' })
  })

  test('holds nobody to what a model did not open with', async () => {
    served['config.json'] = '<html>Sign in</html>'
    await read(open(), 'config.json')
    served['config.json'] = '{}'
    const again = open()

    expect(await again.cache.match(`${base}config.json`)).toBeUndefined()
    expect(await read(again, 'config.json')).toBe('{}')
  })

  test('refuses a file that changes while a model opens', async () => {
    const files = open()
    await read(files, 'config.json')
    served['config.json'] = '[]'

    await expect(files.fetch(`${base}config.json`)).rejects.toMatchObject({ code: 'MODEL_INTEGRITY' })
  })

  test('refuses what differs from what an earlier worker saw, and takes files that it did not ask for', async () => {
    const seen = { 'config.json': fileOf('[]') }

    await expect(open(null, seen).fetch(`${base}config.json`)).rejects.toMatchObject({ code: 'MODEL_INTEGRITY' })
    expect(await read(open(null, seen), 'onnx/model.onnx')).toBe('weights')
  })

  test('answers 404 for a file that has no pin, without asking for it', async () => {
    const files = open({ 'config.json': fileOf('{}') })

    expect((await files.fetch(`${base}onnx/model.onnx`)).status).toBe(404)
    expect(asked).toEqual([])
    expect([...files.missing]).toEqual(['onnx/model.onnx'])
  })

  test('remembers what the source does not have once the model opened without it', async () => {
    const first = open()
    expect((await first.fetch(`${base}chat_template.jinja`)).status).toBe(404)
    expect((await open().fetch(`${base}chat_template.jinja`)).status).toBe(404)
    expect(asked).toHaveLength(2)

    await first.keep()

    expect((await open().fetch(`${base}chat_template.jinja`)).status).toBe(404)
    expect(asked).toHaveLength(2)
  })

  test('says so when the source fails', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 503, statusText: 'Busy' }))

    await expect(open().fetch(`${base}config.json`)).rejects.toMatchObject({
      code: 'MODEL_FETCH',
      message: expect.stringContaining('503'),
    })
  })
})

describe('forgetFiles', () => {
  const keys = ['tiny/clip@a/record', 'tiny/clip@a/0.0', 'tiny/clip@b/record', 'tiny/clip-large@a/record']

  test.each([
    ['one revision', 'a', ['tiny/clip@b/record', 'tiny/clip-large@a/record']],
    ['every revision', undefined, ['tiny/clip-large@a/record']],
  ])('deletes %s of a model and nothing else', async (_, revision, left) => {
    const kept = memoryStore()
    for (const key of keys) await kept.set(key, new Blob())

    await forgetFiles(kept, 'tiny/clip', revision)

    expect(await kept.keys()).toEqual(left)
  })
})
