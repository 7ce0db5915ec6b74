import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { families } from './eval/hub/fixtures'
import { measureHub } from './eval/hub/measure-hub'
import type { HubPage } from './eval/hub/page/hub-page'
import { test as base, expect, type Page } from './fixtures'
import type { Fault, Site } from './site'

declare const hub: HubPage['hub']
declare const picture: HubPage['picture']
declare const tiny: HubPage['tiny']
declare const failureOf: HubPage['failureOf']

const pages = fileURLToPath(new URL('./eval/hub/page', import.meta.url))

/** Loads the test page and waits until the hub is on it. */
async function openPage(site: Site, page: Page): Promise<void> {
  site.root = `${pages}/dist`
  await page.goto(`${site.origin}/`)
  await page.waitForFunction(() => 'hub' in globalThis)
}

/** A page with the hub on it, under the strictest policy: nothing may be fetched from another host. */
const test = base.extend<{ hubPage: Page }>({
  headers: 'strict',
  hubPage: async ({ page, site }, use) => {
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(site.origin)) elsewhere.push(request.url())
    })
    await openPage(site, page)
    await use(page)
    expect(elsewhere).toEqual([])
  },
})

/** Which of the tiny models. */
type Fixture = { model: string; revision: string }

const { clip, vit, llava } = families as Record<string, Fixture>
const captioner = families['vit-gpt2']!

const requested = (site: Site) => site.requests.filter((path) => path.startsWith('/hub/'))

test('answers as Python does, for every family', async ({ hubPage }) => {
  test.setTimeout(300_000)

  const { hubFamilies, hubMaxDiff, families: measured } = await measureHub(hubPage)

  for (const { family, maxDiff, sameText } of measured) {
    expect.soft(maxDiff, family).toBeLessThanOrEqual(1e-3)
    expect.soft(sameText, family).not.toBe(false)
  }
  expect(hubFamilies).toBe(Object.keys(families).length)
  expect(hubMaxDiff).toBeLessThanOrEqual(1e-3)
})

test('asks its own server alone, for the files of one revision', async ({ hubPage, site }) => {
  const info = await hubPage.evaluate(async ({ model, revision }) => {
    const encoder = await hub.openHubEncoder(tiny(model, revision))
    encoder.close()
    return encoder.info
  }, clip!)

  expect(Object.keys(info.pins.files)).toEqual([
    'config.json',
    'onnx/text_model.onnx',
    'onnx/vision_model.onnx',
    'preprocessor_config.json',
    'tokenizer.json',
    'tokenizer_config.json',
  ])
  const folder = `/hub/${clip!.model}/resolve/${clip!.revision}/`
  expect(requested(site).filter((path) => !path.startsWith(folder))).toEqual([])
  expect(info).toMatchObject({
    architecture: 'clip',
    device: 'wasm',
    dtype: 'fp32',
    fallback: null,
    storageWarning: null,
  })
  expect(info.modelHash).toMatch(/^[0-9a-f]{64}$/)
})

test('keeps a model, and opens it again without the network', async ({ hubPage, site }) => {
  const visit = () =>
    hubPage.evaluate(async ({ model, revision }) => {
      const encoder = await hub.openHubEncoder(tiny(model, revision, { cache: 'indexeddb' }))
      const vector = await encoder.encodeImage(await picture('red-square'))
      encoder.close()
      return { vector: [...vector], info: encoder.info }
    }, clip!)

  const first = await visit()
  await openPage(site, hubPage)
  const before = requested(site).length
  const second = await visit()

  expect(requested(site).length).toBe(before)
  expect(second).toEqual(first)
})

test('refuses a file that is not what it was when it was first loaded', async ({ hubPage, site }) => {
  const visit = () => hubPage.evaluate(visitKept, clip!)
  expect(await visit()).toBeNull()
  // The browser may drop what it keeps; what it was is still known.
  await hubPage.evaluate(dropPieces)
  site.fault = (_, response, file) => {
    if (!file.endsWith('vision_model.onnx')) return false
    response.writeHead(200).end('something else')
    return true
  }

  expect(await visit()).toMatchObject({
    code: 'MODEL_INTEGRITY',
    message: expect.stringContaining('onnx/vision_model.onnx'),
  })
})

