import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Guard, GuardOptions } from 'lookfirst'
import { expect, type Page, test } from './fixtures'
import { POLICIES } from './pairs'
import { shardOf } from './shards'

declare global {
  /** Every worker that was made, in order. */
  var made: Worker[]
  /** Called with every worker that is made. */
  var onMade: (worker: Worker) => void
  /** A photo of a cat whose content hash was never seen before. */
  var newCat: () => Promise<Blob>
  /** Images handed to workers so far. */
  var sent: number
  /** Resolves once so many images have been handed to workers. */
  var sentTimes: (times: number) => Promise<void>
  /** Resolves once the worker is warm: from then on every encode is an image. */
  var atRest: () => Promise<void>
  /** Code or name of what a promise rejects with, or what it resolves with. */
  var outcome: (promise: Promise<unknown>) => Promise<unknown>
  /** What must not be waited for yet. */
  var later: Promise<unknown>
  /** Shares the worker of the kept guard. */
  var second: Guard
  /** Whether making a worker fails. */
  var isRefusing: boolean
}

/** The worker as the bundler emitted it. */
const workerScript = () => {
  const assets = fileURLToPath(new URL('./pages/dist/assets', import.meta.url))
  return `/assets/${readdirSync(assets).find((name) => name.startsWith('worker-wasm-'))}`
}

/** Makes two guards on one worker that the test can get hold of, and waits until it is there. */
const keep = (page: Page, options: Partial<GuardOptions> = {}) =>
  page.evaluate(
    async ([script, policy, more]) => {
      globalThis.made = []
      globalThis.onMade = () => {}
      globalThis.events = []
      const wait = () => new Promise((resolve) => setTimeout(resolve, 5))
      const worker = () => {
        const each = new Worker(script, { type: 'module' })
        const post = each.postMessage.bind(each)
        each.postMessage = (message: { path?: string[] }, ...rest: unknown[]) => {
          if (message.path?.[0] === 'judge') sent++
          post(message, ...(rest as [Transferable[]]))
        }
        made.push(each)
        onMade(each)
        return each
      }
      // What follows the end of a JPEG changes its content hash and nothing else.
      globalThis.newCat = async () =>
        new Blob([await (await fetch('/files/upright.jpg')).arrayBuffer(), crypto.randomUUID()])
      globalThis.sent = 0
      globalThis.sentTimes = async (times) => {
        while (sent < times) await wait()
      }
      globalThis.outcome = (promise) =>
        promise.catch((error) => (lookfirst.isGuardError(error) ? error.code : error.name))
      globalThis.kept = await lookfirst.createGuard({
        policy,
        backend: 'wasm',
        worker,
        onProgress: (event) => events.push(event),
        ...more,
      })
      globalThis.second = await lookfirst.createGuard({ policy, backend: 'wasm', worker })
      globalThis.atRest = async () => {
        while (!events.some(({ type }) => type === 'warmup')) await wait()
      }
      await kept.ready
    },
    [workerScript(), POLICIES.cats, options] as const,
  )

test.describe('a worker that is killed', () => {
  test('during a call: what ran and what waited gets its verdict from the next one', async ({ harness }) => {
    await keep(harness)
    const found = await harness.evaluate(async () => {
      const cats = await Promise.all(Array.from({ length: 4 }, newCat))
      const explaining = kept.explain(cats[0]!)
      const waiting = cats.slice(1).map((cat) => kept.classify(cat))
      await sentTimes(2)
      const looking = second.memory()
      made[0]!.terminate()
      const [explained, ...verdicts] = await Promise.all([explaining, ...waiting])
      const { restarts } = await kept.memory()
      return {
        looked: await outcome(looking),
        restarts,
        workers: made.length,
        actions: [explained, ...verdicts].map(({ action, status }) => `${status} ${action}`),
        evidence: explained.evidence.length,
      }
    })
    // What is no image is not tried again, it says what happened.
    expect(found).toMatchObject({ looked: 'WORKER_CRASHED', restarts: 1, workers: 2 })
    expect(found.actions).toEqual(Array.from({ length: 4 }, () => 'decided block'))
    expect(found.evidence).toBeGreaterThan(0)
  })

  test('twice during the same call: an error verdict, and the guard works on', async ({ harness }) => {
    await keep(harness)
    const found = await harness.evaluate(async () => {
      const cat = await newCat()
      const explaining = kept.explain(cat)
      for (const time of [1, 2]) {
        await sentTimes(time)
        made[time - 1]!.terminate()
      }
      const { status, action, error } = await explaining
      const after = await kept.classify('/photos/chelsea.png')
      return { status, action, code: error?.code, after: after.action, workers: made.length }
    })
    expect(found).toEqual({ status: 'error', action: 'review', code: 'WORKER_CRASHED', after: 'block', workers: 3 })
  })

  test('at every start: an error verdict, not one start after another for ever', async ({ harness }) => {
    await keep(harness)
    const found = await harness.evaluate(async () => {
      const cat = await newCat()
      const explaining = kept.explain(cat)
      await sentTimes(1)
      let killed = 0
      globalThis.onMade = (worker) =>
        worker.addEventListener('message', ({ data }) => {
          if (data?.type !== 'lookfirst:ready') return
          killed++
          setTimeout(() => worker.terminate())
        })
      made[0]!.terminate()
      const { status, error } = await explaining
      const killedMeanwhile = killed
      globalThis.onMade = () => {}
      const after = await kept.classify('/photos/chelsea.png')
      return { status, code: error?.code, killedMeanwhile, after: after.action }
    })
    expect(found).toEqual({ status: 'error', code: 'WORKER_CRASHED', killedMeanwhile: 1, after: 'block' })
  })
})

