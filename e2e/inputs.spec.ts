import type { GuardInput } from 'lookfirst'
import { expect, openHarness, type Page, test } from './fixtures'
import { keepGuard } from './kept-guard'
import { POLICIES } from './pairs'
import { type Site, startSite } from './site'

test.describe.configure({ mode: 'default' })

/** Something to judge, and how to tell that it was not used up. */
interface Sample {
  input: GuardInput
  isUsable(): boolean | Promise<boolean>
}

declare global {
  /** Makes an input of each kind from a file, scaled to a width in pixels unless that is 0. */
  var samples: Record<string, (path: string, width: number) => Promise<Sample>>
}

let site: Site
let page: Page

test.beforeAll(async ({ browser }) => {
  site = await startSite()
  page = await browser.newPage()
  await openHarness(page, site)
  await keepGuard(page, { policy: POLICIES.cats, keep: 'features' })
  await page.evaluate(defineSamples)
})

test.afterAll(async () => {
  await page.close()
  await site.close()
})

function defineSamples(): void {
  const draw = async (path: string, width: number, canvas: HTMLCanvasElement | OffscreenCanvas) => {
    const bitmap = await createImageBitmap(await (await fetch(path)).blob())
    const scale = width > 0 ? width / bitmap.width : 1
    canvas.width = Math.round(bitmap.width * scale)
    canvas.height = Math.round(bitmap.height * scale)
    const context = canvas.getContext('2d') as CanvasRenderingContext2D
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    return context
  }
  const drawn = async (path: string, width: number) => {
    const canvas = new OffscreenCanvas(1, 1)
    const context = await draw(path, width, canvas)
    return { canvas, pixels: context.getImageData(0, 0, canvas.width, canvas.height) }
  }
  const isPainted = (context: CanvasRenderingContext2D) =>
    context.getImageData(0, 0, context.canvas.width, context.canvas.height).data.some((value) => value > 0)
  const png = async (path: string, width: number) =>
    width > 0 ? (await drawn(path, width)).canvas.convertToBlob() : (await fetch(path)).blob()

  globalThis.samples = {
    async Blob(path, width) {
      const input = await png(path, width)
      return { input, isUsable: async () => (await input.arrayBuffer()).byteLength > 0 }
    },
    async File(path, width) {
      const input = new File([await png(path, width)], 'photo.png', { type: 'image/png' })
      return { input, isUsable: async () => (await input.arrayBuffer()).byteLength > 0 }
    },
    async 'URL string'(path, width) {
      const input = URL.createObjectURL(await png(path, width))
      return { input, isUsable: async () => (await fetch(input)).ok }
    },
    async 'URL object'(path, width) {
      const input = new URL(URL.createObjectURL(await png(path, width)))
      return { input, isUsable: async () => (await fetch(input)).ok }
    },
    async ImageBitmap(path, width) {
      const input = await createImageBitmap((await drawn(path, width)).canvas)
      return { input, isUsable: () => input.width > 0 }
    },
    async ImageData(path, width) {
      const input = (await drawn(path, width)).pixels
      return { input, isUsable: () => input.data.some((value) => value > 0) }
    },
    async canvas(path, width) {
      const input = document.createElement('canvas')
      const context = await draw(path, width, input)
      return { input, isUsable: () => isPainted(context) }
    },
    async OffscreenCanvas(path, width) {
      const input = new OffscreenCanvas(1, 1)
      const context = await draw(path, width, input)
      return { input, isUsable: () => isPainted(context) }
    },
    async '<img>'(path, width) {
      const input = new Image()
      input.src = URL.createObjectURL(await png(path, width))
      await input.decode()
      return { input, isUsable: () => input.complete && input.naturalWidth > 0 }
    },
    async VideoFrame(path, width) {
      const input = new VideoFrame((await drawn(path, width)).canvas, { timestamp: 0 })
      return { input, isUsable: () => input.format !== null && input.displayWidth > 0 }
    },
  }
}

const KINDS = [
  'Blob',
  'File',
  'URL string',
  'URL object',
  'ImageBitmap',
  'ImageData',
  'canvas',
  'OffscreenCanvas',
  '<img>',
  'VideoFrame',
]

/** Judges an input of a kind twice; whatever is used up shows at the second time. */
const judge = (kind: string, path: string, width = 0) =>
  page.evaluate(
    async ([name, url, pixels]) => {
      const { input, isUsable } = await samples[name]!(url, pixels)
      const verdict = await kept.classify(input)
      const wasUsable = await isUsable()
      const again = await kept.classify(input)
      return {
        ...verdict,
        blob: null,
        margin: verdict.rules[0]?.margin ?? Number.NaN,
        backgrounds: kept.record(verdict).features?.length,
        wasUsable,
        again: again.action,
      }
    },
    [kind, path, width] as const,
  )

