import { describe, expect, test } from 'vitest'
import { type PromptModelScript, scriptedPromptModel } from '../../testing/prompt-model'
import { type PromptApiOptions, type PromptAvailability, promptApiDescriber } from './prompt-api'

const PICTURE = new Blob(['not looked at'], { type: 'image/png' })

function describerOf(script: PromptModelScript, options: PromptApiOptions = {}) {
  const model = scriptedPromptModel(script)
  return { model, describer: promptApiDescriber({ ...options, model }) }
}

const missing = expect.objectContaining({ code: 'PART_MISSING' })
const wrong = expect.objectContaining({ code: 'MODEL_INCOMPATIBLE' })

describe('the built-in model', () => {
  test('is unavailable where the browser does not know the API', async () => {
    const describer = promptApiDescriber()
    expect(await describer.availability()).toBe('unavailable')
    await expect(describer.describe(PICTURE, {})).rejects.toEqual(missing)
    await expect(describer.prepare()).rejects.toEqual(missing)
  })

  test.each(['unavailable', 'downloadable', 'downloading'] as const)('that is %s describes nothing', async (state) => {
    const { describer, model } = describerOf({ availability: state })
    expect(await describer.availability()).toBe(state)
    await expect(describer.describe(PICTURE, {})).rejects.toEqual(missing)
    expect(model.log.created).toBe(0)
  })

  test.each(['downloadable', 'downloading'] as const)(
    'that is %s is downloaded when prepared, and tells how far',
    async (state) => {
      const shares: number[] = []
      const { describer } = describerOf({ availability: state }, { onDownload: (share) => shares.push(share) })
      await describer.prepare()
      expect(shares).toEqual([0, 0.5, 1])
      expect(await describer.availability()).toBe('available')
      expect(await describer.describe(PICTURE, {})).toEqual({ text: 'a cat', tags: ['cat'] })
    },
  )

  test('is downloaded by describing where that is allowed', async () => {
    const { describer } = describerOf({ availability: 'downloadable' }, { download: true })
    expect(await describer.describe(PICTURE, {})).toEqual({ text: 'a cat', tags: ['cat'] })
  })

  test('is downloaded by the click that prepares it, while a picture still asks whether it is there', async () => {
    const model = scriptedPromptModel({ availability: 'downloadable' })
    let answer: (state: PromptAvailability) => void = () => {}
    const first = new Promise<PromptAvailability>((resolve) => {
      answer = resolve
    })
    const asked: PromptAvailability[] = []
    const describer = promptApiDescriber({
      model: {
        ...model,
        async availability(options) {
          const state = await model.availability(options)
          return asked.push(state) === 1 ? first : state
        },
      },
    })
    const describing = describer.describe(PICTURE, {})
    await describer.prepare()
    expect(model.log.created).toBe(1)
    answer('downloadable')
    await expect(describing).rejects.toEqual(missing)
    expect(await describer.describe(PICTURE, {})).toEqual({ text: 'a cat', tags: ['cat'] })
    expect(model.log.created).toBe(1)
  })

  test('describes nothing while it is downloaded, and then does', async () => {
    const model = scriptedPromptModel({ availability: 'downloading' })
    let finish = () => {}
    const downloaded = new Promise<void>((resolve) => {
      finish = resolve
    })
    const describer = promptApiDescriber({
      model: { ...model, create: (options) => downloaded.then(() => model.create(options)) },
    })
    const preparing = describer.prepare()
    await expect(describer.describe(PICTURE, {})).rejects.toEqual(missing)
    finish()
    await preparing
    expect(await describer.describe(PICTURE, {})).toEqual({ text: 'a cat', tags: ['cat'] })
  })

  test('is unavailable where the browser knows the API and not pictures', async () => {
    const unknown = new TypeError("'image' is not a valid enum value of type LanguageModelMessageType.")
    const model = { ...scriptedPromptModel({}), availability: () => Promise.reject(unknown) }
    const describer = promptApiDescriber({ model })
    expect(await describer.availability()).toBe('unavailable')
    await expect(describer.describe(PICTURE, {})).rejects.toEqual(missing)
    await expect(describer.prepare()).rejects.toEqual(missing)
  })

  test('that the browser refuses is missing, and tried again', async () => {
    const refusal = new DOMException('A click first.', 'NotAllowedError')
    const { describer } = describerOf({ createError: refusal })
    await expect(describer.describe(PICTURE, {})).rejects.toEqual(missing)
    await expect(describer.prepare()).rejects.toEqual(missing)
  })
})

