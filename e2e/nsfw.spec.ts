import { fileURLToPath } from 'node:url'
import type * as Nsfwjs from 'lookfirst/nsfwjs'
import { buildPages } from './bench/build'
import { measureNsfwParity, startNsfwSite } from './eval/nsfw/measure-parity'
import { expect, type Page, test } from './fixtures'
import type { Site } from './site'

declare global {
  /** What a user of nsfwjs imports instead. */
  var nsfwjs: typeof Nsfwjs
}

const CLASSES = ['Drawing', 'Hentai', 'Neutral', 'Porn', 'Sexy']

test.beforeAll(() => buildPages(fileURLToPath(new URL('./eval/nsfw/page', import.meta.url))))

test('gives the same probabilities as nsfwjs on the same pixels, to a thousandth', async ({ context }) => {
  const { pictures, nsfwParityMax, answers } = await measureNsfwParity(context)

  expect(pictures).toBeGreaterThanOrEqual(8)
  expect(nsfwParityMax).toBeLessThanOrEqual(1e-3)
  // Pictures that both are sure about would hide a difference.
  expect(answers.filter(({ theirs }) => Math.max(...Object.values(theirs)) < 0.9).length).toBeGreaterThanOrEqual(4)
  for (const { theirs, ours } of answers) expect(Object.keys(ours)[0]).toBe(Object.keys(theirs)[0])
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
      const model = await nsfwjs.load()
      const image = new Image()
      image.src = '/photos/chelsea.png'
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      const pixels = context.getImageData(0, 0, canvas.width, canvas.height)
      const answers = []
      for (const input of [image, canvas, pixels]) answers.push(await model.classify(input))
      const top = await model.classify(pixels, 2)
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
