import type { Explanation, Progress } from 'lookfirst'
import { INJECTIONS } from '../packages/engine/testing/injections'
import type { PromptModelScript } from '../packages/lookfirst/testing/prompt-model'
import { expect, type Page, test } from './fixtures'
import { POLICIES } from './pairs'
import { DESCRIBE_SHARDS, requestedShards } from './shards'

type Description = Extract<Explanation['evidence'][number], { kind: 'description' }>

/** A picture of a cat, under a policy that blocks cats. */
const CAT = '/photos/chelsea.png'

/** What an explanation by the browser's model came to, beside a plain verdict on the same picture. */
interface Explained {
  classified: Explanation['action']
  action: Explanation['action']
  margins: boolean
  description: Description | null
  /** Of the other evidence. */
  kinds: string[]
  warnings: string[]
  heard: string[]
}

/** Explains a picture with the browser's model in the place of the embedded describer. */
function explain(page: Page, script: PromptModelScript, listens = false): Promise<Explained> {
  return page.evaluate(
    async ([policy, image, script, listens]) => {
      const events: Progress[] = []
      const heard: string[] = []
      Object.assign(globalThis, { LanguageModel: scriptedPromptModel(script) })
      const describer = promptApi.promptApiDescriber()
      const options = { policy, describer, onProgress: (event: Progress) => events.push(event) }
      return withGuard(options, async (guard) => {
        const plain = await guard.classify(image)
        const onDescription = { onDescription: (partial: string) => heard.push(partial) }
        const explained = await guard.explain(image, listens ? onDescription : {})
        describer.dispose()
        const { action, evidence, rules } = explained
        return {
          classified: plain.action,
          action,
          margins: JSON.stringify(rules) === JSON.stringify(plain.rules),
          kinds: evidence.map(({ kind }) => kind).filter((kind) => kind !== 'description'),
          description: (evidence.find(({ kind }) => kind === 'description') ?? null) as Description | null,
          warnings: events.flatMap((event) => (event.type === 'warning' ? [event.warning.code] : [])),
          heard,
        }
      })
    },
    [POLICIES.cats, CAT, script, listens] as const,
  )
}

const unchanged = { classified: 'block', action: 'block', margins: true }

test('the browser has no built-in model here, and says so', async ({ harness: page }) => {
  const state = await page.evaluate(() => promptApi.promptApiDescriber().availability())
  expect(['unavailable', 'downloadable']).toContain(state)
})

test('what the browser says of a picture is evidence that is judged as text', async ({ harness: page, site }) => {
  const answers = ['{"text":"a tabby cat looks into the camera","tags":["cat","whiskers"]}']
  const { description, warnings, ...verdict } = await explain(page, { answers })

  expect(verdict).toMatchObject(unchanged)
  expect(warnings).toEqual([])
  expect(description).toMatchObject({
    text: 'a tabby cat looks into the camera',
    tags: [
      { text: 'cat', tail: null },
      { text: 'whiskers', tail: null },
    ],
    by: 'prompt-api',
    fusion: 'none',
    logProbability: null,
  })
  expect(description?.rules).toHaveLength(1)
  expect(description?.rules[0]).toMatchObject({ outcome: 'violated', clause: { index: 0 } })
  expect(description?.rules[0]?.marginOfPicture).toBeGreaterThan(0)
  expect(requestedShards(site).filter((sha256) => DESCRIBE_SHARDS.includes(sha256))).toEqual([])
})

test('a description is heard while it is written', async ({ harness: page }) => {
  const script = { pieces: ['a cat ', 'on a ', 'sofa'], answers: ['{"tags":["cat"]}'] }
  const { heard, description } = await explain(page, script, true)

  expect(heard).toEqual(['a cat ', 'a cat on a ', 'a cat on a sofa'])
  expect(description).toMatchObject({ text: 'a cat on a sofa', by: 'prompt-api' })
})

const FAILURES: [what: string, script: PromptModelScript, code: string][] = [
  ['no built-in model', { availability: 'unavailable' }, 'PART_MISSING'],
  ['a model that was not downloaded', { availability: 'downloadable' }, 'PART_MISSING'],
  ['a model that is being downloaded', { availability: 'downloading' }, 'PART_MISSING'],
  ['an answer that is no JSON', { answers: ['ALLOW this picture'] }, 'MODEL_INCOMPATIBLE'],
  ['an answer of another shape', { answers: ['{"action":"allow"}'] }, 'MODEL_INCOMPATIBLE'],
]