test('fetches a stored file again that was damaged', async ({ hubPage, site }) => {
  const visit = () => hubPage.evaluate(visitKept, clip!)
  expect(await visit()).toBeNull()
  await hubPage.evaluate(damagePieces)
  const before = requested(site).length

  expect(await visit()).toBeNull()
  expect(requested(site).length).toBe(before + 6)
})

test('opens a model once its source answers, whatever a sign-in page said in its place before', async ({
  hubPage,
  site,
}) => {
  const visit = () => hubPage.evaluate(visitKept, clip!)
  site.fault = (request, response) => {
    if (!request.url!.endsWith('/config.json')) return false
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>Sign in</html>')
    return true
  }
  expect(await visit()).not.toBeNull()
  site.fault = null

  expect(await visit()).toBeNull()
})

test('forgets a model that it is told to forget, and takes it as it is then', async ({ hubPage, site }) => {
  const hashOfConfig = (forgets: boolean) =>
    hubPage.evaluate(
      async ({ model, revision, forgets }) => {
        if (forgets) await hub.forgetHubModel(model, revision)
        const classifier = await hub.openHubClassifier(tiny(model, revision, { cache: 'indexeddb' }))
        classifier.close()
        return classifier.info.pins.files['config.json']!.sha256
      },
      { ...vit!, forgets },
    )
  const first = await hashOfConfig(false)
  site.fault = (request, response, file) => {
    if (!request.url!.endsWith('/config.json')) return false
    response.writeHead(200).end(`${readFileSync(file, 'utf8')} `)
    return true
  }

  expect(await hashOfConfig(false)).toBe(first)
  expect(await hashOfConfig(true)).not.toBe(first)
})

test.describe('with pins', () => {
  test('takes the next device where they lack the networks of the first', async ({ hubPage, site }) => {
    site.fault = eightBits

    const info = await hubPage.evaluate(async ({ model, revision }) => {
      const { dtype: _, ...options } = tiny(model, revision)
      const onWasm = await hub.openHubClassifier(options)
      onWasm.close()
      const classifier = await hub.openHubClassifier({ ...options, device: 'webgpu', pins: onWasm.info.pins })
      classifier.close()
      return classifier.info
    }, vit!)

    expect(info).toMatchObject({ device: 'wasm', dtype: 'q8', fallback: { code: 'MODEL_FETCH' } })
    expect(requested(site).filter((path) => path.endsWith('/model.onnx'))).toEqual([])
  })

  const pinned = async ({ model, revision, change }: Fixture & { change: 'byte' | 'drop' | 'none' }) =>
    failureOf(async () => {
      const first = await hub.openHubEncoder(tiny(model, revision))
      first.close()
      const files = { ...first.info.pins.files }
      const path = 'onnx/text_model.onnx'
      if (change === 'byte')
        files[path] = { ...files[path]!, sha256: files[path]!.sha256.replace(/^./, (c) => (c === '0' ? '1' : '0')) }
      if (change === 'drop') delete files[path]
      const second = await hub.openHubEncoder(tiny(model, revision, { pins: { model, revision, files } }))
      second.close()
      if (second.info.modelHash !== first.info.modelHash) throw new Error('another model')
    })

  test('opens what they name', async ({ hubPage }) => {
    expect(await hubPage.evaluate(pinned, { ...clip!, change: 'none' } as const)).toBeNull()
  })

  test('refuses a file with another hash', async ({ hubPage }) => {
    expect(await hubPage.evaluate(pinned, { ...clip!, change: 'byte' } as const)).toMatchObject({
      code: 'MODEL_INTEGRITY',
    })
  })

  test('never asks for a file that they do not name', async ({ hubPage, site }) => {
    expect(await hubPage.evaluate(pinned, { ...clip!, change: 'drop' } as const)).toMatchObject({ code: 'MODEL_FETCH' })
    expect(requested(site).filter((path) => path.endsWith('text_model.onnx'))).toHaveLength(1)
  })
})

test('refuses a branch, a strange name, and pins of another model, before any request', async ({ hubPage, site }) => {
  const open = (options: Fixture & { pins?: object }) =>
    hubPage.evaluate(
      ({ model, revision, pins }) =>
        failureOf(() => hub.openHubEncoder(tiny(model, revision, pins ? { pins: pins as never } : {}))),
      options,
    )
  const { model, revision } = clip!

  expect(await open({ model, revision: 'main' })).toMatchObject({ code: 'OPTION_INVALID' })
  expect(await open({ model: '../../secrets', revision })).toMatchObject({ code: 'OPTION_INVALID' })
  const pins = { model: 'tiny/other', revision, files: {} }
  expect(await open({ model, revision, pins })).toMatchObject({ code: 'OPTION_INVALID' })
  expect(requested(site)).toEqual([])
})

