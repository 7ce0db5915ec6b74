import { manifest } from '@lookfirst/model-mini'
import type { Guard, Verdict } from 'lookfirst'
import { expect, openHarness, type Page, test } from './fixtures'
import { keepGuard } from './kept-guard'
import { POLICIES } from './pairs'
import { type Site, startSite } from './site'

test.describe.configure({ mode: 'default' })

declare global {
  /** Guards that a test made beside the kept one. */
  var others: Guard[]
  /** A call whose image the site holds back. */
  var slow: Promise<Verdict>
}

const JUDGE_SHARDS = manifest.files.filter(({ part }) => part === 'judge').flatMap(({ shards }) => shards).length

let site: Site
let page: Page

test.beforeAll(async ({ browser }) => {
  site = await startSite()
  page = await browser.newPage()
  await openHarness(page, site)
  await keepGuard(page, { policy: POLICIES.cats, keep: 'features' })
})

test.afterAll(async () => {
  await page.close()
  await site.close()
})

test.describe('an image is encoded once', () => {
  test('when ten calls ask for equal bytes at once, and when one asks later', async () => {
    const found = await page.evaluate(async () => {
      const bytes = new Blob([await (await fetch('/files/upright.jpg')).arrayBuffer(), crypto.randomUUID()])
      const copies = await Promise.all(Array.from({ length: 10 }, async () => new Blob([await bytes.arrayBuffer()])))
      const before = (await kept.memory()).encodes!
      const verdicts = await Promise.all(copies.map((copy) => kept.classify(copy)))
      const after = (await kept.memory()).encodes!
      await kept.classify(bytes)
      return {
        ids: new Set(verdicts.map(({ id }) => id)).size,
        margins: new Set(verdicts.map(({ rules }) => rules[0]!.margin)).size,
        hashes: new Set(verdicts.map(({ input }) => input.contentHash)).size,
        grown: after - before,
        later: (await kept.memory()).encodes! - after,
      }
    })
    expect(found).toEqual({ ids: 10, margins: 1, hashes: 1, grown: 1, later: 0 })
  })

  test('also when the policy changes', async () => {
    const found = await page.evaluate(
      async ([cats, dogs]) => {
        const actions = [(await kept.classify('/photos/chelsea.png')).action]
        const before = (await kept.memory()).encodes!
        await kept.setPolicy(dogs)
        actions.push((await kept.classify('/photos/chelsea.png')).action)
        await kept.setPolicy(cats)
        actions.push((await kept.classify('/photos/chelsea.png')).action)
        return { actions, grown: (await kept.memory()).encodes! - before }
      },
      [POLICIES.cats, POLICIES.dogs] as const,
    )
    expect(found).toEqual({ actions: ['block', 'allow', 'block'], grown: 0 })
  })
})

test.describe('records', () => {
  test('carry features when they are kept, and stored features are judged again without an image', async () => {
    const found = await page.evaluate(
      async ([cats, dogs]) => {
        const verdict = await kept.classify('/photos/chelsea.png')
        const record = structuredClone(kept.record(verdict))
        const before = (await kept.memory()).encodes!
        const under = async (policy: string) => {
          await kept.setPolicy(policy)
          const [report] = await kept.rescore([record.features!])
          return report!
        }
        const other = await under(dogs)
        const same = await under(cats)
        const foreign = await kept
          .rescore([record.features!.map((features) => ({ ...features, modelHash: 'of another model' }))])
          .catch(({ code }) => code)
        return {
          hasBlob: 'blob' in record.verdict,
          isSame: JSON.stringify(same.rules) === JSON.stringify(verdict.rules),
          actions: [other.action, same.action],
          foreign,
          grown: (await kept.memory()).encodes! - before,
        }
      },
      [POLICIES.cats, POLICIES.dogs] as const,
    )
    expect(found).toEqual({
      hasBlob: false,
      isSame: true,
      actions: ['allow', 'block'],
      foreign: 'POLICY_MODEL_MISMATCH',
      grown: 0,
    })
  })

  test('carry none unless asked to', async () => {
    const record = await page.evaluate(
      (policy) => withGuard({ policy }, async (guard) => guard.record(await guard.classify('/photos/chelsea.png'))),
      POLICIES.cats,
    )
    expect(record).toMatchObject({ schema: 1, verdict: { action: 'block' } })
    expect(record).not.toHaveProperty('features')
    expect(record.verdict).not.toHaveProperty('blob')
  })
})