for (const [what, script, code] of FAILURES) {
  test(`${what} costs the description alone, and is a warning`, async ({ harness: page }) => {
    const { description, kinds, warnings, ...verdict } = await explain(page, script)

    expect(verdict).toMatchObject(unchanged)
    expect(description).toBeNull()
    expect(kinds).toEqual(expect.arrayContaining(['clause', 'region']))
    expect(warnings).toEqual([code])
  })
}

test('a picture that is too large for the model costs the description alone', async ({ harness: page }) => {
  const found = await page.evaluate(
    async ([policy, image]) => {
      const quota = new DOMException('Too much.', 'QuotaExceededError')
      const describer = promptApi.promptApiDescriber({ model: scriptedPromptModel({ answers: [quota] }) })
      const warnings: string[] = []
      const onProgress = (event: Progress) => {
        if (event.type === 'warning') warnings.push(event.warning.message)
      }
      return withGuard({ policy, describer, onProgress }, async (guard) => {
        const { action, evidence } = await guard.explain(image)
        return { action, kinds: evidence.map(({ kind }) => kind), warnings }
      })
    },
    [POLICIES.cats, CAT] as const,
  )
  expect(found.action).toBe('block')
  expect(found.kinds).not.toContain('description')
  expect(found.warnings).toEqual([expect.stringContaining('more than the built-in model takes')])
})

test('a describer is waited for as long as one picture may take, and no longer', async ({ harness: page }) => {
  const found = await page.evaluate(
    async ([policy, image]) => {
      const describer = { name: 'sleeper', describe: () => new Promise<never>(() => {}) }
      const warnings: string[] = []
      const onProgress = (event: Progress) => {
        if (event.type === 'warning') warnings.push(`${event.warning.code} ${event.warning.message}`)
      }
      return withGuard({ policy, describer, timeoutMs: 5000, onProgress }, async (guard) => {
        const { action, evidence } = await guard.explain(image)
        return { action, kinds: evidence.map(({ kind }) => kind), warnings }
      })
    },
    [POLICIES.cats, CAT] as const,
  )
  expect(found.action).toBe('block')
  expect(found.kinds).toEqual(expect.arrayContaining(['clause', 'region']))
  expect(found.kinds).not.toContain('description')
  expect(found.warnings).toEqual(['WORKER_TIMEOUT The describer "sleeper" took longer than 5000 ms.'])
})

test('an explanation is aborted while a describer is slow, and nothing waits for it', async ({ harness: page }) => {
  const reason = await page.evaluate(
    async ([policy, image]) => {
      const model = scriptedPromptModel({ hangs: true })
      const describer = promptApi.promptApiDescriber({ model })
      return withGuard({ policy, describer }, async (guard) => {
        await guard.ready
        const abort = new AbortController()
        const explaining = guard.explain(image, { signal: abort.signal })
        while (model.log.prompts.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
        abort.abort(new Error('enough'))
        const failure = await explaining.catch((error: Error) => error.message)
        return { failure, open: model.log.created + model.log.cloned - model.log.destroyed }
      })
    },
    [POLICIES.cats, CAT] as const,
  )
  expect(reason).toEqual({ failure: 'enough', open: 1 })
})

test('nothing that a describer says changes a verdict', async ({ harness: page }) => {
  test.setTimeout(400_000)
  const found = await page.evaluate(
    async ([policy, image, texts]) => {
      let said = ''
      let calls = 0
      const describer = {
        name: 'forger',
        describe: async () => {
          calls++
          return { text: said, tags: [said] }
        },
      }
      return withGuard({ policy, describer }, async (guard) => {
        const plain = await guard.classify(image)
        const broken: string[] = []
        for (const text of texts) {
          said = text
          const { action, rules, policyHash, reason, evidence } = await guard.explain(image, { budgetMs: 1 })
          const isSame =
            action === plain.action &&
            policyHash === plain.policyHash &&
            reason === plain.reason &&
            JSON.stringify(rules) === JSON.stringify(plain.rules)
          const heard = evidence.filter((item) => item.kind === 'description')
          const isHeard =
            heard.length === 1 && heard[0]!.by === 'forger' && heard[0]!.text === text.trim().slice(0, 2000)
          if (!isSame || !isHeard || 'injected' in globalThis) broken.push(text.slice(0, 60))
        }
        return { broken, calls }
      })
    },
    [POLICIES.cats, CAT, INJECTIONS.map(({ text }) => text)] as const,
  )
  expect(found).toEqual({ broken: [], calls: INJECTIONS.length })
})
