import { describe, expect, test } from 'vitest'
import { createHubBank, type HubBank } from './bank'
import type { HubClassifier } from './classifier'
import { compileForHub } from './compile'
import type { HubEncoder } from './encoder'
import { createHubJudge, type HubJudgeOptions } from './judge'
import type { HubImage } from './types'

const DIMENSION = 24

/** An encoder whose pictures are their own captions, and whose texts point where their words do. */
function wordEncoder(modelHash = 'words'): HubEncoder & { encoded: string[][] } {
  const encoded: string[][] = []
  return {
    encoded,
    info: { modelHash } as HubEncoder['info'],
    encodeImage: async (image) => direction(await (image as Blob).text()),
    async encodeText(texts) {
      encoded.push([...texts])
      return texts.map(direction)
    },
    knowWords: async (words) => words.map((word) => word.length < 12),
    async releaseText() {},
    close() {},
    [Symbol.dispose]() {},
  }
}

/** Sum of a random direction for each word. */
function direction(text: string): Float32Array<ArrayBuffer> {
  const sum = new Float32Array(DIMENSION)
  for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) {
    let seed = [...word.replace(/s$/, '')].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) >>> 0, 7)
    for (let i = 0; i < DIMENSION; i++) {
      seed = (seed * 1664525 + 1013904223) >>> 0
      sum[i] = sum[i]! + seed / 2 ** 32 - 0.5
    }
  }
  const length = Math.hypot(...sum) || 1
  return sum.map((value) => value / length)
}

const blobOf = (text: string): HubImage => new Blob([text])
const THINGS = ['tree', 'house', 'river', 'cloud', 'chair', 'table', 'road', 'boat', 'bread', 'field']
const captions = Array.from(
  { length: 240 },
  (_, i) => `${THINGS[i % 10]} ${THINGS[(i * 7 + 3) % 10]} ${i % 24 === 0 ? 'dog' : ''}`,
)

async function bankOf(encoder: HubEncoder, texts = false): Promise<HubBank> {
  const images = captions.map((caption) => (texts ? { image: blobOf(caption), text: caption } : blobOf(caption)))
  return createHubBank(encoder, images, { names: THINGS })
}

const POLICY = '# Test\n\n## dogs: No dogs\nAction: block\nShould not:\n- Dogs or zebras.\nCan:\n- Dogs on a boat.\n'

describe('compileForHub', () => {
  test('asks the encoder for each prompt once, and compiles the same twice', async () => {
    const encoder = wordEncoder()
    const bank = await bankOf(encoder)
    encoder.encoded.length = 0

    const first = await compileForHub(encoder, POLICY, bank)
    const prompts = encoder.encoded.flat()

    expect(new Set(prompts).size).toBe(prompts.length)
    expect(prompts).toContain('a photo of Dogs or zebras')
    expect(await compileForHub(encoder, POLICY, bank)).toEqual(first)
  })

  test('splits alternatives where it is given a dictionary', async () => {
    const encoder = wordEncoder()
    const meanings = new Map([
      ['dog', { gloss: 'a pet that barks', hypernym: 'animal' }],
      ['zebra', { gloss: 'a striped horse', hypernym: 'animal' }],
    ])

    const { rules } = await compileForHub(encoder, POLICY, await bankOf(encoder), { dictionary: meanings })

    expect(rules[0]!.clausePhrases.map(({ phrase }) => phrase)).toEqual(['Dogs', 'zebras'])
    expect(encoder.encoded.flat()).toContain('zebra, a striped horse')
  })

  test('leaves pictures that show the subject out of a calibration, where the bank says what they show', async () => {
    const encoder = wordEncoder()
    const size = async (texts: boolean) =>
      (await compileForHub(encoder, POLICY, await bankOf(encoder, texts))).rules[0]!.tail.size

    expect(await size(false)).toBe(240)
    expect(await size(true)).toBe(230)
  })

  test('compiles to a policy that flags its subject and little else', async () => {
    const encoder = wordEncoder()
    const bank = await bankOf(encoder, true)
    const judge = await createHubJudge(encoder, await compileForHub(encoder, POLICY, bank), bank)
    const actionOf = async (caption: string) => (await judge.classify(blobOf(caption))).action

    expect(await actionOf('zebras')).toBe('block')
    expect(await actionOf('a tree at a river')).toBe('allow')
  })

  test.each([
    ['a policy that is none', 'no policy', 'POLICY_INVALID'],
    ['another language', '## hunde: Hunde\nShould not:\n- Собаки.\n', 'POLICY_INVALID'],
  ])('refuses %s', async (_, policy, code) => {
    const encoder = wordEncoder()

    await expect(compileForHub(encoder, policy, await bankOf(encoder))).rejects.toMatchObject({ code })
  })

  test('refuses an encoder that comes back with other weights on the way', async () => {
    const encoder = wordEncoder()
    const bank = await bankOf(encoder)
    const { encodeText } = encoder
    encoder.encodeText = (texts) => {
      Object.assign(encoder.info, { modelHash: 'fewer bits' })
      return encodeText(texts)
    }

    await expect(compileForHub(encoder, POLICY, bank)).rejects.toMatchObject({ code: 'MODEL_INCOMPATIBLE' })
  })

  test('refuses the bank of another encoder', async () => {
    const bank = await bankOf(wordEncoder('others'))

    await expect(compileForHub(wordEncoder(), POLICY, bank)).rejects.toMatchObject({ code: 'MODEL_INCOMPATIBLE' })
  })
})