test.describe('a worker is shared', () => {
  const workers = () => page.workers().length
  const disposeOthers = () =>
    page.evaluate(() => {
      for (const guard of others) guard.dispose()
    })

  test('by guards with other policies and options, each judging by its own', async () => {
    const actions = await page.evaluate(
      async ([dogs, coffee]) => {
        globalThis.others = await Promise.all([
          lookfirst.createGuard({ backend: 'wasm', policy: dogs, onError: 'block' }),
          lookfirst.createGuard({ backend: 'wasm', policy: coffee, timeoutMs: 20_000 }),
        ])
        const calls = [kept, ...others].flatMap((guard) =>
          ['chelsea', 'coffee'].map((name) => guard.classify(`/photos/${name}.png`)),
        )
        return (await Promise.all(calls)).map(({ action }) => action)
      },
      [POLICIES.dogs, POLICIES.coffee] as const,
    )
    expect(actions).toEqual(['block', 'allow', 'allow', 'allow', 'allow', 'block'])
    expect(workers()).toBe(1)
    expect(await page.evaluate(() => kept.memory())).toMatchObject({ policies: 3, restarts: 0 })
    await disposeOthers()
    expect(await page.evaluate(() => kept.memory())).toMatchObject({ policies: 1 })
    expect(await page.evaluate(async () => (await kept.classify('/photos/chelsea.png')).action)).toBe('block')
  })

  test('by a library that is on the page twice', async () => {
    const found = await page.evaluate(async (policy) => {
      const first = lookfirst
      const { src } = document.querySelector<HTMLScriptElement>('script[type=module]')!
      await import(`${src}?copy=2`)
      const second = lookfirst
      globalThis.lookfirst = first
      globalThis.others = [await second.createGuard({ backend: 'wasm', policy })]
      const { action } = await others[0]!.classify('/photos/coffee.png')
      const error = await second.createGuard({ policy: '' }).catch((reason: unknown) => reason)
      return {
        isAnother: second.createGuard !== first.createGuard,
        action,
        isGuardError: [first.isGuardError(error), error instanceof first.GuardError],
      }
    }, POLICIES.coffee)
    expect(found).toEqual({ isAnother: true, action: 'block', isGuardError: [true, false] })
    expect(workers()).toBe(1)
    await disposeOthers()
  })

  test('not by guards whose workers would differ; the last guard of a worker ends it', async () => {
    const compiled = await page.evaluate(async () => JSON.stringify(await kept.compiledPolicy()))
    site.requests.length = 0
    const found = await page.evaluate(async (preset) => {
      globalThis.others = await Promise.all(
        [0, 1].map(() => lookfirst.createGuard({ backend: 'wasm', policy: JSON.parse(preset), cache: 'memory' })),
      )
      const { action, policyHash } = await others[0]!.classify('/photos/chelsea.png')
      const isSame = policyHash === (await kept.classify('/photos/chelsea.png')).policyHash
      return { action, isSame, memory: await others[0]!.memory(), ready: await others[0]!.ready }
    }, compiled)
    expect(found).toMatchObject({ action: 'block', isSame: true, ready: { store: 'memory' } })
    // A compiled policy needs no text encoder.
    expect(found.memory.compileLoaded).toBe(false)
    expect(site.requests.filter((path) => path.endsWith('.bin'))).toHaveLength(JUDGE_SHARDS)
    expect(workers()).toBe(2)
    await page.evaluate(() => others.shift()!.dispose())
    expect(await page.evaluate(async () => (await others[0]!.classify('/photos/coffee.png')).action)).toBe('allow')
    expect(workers()).toBe(2)
    await disposeOthers()
    await expect.poll(workers).toBe(1)
  })
})