test('asks for 8-bit weights on WASM unless told otherwise, and says which dtype is not there', async ({
  hubPage,
  site,
}) => {
  const failed = await hubPage.evaluate(({ model, revision }) => {
    const { dtype: _, ...options } = tiny(model, revision)
    return failureOf(() => hub.openHubClassifier(options))
  }, vit!)

  expect(failed).toMatchObject({ code: 'MODEL_FETCH', message: expect.stringContaining('onnx/model_quantized.onnx') })
  expect(requested(site).some((path) => path.endsWith('/onnx/model_quantized.onnx'))).toBe(true)
})

test('follows no redirect of a source of its own', async ({ hubPage, site }) => {
  site.fault = (request, response) => {
    if (!request.url!.endsWith('tokenizer.json')) return false
    response.writeHead(302, { Location: 'https://elsewhere.invalid/tokenizer.json' }).end()
    return true
  }

  const failed = await hubPage.evaluate(
    ({ model, revision }) => failureOf(() => hub.openHubEncoder(tiny(model, revision))),
    clip!,
  )

  expect(failed).toMatchObject({ code: 'MODEL_FETCH', message: expect.stringContaining('tokenizer.json') })
})

test('stops opening when the caller aborts, and ends the worker', async ({ hubPage, site }) => {
  site.fault = (request) => request.url!.endsWith('vision_model.onnx')

  const failed = await hubPage.evaluate(
    ({ model, revision }) =>
      failureOf(() => {
        const controller = new AbortController()
        const onProgress = () => setTimeout(() => controller.abort(), 200)
        return hub.openHubEncoder(tiny(model, revision, { signal: controller.signal, onProgress }))
      }),
    clip!,
  )

  expect(failed).toMatchObject({ name: 'AbortError' })
  await expect.poll(() => hubPage.workers().length).toBe(0)
})

test('moves to WASM in a fresh worker where WebGPU fails, and says why', async ({ hubPage }) => {
  let workers = 0
  hubPage.on('worker', () => workers++)

  const { info, events } = await hubPage.evaluate(async ({ model, revision }) => {
    const events: string[] = []
    const classifier = await hub.openHubClassifier(
      // The software adapter has no shader-f16.
      tiny(model, revision, {
        device: 'webgpu',
        dtype: { webgpu: 'fp16', wasm: 'fp32' },
        onProgress: ({ type }) => events.push(type),
      }),
    )
    await classifier.classify(await picture('red-square'))
    classifier.close()
    return { info: classifier.info, events }
  }, vit!)

  expect(info).toMatchObject({ device: 'wasm', dtype: 'fp32', fallback: { code: 'WEBGPU_UNAVAILABLE' } })
  expect(events.filter((type) => ['start', 'fallback', 'ready'].includes(type))).toEqual([
    'start',
    'fallback',
    'start',
    'ready',
  ])
  expect(workers).toBe(2)
})

test('computes the same on WebGPU', async ({ hubPage }) => {
  const reference = families.clip as Extract<(typeof families)[string], { kind: 'encoder' }>

  const { device, vector } = await hubPage.evaluate(async ({ model, revision }) => {
    const encoder = await hub.openHubEncoder(tiny(model, revision, { device: 'webgpu' }))
    const vector = [...(await encoder.encodeImage(await picture('red-square')))]
    encoder.close()
    return { device: encoder.info.device, vector }
  }, clip!)

  expect(device).toBe('webgpu')
  const differences = reference.images['red-square']!.map((value, index) => Math.abs(value - vector[index]!))
  expect(Math.max(...differences)).toBeLessThanOrEqual(1e-3)
})