describe('createHubBank', () => {
  test('refuses an encoder that comes back with other weights on the way', async () => {
    const encoder = wordEncoder()
    const { encodeImage } = encoder
    let encoded = 0
    encoder.encodeImage = (image) => {
      if (++encoded === 100) Object.assign(encoder.info, { modelHash: 'fewer bits' })
      return encodeImage(image)
    }

    await expect(bankOf(encoder)).rejects.toMatchObject({ code: 'MODEL_INCOMPATIBLE' })
  })

  test('refuses too few images', async () => {
    await expect(createHubBank(wordEncoder(), [blobOf('tree')], { names: THINGS })).rejects.toMatchObject({
      code: 'OPTION_INVALID',
    })
  })
})

describe('createHubJudge', () => {
  test('refuses a policy that was compiled for another encoder', async () => {
    const encoder = wordEncoder()
    const bank = await bankOf(encoder)
    const compiled = await compileForHub(encoder, POLICY, bank)

    await expect(createHubJudge(wordEncoder('others'), compiled, bank)).rejects.toMatchObject({
      code: 'POLICY_MODEL_MISMATCH',
    })
  })

  test('answers with an error once the encoder has come back with other weights', async () => {
    const encoder = wordEncoder()
    const bank = await bankOf(encoder)
    const judge = await createHubJudge(encoder, await compileForHub(encoder, POLICY, bank), bank)
    Object.assign(encoder.info, { modelHash: 'fewer bits', device: 'wasm', dtype: 'q8' })

    expect(await judge.classify(blobOf('tree'))).toMatchObject({
      status: 'error',
      action: 'review',
      error: { code: 'POLICY_MODEL_MISMATCH', hint: expect.stringContaining('fp32') },
    })
  })

  describe('with a classifier', () => {
    const ASKING = '# Test\n\n## porn: No porn\nAction: block\nDetector: nsfw.porn >= 0.85\n'

    /** A classifier that has labels and answers with some of them. */
    const classifierOf = (labels: string[], answers = labels): HubClassifier => ({
      info: { labels } as unknown as HubClassifier['info'],
      classify: async () => answers.map((label) => ({ label, probability: 0.9 })),
      close() {},
      [Symbol.dispose]() {},
    })

    async function judgeWith(nsfw: HubClassifier | null, policy = ASKING, options: HubJudgeOptions = {}) {
      const encoder = wordEncoder()
      const bank = await bankOf(encoder)
      const compiled = await compileForHub(encoder, policy, bank)
      return createHubJudge(encoder, compiled, bank, { ...options, detectors: nsfw ? { nsfw } : {} })
    }

    test('refuses a policy that asks it for a label that it has not, and names those that it has', async () => {
      const refused = judgeWith(classifierOf(['sfw', 'nsfw']))

      await expect(refused).rejects.toMatchObject({ code: 'PART_MISSING' })
      await expect(refused).rejects.toThrow(/nsfw\.porn.*nsfw\.sfw, nsfw\.nsfw/)
    })

    test('judges by what it answers', async () => {
      const judge = await judgeWith(classifierOf(['Neutral', 'Porn']))

      expect(await judge.classify(blobOf('tree'))).toMatchObject({
        action: 'block',
        rule: { ruleId: 'porn' },
        complete: true,
      })
    })

    test.each([
      ['review, where nobody said', {}, 'review', null],
      ['what is asked for', { onUnevaluated: 'blur' }, 'blur', null],
      ['what the rules decide, where allowing is asked for', { onUnevaluated: 'allow' }, 'allow', null],
    ] as const)('answers a label that it kept back with %s', async (_, options, action, rule) => {
      const judge = await judgeWith(classifierOf(['neutral', 'porn'], ['neutral']), ASKING, options)

      expect(await judge.classify(blobOf('tree'))).toMatchObject({ status: 'decided', action, rule, complete: false })
    })

    test('keeps a violated rule that is stricter than what a missing answer asks for', async () => {
      const both = `${POLICY}\n${ASKING.slice(ASKING.indexOf('## porn'))}`
      const judge = await judgeWith(classifierOf(['neutral', 'porn'], ['neutral']), both)

      expect(await judge.classify(blobOf('zebras'))).toMatchObject({ action: 'block', rule: { ruleId: 'dogs' } })
    })

    test('asks no classifier for a rule that is declared non-violating', async () => {
      const judge = await judgeWith(null, `${ASKING}Declared non-violating\n`)

      expect(await judge.classify(blobOf('tree'))).toMatchObject({ status: 'decided', action: 'allow' })
    })
  })

  test('answers a failure with the stricter of both wishes, and never allows', async () => {
    const encoder = wordEncoder()
    const bank = await bankOf(encoder)
    const compiled = await compileForHub(encoder, `On error: block\n${POLICY}`, bank)
    const failing: HubEncoder = { ...encoder, encodeImage: () => Promise.reject(new Error('lost')) }
    const judge = await createHubJudge(failing, compiled, bank, { onError: 'allow' })

    expect(await judge.classify(blobOf('tree'))).toMatchObject({ status: 'error', action: 'block' })
  })
})
