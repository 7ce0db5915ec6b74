import { fileURLToPath } from 'node:url'
import type * as Tensorflow from '@tensorflow/tfjs'
import type * as Nsfwjs from 'lookfirst/nsfwjs'
import type { ModelName, NSFWJSOptions, PredictionType } from 'lookfirst/nsfwjs'
import type * as Theirs from 'nsfwjs'
import { measureNsfwParity, startNsfwSite } from './eval/nsfw/measure-parity'
import { expect, type Page, test } from './fixtures'
import type { Site } from './site'

declare global {
  /** What a user of nsfwjs imports instead. */
  var nsfwjs: typeof Nsfwjs
}

const CLASSES = ['Drawing', 'Hentai', 'Neutral', 'Porn', 'Sexy']

test('gives the same probabilities as nsfwjs on the same pixels, to a thousandth', async ({ context }) => {
  const { pictures, nsfwParityMax, answers } = await measureNsfwParity(context)

  expect(pictures).toBeGreaterThanOrEqual(8)
  expect(nsfwParityMax).toBeLessThanOrEqual(1e-3)
  // Pictures that both are sure about would hide a difference.
  expect(answers.filter(({ theirs }) => Math.max(...Object.values(theirs)) < 0.9).length).toBeGreaterThanOrEqual(4)
  for (const { theirs, ours } of answers) expect(Object.keys(ours)[0]).toBe(Object.keys(theirs)[0])
})

const installed = (path: string) => fileURLToPath(new URL(`./node_modules/${path}`, import.meta.url))

/** nsfwjs itself, as its users put it on a page by script tags. */
const THEIR_SCRIPTS = [
  '@tensorflow/tfjs/dist/tf.min.js',
  'nsfwjs/dist/models/mobilenet_v2/model.min.js',
  'nsfwjs/dist/models/mobilenet_v2/group1-shard1of1.min.js',
  'nsfwjs/dist/browser/nsfwjs.min.js',
]

test('gives the same probabilities as nsfwjs for an <img>, in whatever size it is shown', async ({ page }) => {
  const site = await startNsfwSite()
  try {
    await page.goto(site.origin)
    await page.waitForFunction(() => 'nsfwjs' in globalThis)
    await page.evaluate(() => Object.assign(globalThis, { adapter: nsfwjs }))
    for (const path of THEIR_SCRIPTS) await page.addScriptTag({ path: installed(path) })
    const found = await page.evaluate(async () => {
      const { adapter, tf } = globalThis as never as { adapter: typeof Nsfwjs; tf: typeof Tensorflow }
      await tf.setBackend('cpu')
      const theirs = await (nsfwjs as never as typeof Theirs).load('MobileNetV2')
      const ours = await adapter.load()
      async function ask(name: string, make: (image: HTMLImageElement) => void, image = new Image()) {
        image.src = '/photos/astronaut.png'
        await image.decode()
        make(image)
        const size = `${image.width} x ${image.height}`
        const answers = { theirs: await theirs.classify(image), ours: await ours.classify(image) }
        image.remove()
        return { name, size, ...answers }
      }
      const shown = (style: string) => (image: HTMLImageElement) => {
        image.setAttribute('style', style)
        document.body.append(image)
      }
      const answers = [
        await ask('in its own size', () => {}),
        await ask('sized by CSS', shown('width: 150px; height: 320px')),
        await ask('fitted by CSS', shown('width: 90px; height: 90px; object-fit: cover')),
        await ask('shown by half a pixel more', shown('width: 250.5px; height: auto')),
        await ask('sized by attributes, on no page', () => {}, new Image(120, 64)),
        await ask('hidden', shown('display: none; width: 50px')),
      ]
      theirs.dispose()
      ours.dispose()
      return answers
    })
    const size = Object.fromEntries(found.map(({ name, size }) => [name, size]))
    expect(size).toMatchObject({
      'sized by CSS': '150 x 320',
      'sized by attributes, on no page': '120 x 64',
      hidden: size['in its own size'],
    })
    for (const { name, theirs, ours } of found) {
      for (const { className, probability } of theirs) {
        const mine = ours.find((prediction) => prediction.className === className)?.probability
        expect(Math.abs(probability - (mine ?? Number.NaN)), `${className}, ${name}`).toBeLessThanOrEqual(1e-3)
      }
    }
    // In its own size the numbers are others.
    const drawn = (at: number) => found[at]!.theirs.map(({ probability }) => probability)
    expect(Math.max(...drawn(1).map((probability, at) => Math.abs(probability - drawn(0)[at]!)))).toBeGreaterThan(0.01)
  } finally {
    await site.close()
  }
})

