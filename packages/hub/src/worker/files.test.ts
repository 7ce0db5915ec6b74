import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { HubPins } from '../pins'
import type { HubProgress } from '../types'
import { type FileStore, openFileStore } from './file-store'
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

function open(pins: Record<string, HubPins['files'][string]> | null = null): ModelFiles {
  const request = { model, revision, source: 'https://example.org/hub/', mayRedirect: false }
  const known = pins && { model, revision, files: pins }
  return createModelFiles({ ...request, pins: known }, store, (event) => events.push(event))
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
    await read(open(), 'config.json')
    served['config.json'] = '[]'

    await expect(open().fetch(`${base}config.json`)).rejects.toMatchObject({ code: 'MODEL_INTEGRITY' })
  })

  test('answers 404 for a file that has no pin, without asking for it', async () => {
    const files = open({ 'config.json': fileOf('{}') })

    expect((await files.fetch(`${base}onnx/model.onnx`)).status).toBe(404)
    expect(asked).toEqual([])
  })

  test('remembers what the source does not have once the model opened without it', async () => {
    const first = open()
    expect((await first.fetch(`${base}chat_template.jinja`)).status).toBe(404)
    expect((await open().fetch(`${base}chat_template.jinja`)).status).toBe(404)
    expect(asked).toHaveLength(2)

    await first.keepMissing()

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