test.describe('setPolicy', () => {
  test('refuses a bad policy with its errors, and the running one stays', async () => {
    const found = await page.evaluate(async () => {
      const before = kept.policy
      const error = await kept
        .setPolicy('## cats: No cats\nShould not: show cats\nAction: explode\nFalse positives: 300%')
        .then(
          () => null,
          (reason) => ({ code: reason.code, lines: reason.details.issues.map(({ line }: { line: number }) => line) }),
        )
      const { action, policyHash } = await kept.classify('/photos/chelsea.png')
      return { error, isSame: kept.policy === before && policyHash === before?.policyHash, action }
    })
    expect(found).toEqual({ error: { code: 'POLICY_INVALID', lines: [3, 4] }, isSame: true, action: 'block' })
  })

  test('leaves calls in flight under the policy they began with, also one whose image is still on its way', async () => {
    let send = () => {}
    const isAsked = new Promise<void>((resolve) => {
      site.fault = (request, response) => {
        if (request.url !== '/slow.png') return false
        send = () => response.writeHead(302, { Location: '/photos/chelsea.png' }).end()
        resolve()
        return true
      }
    })
    await page.evaluate(() => {
      globalThis.slow = kept.classify('/slow.png')
    })
    await isAsked
    const found = await page.evaluate(async (dogs) => {
      const photo = await (await fetch('/photos/chelsea.png')).arrayBuffer()
      const cat = () => new Blob([photo, crypto.randomUUID()])
      const before = kept.policy!.policyHash
      const calls = Array.from({ length: 8 }, () => kept.classify(cat()))
      const { policyHash } = await kept.setPolicy(dogs)
      const later = await kept.classify(cat())
      const verdicts = await Promise.all(calls)
      return {
        isOther: before !== policyHash,
        first: verdicts.map((verdict) => [verdict.action, verdict.policyHash === before]),
        later: [later.action, later.policyHash === policyHash, later.rules.map(({ ruleId }) => ruleId)],
      }
    }, POLICIES.dogs)
    expect(found).toMatchObject({
      isOther: true,
      first: Array.from({ length: 8 }, () => ['block', true]),
      later: ['allow', true, ['dogs']],
    })
    send()
    const late = await page.evaluate(async () => {
      const { action, rules } = await slow
      return { action, rules: rules.map(({ ruleId }) => ruleId) }
    })
    expect(late).toEqual({ action: 'block', rules: ['cats'] })
    site.fault = null
    const after = await page.evaluate(async (policy) => {
      await kept.setPolicy(policy)
      return kept.memory()
    }, POLICIES.cats)
    expect(after).toMatchObject({ policies: 1 })
  })

  test('that is aborted leaves the running policy', async () => {
    const found = await page.evaluate(async (dogs) => {
      const before = kept.policy
      const controller = new AbortController()
      const setting = kept.setPolicy(dogs, { signal: controller.signal }).catch(({ name }) => name)
      controller.abort()
      const rejection = await setting
      // Behind whatever the aborted one may have left in the worker.
      const compiled = await kept.compiledPolicy()
      const { policyHash } = await kept.classify('/photos/chelsea.png')
      return {
        rejection,
        isSame:
          kept.policy === before && [compiled.policyHash, policyHash].every((hash) => hash === before?.policyHash),
      }
    }, POLICIES.dogs)
    expect(found).toEqual({ rejection: 'AbortError', isSame: true })
    await expect.poll(async () => (await page.evaluate(() => kept.memory())).policies).toBe(1)
  })

  test('set twice at once: the last one runs, though the first takes longer', async () => {
    const found = await page.evaluate(
      async ([cats, many]) => {
        const compiled = await kept.compiledPolicy()
        const done: string[] = []
        const slow = kept.setPolicy(many).then(({ rules }) => done.push(`${rules.length} rules`))
        const quick = kept.setPolicy(compiled).then(({ rules }) => done.push(`${rules.length} rule`))
        await Promise.all([slow, quick])
        const { action, rules } = await kept.classify('/photos/chelsea.png')
        await kept.setPolicy(cats)
        return { done, action, rules: rules.length, policies: (await kept.memory()).policies }
      },
      [
        POLICIES.cats,
        Array.from({ length: 20 }, (_, at) => `## r${at}: R\nShould not:\n- show dogs or bottle number ${at}`).join(
          '\n',
        ),
      ] as const,
    )
    expect(found).toEqual({ done: ['20 rules', '1 rule'], action: 'block', rules: 1, policies: 1 })
  })
})