test.describe('a worker that cannot be loaded is an error verdict, until it can', () => {
  const judge = (page: Page) =>
    page.evaluate(async () => {
      const { status, action, error } = await kept.classify('/photos/chelsea.png')
      return { status, action, code: error?.code }
    })
  const refused = { status: 'error', action: 'block', code: 'WORKER_LOAD_FAILED' }
  const decided = { status: 'decided', action: 'block', code: undefined }
  const options = { policy: POLICIES.cats, backend: 'wasm', onError: 'block' } as const

  for (const [name, status, body] of [
    ['is not there', 404, ''],
    ['throws', 200, 'throw new Error("too old a browser")'],
  ] as const) {
    test(`whose script ${name}`, async ({ harness, site }) => {
      let answers = 0
      site.fault = (request, response) => {
        if (!request.url?.includes('/worker-wasm')) return false
        answers++
        response.writeHead(status, { 'Content-Type': 'text/javascript' }).end(body)
        return true
      }
      await harness.evaluate(async (given) => {
        globalThis.kept = await lookfirst.createGuard(given)
      }, options)
      expect(await judge(harness)).toEqual(refused)
      expect(answers).toBeGreaterThan(0)
      site.fault = null
      expect(await judge(harness)).toEqual(decided)
    })
  }

  test('that the caller fails to make', async ({ harness }) => {
    await harness.evaluate(
      async ([given, script]) => {
        globalThis.isRefusing = true
        const worker = () => {
          if (isRefusing) throw new Error('no workers today')
          return new Worker(script, { type: 'module' })
        }
        globalThis.kept = await lookfirst.createGuard({ ...given, worker, lazy: true })
      },
      [options, workerScript()] as const,
    )
    for (let time = 0; time < 2; time++) expect(await judge(harness)).toEqual(refused)
    await harness.evaluate(() => {
      globalThis.isRefusing = false
    })
    expect(await judge(harness)).toEqual(decided)
  })

  test('that speaks another protocol', async ({ harness }) => {
    await harness.evaluate(async (given) => {
      const body = `postMessage({ type: 'lookfirst:ready', protocol: 99, backend: 'wasm', lifeLock: 'x' })`
      const script = URL.createObjectURL(new Blob([body], { type: 'text/javascript' }))
      globalThis.kept = await lookfirst.createGuard({ ...given, worker: () => new Worker(script), lazy: true })
    }, options)
    expect(await judge(harness)).toEqual({ ...refused, code: 'WORKER_PROTOCOL' })
  })
})