describe('a picture', () => {
  test('is seen in a session of its own, cloned from one that is kept', async () => {
    const { describer, model } = describerOf({})
    await Promise.all([describer.describe(PICTURE, {}), describer.describe(PICTURE, {})])
    expect(model.log).toMatchObject({ created: 1, cloned: 2, destroyed: 2 })
    describer.dispose()
    await Promise.resolve()
    expect(model.log.destroyed).toBe(3)
  })

  test('is asked about with a schema, and handed over as it is', async () => {
    const { describer, model } = describerOf({})
    await describer.describe(PICTURE, {})
    expect(model.log.options).toEqual([expect.objectContaining({ type: 'object', additionalProperties: false })])
    expect(model.log.prompts[0]?.[0]?.content).toContainEqual({ type: 'image', value: PICTURE })
  })

  test('is described piece by piece to who listens, and named afterwards', async () => {
    const { describer } = describerOf({ pieces: ['a ', 'black ', 'cat'], answers: ['{"tags":["cat","sofa"]}'] })
    const heard: string[] = []
    const said = await describer.describe(PICTURE, { onText: (partial) => heard.push(partial) })
    expect(heard).toEqual(['a ', 'a black ', 'a black cat'])
    expect(said).toEqual({ text: 'a black cat', tags: ['cat', 'sofa'] })
  })

  test.each([{}, { pieces: ['a '] }])('is given up on abort, with %o, and the next is described', async (script) => {
    const { describer, model } = describerOf({ ...script, hangs: true })
    const abort = new AbortController()
    const listening = 'pieces' in script ? { onText: () => {} } : {}
    const asking = describer.describe(PICTURE, { signal: abort.signal, ...listening })
    setTimeout(() => abort.abort(new Error('enough')))
    await expect(asking).rejects.toThrow('enough')
    expect(model.log).toMatchObject({ created: 1, cloned: 1, destroyed: 1 })
  })

  test('that is too large for the model says so', async () => {
    const { describer } = describerOf({ answers: [new DOMException('Too much.', 'QuotaExceededError')] })
    await expect(describer.describe(PICTURE, {})).rejects.toEqual(wrong)
  })

  test.each([
    'I see a cat.',
    '',
    '{"text":"a cat"',
    '{"text":"a cat"}',
    '{"text":null,"tags":[]}',
    '{"text":"a cat","tags":"cat"}',
    '{"text":"a cat","tags":[1]}',
    '["a cat"]',
    'null',
    '42',
  ])('of which the model answers %j is not described', async (answer) => {
    const { describer } = describerOf({ answers: [answer] })
    await expect(describer.describe(PICTURE, {})).rejects.toEqual(wrong)
  })

  test('that is described beside another, as the browser takes their session away, leaves no second one open', async () => {
    const { describer, model } = describerOf({ losses: 2 })
    await Promise.all([describer.describe(PICTURE, {}), describer.describe(PICTURE, {})])
    describer.dispose()
    // The lost one is the browser's to end.
    expect(model.log.created + model.log.cloned - model.log.destroyed).toBe(1)
  })

  test('after which the browser took the session away is described in a new one', async () => {
    const { describer, model } = describerOf({ losses: 1 })
    expect(await describer.describe(PICTURE, {})).toEqual({ text: 'a cat', tags: ['cat'] })
    expect(model.log.created).toBe(2)
  })
})

test('a describer that was disposed describes nothing any more', async () => {
  const { describer, model } = describerOf({ hangs: true })
  const asking = describer.describe(PICTURE, {})
  setTimeout(() => describer.dispose())
  const disposed = expect.objectContaining({ code: 'DISPOSED' })
  await expect(asking).rejects.toEqual(disposed)
  await expect(describer.describe(PICTURE, {})).rejects.toEqual(disposed)
  await expect(describer.prepare()).rejects.toEqual(disposed)
  expect(model.log.destroyed).toBe(model.log.created + model.log.cloned)
})