test('starts a fresh worker at the next call when one has died', async ({ hubPage }) => {
  const labels = await hubPage.evaluate(async ({ model, revision }) => {
    const made: Worker[] = []
    const Original = globalThis.Worker
    globalThis.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        made.push(this)
      }
    }
    const classifier = await hub.openHubClassifier(tiny(model, revision))
    const image = await picture('red-square')
    const before = await classifier.classify(image)
    const large = new ImageData(4000, 4000)
    const running = classifier.classify(large).then(
      () => 'done',
      (error: { code: string }) => error.code,
    )
    await new Promise((resolve) => setTimeout(resolve))
    made[0]!.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))
    const died = await running
    const [after, again] = await Promise.all([classifier.classify(image), classifier.classify(image)])
    classifier.close()
    const closed = await classifier.classify(image).catch((error: { code: string }) => error.code)
    return { before, died, after, again, closed, workers: made.length }
  }, vit!)

  expect(labels.died).toBe('WORKER_CRASHED')
  expect(labels.after).toEqual(labels.before)
  expect(labels.again).toEqual(labels.before)
  expect(labels.closed).toBe('DISPOSED')
  expect(labels.workers).toBe(2)
})

test('goes on with the weights of WASM when the worker on WebGPU has died', async ({ hubPage, site }) => {
  site.fault = eightBits

  const { first, died, last, label } = await hubPage.evaluate(async ({ model, revision }) => {
    const made: Worker[] = []
    const Original = globalThis.Worker
    globalThis.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        made.push(this)
      }
    }
    const { dtype: _, ...options } = tiny(model, revision)
    const classifier = await hub.openHubClassifier({ ...options, device: 'webgpu' })
    const first = classifier.info
    const running = classifier.classify(new ImageData(4000, 4000)).catch((error: { code: string }) => error.code)
    await new Promise((resolve) => setTimeout(resolve))
    made[0]!.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))
    const died = await running
    const [{ label } = {}] = await classifier.classify(await picture('blue-circle'))
    classifier.close()
    return { first, died, last: classifier.info, label }
  }, vit!)

  expect(first).toMatchObject({ device: 'webgpu', dtype: 'fp32', fallback: null })
  expect(died).toBe('WORKER_CRASHED')
  expect(label).toBe('blue')
  expect(last).toMatchObject({ device: 'wasm', dtype: 'q8', fallback: { code: 'WORKER_CRASHED' } })
  expect(last.modelHash).not.toBe(first.modelHash)
})

test('refuses what is no image, and goes on', async ({ hubPage }) => {
  const { code, label } = await hubPage.evaluate(async ({ model, revision }) => {
    const classifier = await hub.openHubClassifier(tiny(model, revision))
    const code = await classifier.classify(new Blob(['no image'])).catch((error: { code: string }) => error.code)
    const [first] = await classifier.classify(await picture('blue-circle'))
    classifier.close()
    return { code, label: first?.label }
  }, vit!)

  expect(code).toBe('IMAGE_DECODE')
  expect(label).toBe('blue')
})

test('describes a picture word by word, and stops when the caller aborts', async ({ hubPage }) => {
  const { parts, text, isTruncated, aborted, after } = await hubPage.evaluate(async ({ model, revision }) => {
    const captioner = await hub.openHubCaptioner(tiny(model, revision))
    const image = await picture('red-square')
    const parts: string[] = []
    const { text, isTruncated } = await captioner.describe(image, { onText: (text) => parts.push(text) })
    const controller = new AbortController()
    const aborted = await captioner
      .describe(image, { signal: controller.signal, onText: () => controller.abort() })
      .catch((error: Error) => error.name)
    const after = (await captioner.describe(image)).text
    captioner.dispose()
    return { parts, text, isTruncated, aborted, after }
  }, captioner)

  expect(text).toBe('a red square on grey')
  expect(isTruncated).toBe(false)
  expect(parts.length).toBeGreaterThan(2)
  for (const part of parts) expect(text.startsWith(part.trim())).toBe(true)
  expect(aborted).toBe('AbortError')
  expect(after).toBe(text)
})