test.describe('a call that is aborted', () => {
  test('while it waits: it is never encoded, and the others are', async ({ harness }) => {
    await keep(harness)
    const found = await harness.evaluate(async () => {
      const cats = await Promise.all(Array.from({ length: 7 }, newCat))
      await atRest()
      const before = (await kept.memory()).encodes!
      const controller = new AbortController()
      const calls = cats.slice(1).map((cat) => kept.classify(cat))
      const aborted = kept.classify(cats[0]!, { signal: controller.signal, priority: -1 })
      await sentTimes(2)
      const looking = kept.memory()
      controller.abort()
      const rejection = await outcome(aborted)
      const { queued } = await looking
      const actions = (await Promise.all(calls)).map(({ action }) => action)
      await kept.classify('/photos/chelsea.png', { priority: -2 })
      return { queued, rejection, actions, sent, grown: (await kept.memory()).encodes! - before }
    })
    expect(found.queued).toBe(5)
    expect(found.rejection).toBe('AbortError')
    expect(found.actions).toEqual(Array.from({ length: 6 }, () => 'block'))
    // Six cats and the photo at the end.
    expect(found).toMatchObject({ sent: 7, grown: 7 })
  })

  test('while it runs: it rejects with the reason, its work stops, and the guard works on', async ({ harness }) => {
    await keep(harness)
    const found = await harness.evaluate(async () => {
      const cats = await Promise.all([newCat(), newCat()])
      const encodes = async () => (await kept.memory()).encodes!
      await atRest()
      const before = await encodes()
      await kept.explain(cats[0]!)
      const whole = (await encodes()) - before

      const controller = new AbortController()
      const explaining = kept.explain(cats[1]!, { signal: controller.signal })
      await sentTimes(2)
      controller.abort(new DOMException('enough', 'DataError'))
      const rejection = await outcome(explaining)
      const after = await kept.classify('/photos/chelsea.png')
      const part = (await encodes()) - before - whole
      return { rejection, whole, part, after: after.action, restarts: (await kept.memory()).restarts }
    })
    expect(found).toMatchObject({ rejection: 'DataError', after: 'block', restarts: 0 })
    expect(found.whole).toBeGreaterThan(10)
    expect(found.part).toBeLessThan(found.whole / 2)
  })

  test('while its image is fetched, and while the model is', async ({ harness, site }) => {
    site.fault = (request) => request.url === '/never.png' || shardOf(request.url) !== null
    const outcomes = harness.evaluate(
      (policy) =>
        withGuard({ policy }, async (guard) => {
          const controller = new AbortController()
          Object.assign(globalThis, { controller })
          const calls = ['/never.png', '/photos/chelsea.png'].map((url) =>
            guard.classify(url, { signal: controller.signal }).catch(({ name }) => name),
          )
          return Promise.all(calls)
        }),
      POLICIES.cats,
    )
    await expect.poll(() => site.requests).toContain('/never.png')
    await expect.poll(() => site.requests.some(shardOf)).toBe(true)
    await harness.evaluate(() => (globalThis as never as { controller: AbortController }).controller.abort())
    expect(await outcomes).toEqual(['AbortError', 'AbortError'])
  })
})

test('an image that takes too long is an error verdict; calls of other guards get their verdicts', async ({
  harness,
}) => {
  await keep(harness, { timeoutMs: 1 })
  const found = await harness.evaluate(async () => {
    const [slow, other] = await Promise.all([newCat(), newCat()])
    const beside = second.explain(other)
    const late = await kept.explain(slow)
    const bystander = await beside
    return {
      late: [late.status, late.action, late.error?.code],
      bystander: [bystander.status, bystander.action, bystander.error?.code],
      evidence: bystander.evidence.length,
      after: (await second.classify('/photos/chelsea.png')).action,
      restarts: (await kept.memory()).restarts,
    }
  })
  expect(found).toMatchObject({
    late: ['error', 'review', 'WORKER_TIMEOUT'],
    bystander: ['decided', 'block', undefined],
    after: 'block',
    restarts: 1,
  })
  expect(found.evidence).toBeGreaterThan(0)
})

test.describe('dispose', () => {
  test('rejects whatever is pending with DISPOSED and ends the worker', async ({ harness }) => {
    await keep(harness)
    const found = await harness.evaluate(async () => {
      second.dispose()
      const cats = await Promise.all(Array.from({ length: 6 }, newCat))
      async function* silent() {
        yield* []
        await new Promise<never>(() => {})
      }
      const stream = async () => {
        for await (const _ of kept.classifyMany(silent()));
      }
      const pending: Promise<unknown>[] = [
        kept.explain(cats[0]!),
        ...cats.slice(1).map((cat) => kept.classify(cat)),
        stream(),
      ]
      await sentTimes(2)
      pending.push(kept.setPolicy('## dogs: D\nShould not: show dogs'), kept.memory())
      kept.dispose()
      kept.dispose()
      pending.push(kept.classify(cats[0]!), kept.setPolicy('## dogs: D\nShould not: show dogs'))
      return Promise.all(pending.map(outcome))
    })
    expect(found).toEqual(Array.from({ length: 11 }, () => 'DISPOSED'))
    await expect.poll(() => harness.workers().length).toBe(0)
  })

  test('during the download ends the worker at once', async ({ harness, site }) => {
    site.fault = (request) => shardOf(request.url) !== null
    await harness.evaluate(async (policy) => {
      globalThis.kept = await lookfirst.createGuard({ policy, backend: 'wasm' })
      globalThis.later = kept.classify('/photos/chelsea.png').catch(({ code }) => code)
    }, POLICIES.cats)
    await expect.poll(() => site.requests.some((path) => shardOf(path))).toBe(true)
    expect(harness.workers()).toHaveLength(1)
    await harness.evaluate(() => kept.dispose())
    expect(await harness.evaluate(() => later)).toBe('DISPOSED')
    await expect.poll(() => harness.workers().length).toBe(0)
  })
})