test.describe('every kind of input gets the verdict of its Blob and stays usable', () => {
  for (const [size, width] of [
    ['small', 0],
    ['larger than the model needs', 1600],
  ] as const) {
    for (const kind of KINDS) {
      test(`${kind}, ${size}`, async () => {
        const blob = await judge('Blob', '/photos/chelsea.png', width)
        const verdict = await judge(kind, '/photos/chelsea.png', width)
        expect(blob).toMatchObject({ status: 'decided', action: 'block' })
        expect(verdict).toMatchObject({
          status: 'decided',
          action: 'block',
          rule: { ruleId: 'cats' },
          coverage: 'full',
        })
        expect(verdict.input).toMatchObject({ width: blob.input.width, height: blob.input.height })
        expect(Math.abs(verdict.margin - blob.margin), `${verdict.margin} and ${blob.margin}`).toBeLessThan(0.3)
        expect(verdict).toMatchObject({ wasUsable: true, again: 'block' })
        // A guard that blocks whatever comes in this way would have passed so far.
        expect(await judge(kind, '/photos/coffee.png', width)).toMatchObject({ action: 'allow', wasUsable: true })
      })
    }
  }

  for (const kind of ['ImageBitmap', 'ImageData', 'canvas', 'OffscreenCanvas', '<img>', 'VideoFrame']) {
    test(`${kind} with transparency: judged over white and over black`, async () => {
      for (const name of ['only-on-white.png', 'only-on-black.png']) {
        const blob = await judge('Blob', `/files/${name}`)
        const verdict = await judge(kind, `/files/${name}`)
        expect(blob).toMatchObject({ status: 'decided', backgrounds: 2 })
        expect(verdict).toMatchObject({ status: 'decided', backgrounds: 2, action: blob.action })
        expect(Math.abs(verdict.margin - blob.margin), `${verdict.margin} and ${blob.margin}`).toBeLessThan(0.3)
      }
      expect(await judge(kind, '/photos/chelsea.png')).toMatchObject({ backgrounds: 1 })
    })
  }

  test('<video>: the current frame', async () => {
    const found = await page.evaluate(async () => {
      const mimeType = 'video/webm;codecs=vp8'
      if (!MediaRecorder.isTypeSupported(mimeType)) return null
      const canvas = document.createElement('canvas')
      canvas.width = 450
      canvas.height = 300
      const context = canvas.getContext('2d')!
      const recorder = new MediaRecorder(canvas.captureStream(), { mimeType, videoBitsPerSecond: 8e6 })
      const chunks: Blob[] = []
      recorder.addEventListener('dataavailable', ({ data }) => chunks.push(data))
      const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve))
      recorder.start()
      for (const path of ['/photos/chelsea.png', '/photos/coffee.png']) {
        const bitmap = await createImageBitmap(await (await fetch(path)).blob())
        for (let frame = 0; frame < 10; frame++) {
          context.drawImage(bitmap, 0, 0, 450, 300)
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
      }
      recorder.stop()
      await stopped
      const video = document.createElement('video')
      video.muted = true
      const notReady = (await kept.classify(video)).error?.code
      const actions: string[] = []
      const judgeAt = async (event: string) => {
        await new Promise((resolve) => video.addEventListener(event, resolve, { once: true }))
        const { action, error } = await kept.classify(video)
        actions.push(error ? JSON.stringify(error) + video.readyState : action)
      }
      video.src = URL.createObjectURL(new Blob(chunks, { type: mimeType }))
      await judgeAt('loadeddata')
      void video.play()
      await judgeAt('ended')
      return { notReady, actions, isUsable: video.videoWidth === 450 && video.error === null }
    })
    test.skip(found === null, 'this browser records no VP8')
    expect(found).toEqual({ notReady: 'IMAGE_NOT_READY', actions: ['block', 'allow'], isUsable: true })
  })
})

for (const method of ['classify', 'explain'] as const) {
  test(`${method}(url) fetches once and hands back what it judged`, async () => {
    const path = `/changing-${method}.png`
    const photos = ['chelsea', 'coffee']
    site.fault = (request, response) => {
      if (request.url !== path) return false
      const count = site.requests.filter((asked) => asked === path).length
      response.writeHead(302, { Location: `/photos/${photos[count - 1] ?? 'coffee'}.png` }).end()
      return true
    }
    const found = await page.evaluate(
      async ([url, how]) => {
        const bytes = async (blob: Blob) => Array.from(new Uint8Array(await blob.arrayBuffer()))
        const same = (a: number[], b: number[]) => a.length === b.length && a.every((value, at) => value === b[at])
        const { action, blob } = await kept[how](url)
        const image = new Image()
        image.src = URL.createObjectURL(blob!)
        await image.decode()
        const judged = await bytes(blob!)
        return {
          action,
          shown: [image.naturalWidth, image.naturalHeight],
          isFirst: same(judged, await bytes(await (await fetch('/photos/chelsea.png')).blob())),
          isSecond: same(judged, await bytes(await (await fetch('/photos/coffee.png')).blob())),
        }
      },
      [path, method] as const,
    )
    expect(found).toEqual({ action: 'block', shown: [451, 300], isFirst: true, isSecond: false })
    expect(site.requests.filter((asked) => asked === path)).toHaveLength(1)
    // The site would have shown another image to whoever asks again.
    expect(await page.evaluate(async (url) => (await fetch(url)).url, path)).toContain('/photos/coffee.png')
    site.fault = null
  })
}