test('judges by what a guard answers, and never allows what it cannot read', async ({ hubPage }) => {
  const verdicts = await hubPage.evaluate(async ({ model, revision }) => {
    const judged: Record<string, unknown> = {}
    const open = (maxTokens: number) =>
      hub.openHubGuard({
        ...tiny(model, revision),
        policy: 'no red squares.',
        prompt: (policy) => `Judge by: ${policy}`,
        maxTokens,
      })
    const guard = await open(96)
    for (const name of ['red-square', 'blue-circle', 'green-triangle', 'yellow-cross']) {
      const verdict = await guard.judge(await picture(name))
      judged[name] = verdict.status === 'error' ? { ...verdict, error: verdict.error.code } : verdict
    }
    judged.broken = (await guard.judge(new Blob(['no image']))).action
    guard.close()
    const short = await open(12)
    const cut = await short.judge(await picture('blue-circle'))
    judged.cut = cut.status === 'error' ? [cut.action, cut.error.message] : cut
    short.close()
    return judged
  }, llava!)

  expect(verdicts).toMatchObject({
    'red-square': {
      status: 'decided',
      action: 'block',
      rating: 'Unsafe',
      category: 'red squares',
      rationale: { source: 'model', text: 'A red square is shown.' },
    },
    'blue-circle': { status: 'decided', action: 'allow', rating: 'Safe' },
    'green-triangle': { status: 'error', action: 'review', error: 'INTERCHANGE_INVALID' },
    'yellow-cross': { status: 'error', action: 'review', error: 'INTERCHANGE_INVALID' },
    broken: 'review',
    cut: ['review', expect.stringContaining('cut off')],
  })
})

test('judges by a policy text that is compiled against the app’s own pictures', async ({ hubPage }) => {
  const judged = await hubPage.evaluate(
    async ([clip, vit]) => {
      const draw = async (seed: number, colours: string[], shapes: string[]): Promise<Blob> => {
        const canvas = new OffscreenCanvas(32, 32)
        const pen = canvas.getContext('2d')!
        const [a, b, c, d] = [seed * 7, seed * 13, seed * 5, seed * 3]
        const grey = 90 + (d % 80)
        pen.fillStyle = `rgb(${grey} ${grey} ${grey})`
        pen.fillRect(0, 0, 32, 32)
        pen.fillStyle = colours[seed % colours.length]!
        const shape = shapes[Math.floor(seed / colours.length) % shapes.length]!
        const [x, y, size] = [11 + (a % 11), 11 + (b % 11), 6 + (c % 5)]
        pen.beginPath()
        if (shape === 'square') pen.rect(x - size, y - size, 2 * size + 1, 2 * size + 1)
        else if (shape === 'circle') pen.ellipse(x, y, size, size, 0, 0, 2 * Math.PI)
        else
          for (const [dx, dy] of [
            [0, -1],
            [1, 1],
            [-1, 1],
          ] as const)
            pen.lineTo(x + dx * size, y + dy * size)
        pen.fill()
        return canvas.convertToBlob()
      }
      const ordinary = ['rgb(40 170 60)', 'rgb(40 70 220)', 'rgb(235 215 50)', 'rgb(20 20 20)', 'rgb(250 250 250)']
      const shapes = ['square', 'circle', 'triangle']
      const encoder = await hub.openHubEncoder(tiny(clip.model, clip.revision))
      async function* bankImages() {
        for (let seed = 0; seed < 300; seed++) yield draw(seed, ordinary, shapes)
      }
      const names = [
        'a blue circle',
        'a green triangle',
        'a yellow square',
        'a black circle',
        'a white triangle',
        'red squares',
      ]
      const bank = await hub.createHubBank(encoder, bankImages(), { names, key: 'shapes' })
      // Kept: no image is looked at again.
      const again = await hub.createHubBank(encoder, [], { names, key: 'shapes' })
      if (again.hash !== bank.hash || again.vectors.some((value, index) => value !== bank.vectors[index])) {
        throw new Error('the bank was not kept')
      }
      const others = await hub.createHubBank(encoder, [], { names: ['other'], key: 'shapes' }).catch(() => null)
      if (others) throw new Error('a bank with other names was taken')
      const policy =
        '# Test\n## red\nAction: block\nShould not:\n- Red squares or red circles.\n## labelled\nAction: review\nDetector: colour.yellow >= 0.6\n'
      const compiled = await hub.compileForHub(encoder, policy, bank)
      encoder.close()
      // Whoever only judges is spared the text tower.
      const eye = await hub.openHubEncoder({ ...tiny(clip.model, clip.revision), text: false })
      const textless = await eye.encodeText(['red squares']).catch((error: { code: string }) => error.code)
      const classifier = await hub.openHubClassifier(tiny(vit.model, vit.revision))
      const judge = await hub.createHubJudge(eye, JSON.parse(JSON.stringify(compiled)), bank, {
        detectors: { colour: classifier },
      })
      const flagged = async (count: number, colours: string[], drawn: string[]) => {
        let found = 0
        for (let seed = 1000; seed < 1000 + count; seed++) {
          const verdict = await judge.classify(await draw(seed, colours, drawn))
          if (verdict.status === 'error') throw verdict.error
          if (verdict.rules[0]!.outcome === 'violated') found++
        }
        return found / count
      }
      const found = await flagged(60, ['rgb(220 30 40)'], ['square', 'circle'])
      const wrong = await flagged(60, ordinary, shapes)
      const yellow = await judge.classify(await picture('yellow-cross'))
      const broken = await judge.classify(new Blob(['no image']))
      const missing = await hub.createHubJudge(eye, compiled, bank).catch((error: { code: string }) => error.code)
      eye.close()
      classifier.close()
      return {
        found,
        textless,
        textFiles: Object.keys(eye.info.pins.files).filter((path) => /text|token/.test(path)),
        wrong,
        yellow: yellow.status === 'decided' ? [yellow.action, yellow.rule?.decidedBy] : yellow,
        broken: [broken.status, broken.action],
        missing,
        rate: compiled.rules[0]!.falsePositiveRate,
        size: compiled.rules[0]!.tail.size,
      }
    },
    [clip!, vit!] as const,
  )

  expect(judged.found).toBeGreaterThanOrEqual(0.8)
  expect(judged.wrong).toBeLessThanOrEqual(0.05)
  expect(judged).toMatchObject({
    yellow: ['review', 'detector'],
    broken: ['error', 'review'],
    missing: 'PART_MISSING',
    textless: 'PART_MISSING',
    textFiles: [],
    rate: 0.01,
    size: 300,
  })
})