test.describe('the adapter', () => {
  let site: Site
  let page: Page

  test.beforeAll(async ({ browser }) => {
    site = await startNsfwSite()
    page = await browser.newPage()
    await page.goto(site.origin)
    await page.waitForFunction(() => 'nsfwjs' in globalThis)
  })

  test.afterAll(async () => {
    await page.close()
    await site.close()
  })

  test('downloads the detector alone, and takes every input that nsfwjs takes', async () => {
    const before = site.requests.length
    const found = await page.evaluate(async () => {
      // As it is written for nsfwjs: the import is another, the types are the same.
      const name: ModelName = 'MobileNetV2' satisfies Theirs.ModelName
      const options: NSFWJSOptions = { size: 224, type: 'graph' } satisfies Theirs.NSFWJSOptions
      const model = await nsfwjs.load(name, options)
      const image = new Image()
      image.src = '/photos/chelsea.png'
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      const pixels = context.getImageData(0, 0, canvas.width, canvas.height)
      const answers: PredictionType[][] = []
      for (const input of [image, canvas, pixels]) answers.push(await model.classify(input))
      const top: Theirs.PredictionType[] = await model.classify(pixels, 2)
      model.dispose()
      return { answers, top }
    })
    const shards = site.requests.slice(before).filter((path) => path.endsWith('.bin'))

    expect(shards).toHaveLength(4)
    for (const answer of found.answers) {
      expect(answer.map(({ className }) => className).sort()).toEqual(CLASSES)
      expect(answer).toEqual([...answer].sort((a, b) => b.probability - a.probability))
      expect(answer.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 6)
      for (const [at, { probability }] of answer.entries()) {
        expect(probability).toBeCloseTo(found.answers[0]![at]!.probability, 3)
      }
    }
    expect(found.top).toEqual(found.answers[2]!.slice(0, 2))
  })

  test('goes on in a fresh worker after one was killed', async () => {
    const found = await page.evaluate(async () => {
      const made: Worker[] = []
      const Real = Worker
      globalThis.Worker = class extends Real {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given)
          made.push(this)
        }
      }
      const model = await nsfwjs.load()
      const pixels = new ImageData(new Uint8ClampedArray(64 * 64 * 4).fill(255), 64, 64)
      const before = await model.classify(pixels)
      made[0]!.terminate()
      // Whoever waits when it dies hears of it; the next one starts another.
      const codes: string[] = []
      let after: typeof before | null = null
      while (!after && codes.length < 3) {
        after = await model.classify(pixels).catch(({ code }) => {
          codes.push(code)
          return null
        })
      }
      model.dispose()
      globalThis.Worker = Real
      return {
        before,
        after,
        made: made.length,
        codes: [...new Set(codes)].filter((code) => code !== 'WORKER_CRASHED'),
      }
    })
    expect(found.after).toEqual(found.before)
    expect(found.made).toBe(2)
    expect(found.codes).toEqual([])
  })

  test('rejects where the weights cannot be had, and loads when they can again', async () => {
    const load = () =>
      page.evaluate(async () => {
        const model = await nsfwjs.load(undefined, { cache: 'memory' }).catch(({ code }) => code as string)
        if (typeof model === 'string') return model
        model.dispose()
        return 'loaded'
      })
    site.fault = (_, response, file) => {
      if (!file.endsWith('.bin')) return false
      response.writeHead(404).end()
      return true
    }
    const without = await load()
    site.fault = null
    expect([without, await load()]).toEqual(['MODEL_FETCH', 'loaded'])
  })

  for (const [what, ask, code] of [
    ['a tensor', async () => (await nsfwjs.load()).classify({ shape: [1, 1, 3] } as never), 'INPUT_TYPE'],
    ['a model of nsfwjs that is not packed', () => nsfwjs.load('InceptionV3'), 'MODEL_UNKNOWN'],
    ['a folder of TensorFlow.js', () => nsfwjs.load('/models/'), 'MODEL_UNKNOWN'],
    ['a picture that is not there', async () => (await nsfwjs.load()).classify('/photos/gone.png'), 'IMAGE_FETCH'],
    [
      'an <img> of another origin',
      async () => {
        const image = new Image()
        image.src = `${location.origin.replace('localhost', '127.0.0.1')}/photos/chelsea.png`
        await image.decode()
        return (await nsfwjs.load()).classify(image)
      },
      'IMAGE_CROSS_ORIGIN',
    ],
    ['an <img> that shows nothing', async () => (await nsfwjs.load()).classify(new Image(32, 32)), 'IMAGE_NOT_READY'],
    [
      'a classifier that was disposed of',
      async () => {
        const model = await nsfwjs.load()
        model.dispose()
        return model.classify(new ImageData(32, 32))
      },
      'DISPOSED',
    ],
  ] as const satisfies readonly (readonly [string, () => Promise<unknown>, string])[]) {
    test(`rejects for ${what}`, async () => {
      const found = await page.evaluate<string>(`(${ask})().then(() => 'resolved', ({ code }) => code)`)
      expect(found).toBe(code)
    })
  }
})