test.describe('a worker is there only while it is needed', () => {
  test('a lazy guard starts none before its first call; an idle one is unloaded and started again from the cache', async () => {
    site.requests.length = 0
    const before = await page.evaluate(async (policy) => {
      const options = { backend: 'wasm', policy, lazy: true, idleUnloadMs: 300 } as const
      globalThis.others = [await lookfirst.createGuard(options)]
      return others[0]!.memory()
    }, POLICIES.cats)
    expect(before).toEqual({ loaded: false, queued: 0, restarts: 0 })
    expect(page.workers()).toHaveLength(1)
    expect(site.requests).toEqual([])

    const judge = () => page.evaluate(async () => (await others[0]!.classify('/photos/chelsea.png')).action)
    const isLoaded = () => page.evaluate(async () => (await others[0]!.memory()).loaded)
    expect(await judge()).toBe('block')
    await expect.poll(isLoaded, { timeout: 20_000 }).toBe(false)
    await expect.poll(() => page.workers().length).toBe(1)
    expect(await judge()).toBe('block')
    expect(await page.evaluate(() => others[0]!.memory())).toMatchObject({ restarts: 1 })
    expect(site.requests.filter((path) => path.endsWith('.bin'))).toEqual([])
    await page.evaluate(() => others[0]!.dispose())
  })

  test('a guard that was never used is unloaded too', async () => {
    await page.evaluate(async (policy) => {
      globalThis.others = [await lookfirst.createGuard({ backend: 'wasm', policy, idleUnloadMs: 200 })]
      await others[0]!.ready
    }, POLICIES.cats)
    await expect
      .poll(() => page.evaluate(async () => (await others[0]!.memory()).loaded), { timeout: 20_000 })
      .toBe(false)
    await page.evaluate(() => others[0]!.dispose())
  })

  test('a worker that compiles is not idle', async () => {
    const hash = await page.evaluate(
      ([cats, dogs]) =>
        withGuard({ policy: cats, idleUnloadMs: 1 }, async (guard) => {
          await guard.classify('/photos/chelsea.png')
          const { policyHash } = await guard.setPolicy(dogs)
          return policyHash
        }),
      [POLICIES.cats, POLICIES.dogs] as const,
    )
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })
})

test('calls of a higher priority overtake those that wait', async () => {
  const order = await page.evaluate(async () => {
    const bytes = await (await fetch('/files/upright.jpg')).arrayBuffer()
    const priorities = [0, 0, 0, 0, 0, 0, 1, 2]
    const calls = priorities.map(async (priority) => {
      const { timing } = await kept.classify(new Blob([bytes, crypto.randomUUID()]), { priority })
      return { priority, queueMs: timing.queueMs }
    })
    // All were made at once: who waited less went first.
    return (await Promise.all(calls)).sort((a, b) => a.queueMs - b.queueMs).map(({ priority }) => priority)
  })
  // Two are on their way to the worker before the others come.
  expect(order).toEqual([0, 0, 2, 1, 0, 0, 0, 0])
})