test.describe('on an isolated page', () => {
  test.use({ headers: 'isolated' })

  test('answers the same with threads', async ({ hubPage }) => {
    const reference = families.vit as Extract<(typeof families)[string], { kind: 'classifier' }>

    const { isolated, labels } = await hubPage.evaluate(async ({ model, revision }) => {
      const classifier = await hub.openHubClassifier(tiny(model, revision))
      const labels = await classifier.classify(await picture('red-square'))
      classifier.close()
      return { isolated: crossOriginIsolated, labels }
    }, vit!)

    expect(isolated).toBe(true)
    for (const { label, probability } of labels) {
      expect(probability).toBeCloseTo(reference.answers['red-square']![label]!, 3)
    }
  })
})

/** Answers for 8-bit weights, which the fixtures have not, with the full ones. */
const eightBits: Fault = (_, response, file) => {
  if (!file.endsWith('_quantized.onnx')) return false
  response.writeHead(200).end(readFileSync(file.replace('_quantized', '')))
  return true
}

/** Runs in the page: opens and closes a model that is kept. */
function visitKept({ model, revision }: Fixture) {
  return failureOf(async () => (await hub.openHubEncoder(tiny(model, revision, { cache: 'indexeddb' }))).close())
}

/** Runs in the page: forgets stored pieces, keeps what is known of them. */
async function dropPieces(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('lookfirst-hub-v1')
    request.onsuccess = () => resolve(request.result)
  })
  const table = database.transaction('shards', 'readwrite').objectStore('shards')
  await new Promise<void>((resolve) => {
    table.getAllKeys().onsuccess = ({ target }) => {
      for (const key of (target as IDBRequest<string[]>).result) if (/\/[0-9a-f]{64}\.\d+$/.test(key)) table.delete(key)
    }
    table.transaction.oncomplete = () => resolve()
  })
  database.close()
}

/** Runs in the page: puts other bytes in the place of every stored piece. */
async function damagePieces(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('lookfirst-hub-v1')
    request.onsuccess = () => resolve(request.result)
  })
  const table = database.transaction('shards', 'readwrite').objectStore('shards')
  await new Promise<void>((resolve) => {
    table.getAllKeys().onsuccess = ({ target }) => {
      for (const key of (target as IDBRequest<string[]>).result) {
        if (/\/[0-9a-f]{64}\.\d+$/.test(key)) table.put(new Blob(['damaged']), key)
      }
    }
    table.transaction.oncomplete = () => resolve()
  })
  database.close()
}
