import { GuardError, type GuardErrorData } from '@lookfirst/errors'
import {
  type CompiledPhrase,
  type CompiledRule,
  encodeFloat16,
  type Features,
  type ImageEvidence,
  TAIL_PROBABILITIES,
} from '@lookfirst/policy'
import { loadCompiled } from '@lookfirst/policy/judge'
import { describe, expect, test } from 'vitest'
import { createBudget } from '../look/budget'
import type { ImageEncoder } from '../model/image-encoder'
import type { JudgeRequest } from '../protocol'
import { ENGLISH } from '../reason/catalogue'
import { explainImage, type ToExplain } from './explain'
import type { InstalledPolicy } from './installed-policy'
import { createJob } from './job'
import type { PipelineParts } from './pipeline'
import { scoreImage } from './verdict'

type Point = readonly [number, number]

const GUNS = [1, 0] as const
const SIDE = 56
const CELLS = 7
/** The cell of the image that shows a gun. */
const GUN = { column: 5, row: 1 }
const spread = { mean: 0, deviation: 1 }
const packed = (point: Point) => encodeFloat16(Float32Array.from(point))

const phraseOf = (phrase: string, point: Point): CompiledPhrase => {
  return { line: 0, phrase, lookalikes: [], spaces: [{ vector: packed(point), synonyms: [], ...spread }], ...spread }
}

const RULE: CompiledRule = {
  id: 'guns',
  title: 'Guns',
  kind: 'should-not',
  action: 'block',
  declaredNonViolating: false,
  falsePositiveRate: 0.01,
  rateSource: 'default',
  reviewBand: null,
  clauses: [{ text: 'show guns', line: 2, capped: false }],
  exceptions: [],
  textPatterns: [],
  detectors: [],
  clausePhrases: [phraseOf('guns', GUNS)],
  exceptionPhrases: [],
  clauseLevel: spread,
  exceptionLevel: null,
  taught: null,
  own: null,
  threshold: 2,
  reviewThreshold: null,
  tail: { size: 999, quantiles: TAIL_PROBABILITIES.map((probability) => 4 * probability - 2), q95: 1.8, excess: 0.3 },
}
const PORN = { detector: 'nsfw', label: 'porn', atLeast: 0.5, line: 3, column: 1 }

const featuresAt = (point: Point, seen?: ImageEvidence): Features => ({
  schema: 1,
  modelHash: 'model',
  spaces: [{ name: 'only', vector: Float32Array.from(point), background: Float32Array.of(0) }],
  ...(seen && { seen }),
})

function policyOf(rules: CompiledRule[]): InstalledPolicy {
  const compiled = {
    format: 3 as const,
    text: '',
    title: '',
    version: '',
    onError: null,
    policyHash: 'policy',
    modelHash: 'model',
    calibrationHash: 'bank',
    spaces: [{ name: 'only', dimension: 2, scale: 4, backgroundWeight: 0 }],
    rules,
    budget: null,
    issues: [],
  }
  return { compiled, judge: loadCompiled(compiled), mustShow: new Set<string>() } as unknown as InstalledPolicy
}

/** The model's input: one bright cell. */
function gunAlone(): Float32Array<ArrayBuffer> {
  const tensor = new Float32Array(3 * SIDE * SIDE)
  const size = SIDE / CELLS
  for (let c = 0; c < 3; c++) {
    for (let y = GUN.row * size; y < (GUN.row + 1) * size; y++) {
      const from = c * SIDE * SIDE + y * SIDE + GUN.column * size
      tensor.fill(1, from, from + size)
    }
  }
  return tensor
}

/** Sees a gun as far as the bright cell is bright. */
async function seeing(tensor: Float32Array<ArrayBuffer>) {
  const share = tensor.reduce((sum, level) => sum + (level > 0.5 ? level : 0), 0) / 192
  const grid = new Float32Array(2 * CELLS * CELLS)
  grid[2 * (GUN.row * CELLS + GUN.column)] = share
  return { features: featuresAt([share, 0]), grid }
}

interface Given {
  rules?: CompiledRule[]
  features?: Features[]
  /** What the policy's document became since it was made ready. */
  compiled?: CompiledRule[]
  encode?: ImageEncoder['encode']
  image?: Partial<ToExplain['image']>
  request?: Partial<JudgeRequest>
  isCancelled?: boolean
  /** Hears what goes wrong. */
  warnings?: GuardErrorData[]
}

async function explained({ rules = [RULE], features = [featuresAt(GUNS)], encode = seeing, ...given }: Given) {
  const { warnings = [] } = given
  const encoder = {
    input: { name: 'image', width: SIDE, height: SIDE, mean: 0, deviation: 1 },
    grid: { space: 'only', width: CELLS, height: CELLS },
  }
  const parts = {
    encoder: { manifest: { encoder }, encode, close: async () => {} },
    text: { isLoaded: () => false },
    warn: (warning: GuardErrorData) => warnings.push(warning),
  } as unknown as PipelineParts
  const policy = policyOf(rules)
  const scored = scoreImage(features, policy)
  const judged = {
    request: { onPartial: 'review', onUnevaluated: 'review', ...given.request } as JudgeRequest,
    policy: given.compiled ? { ...policy, compiled: { ...policy.compiled, rules: given.compiled } } : policy,
    scored,
    input: { contentHash: 'sha256:it', width: SIDE, height: SIDE, mime: 'image/png', frames: 1 },
    coverage: 'full',
    image: { features, ...given.image } as ToExplain['image'],
    features,
    tensor: gunAlone(),
    budget: createBudget(null),
    catalogue: ENGLISH,
  } satisfies ToExplain
  const job = createJob(1)
  if (given.isCancelled) job.cancel()
  return { warnings, scored, ...(await explainImage(parts, judged, job)) }
}

const kindsOf = ({ evidence }: Pick<Awaited<ReturnType<typeof explained>>, 'evidence'>) =>
  evidence.map(({ kind }) => kind)
const broken = async () => {
  throw new GuardError('INTERNAL', 'The encoder failed.', 'Try again.')
}

describe('an explanation', () => {
  test('has evidence, a map and the reason taken apart', async () => {
    const found = await explained({})
    expect(kindsOf(found)).toEqual(['clause', 'region'])
    expect(found.heatmap).toMatchObject({ ruleId: 'guns', width: CELLS, height: CELLS })
    expect(found.why?.claims[0]).toMatchObject({ message: 'reason.match' })
    expect(found.warnings).toEqual([])
  })

  test("has margins of regions that are the clause's, whatever a detector says", async () => {
    const seen = { text: null, detectors: { 'nsfw.porn': 0.9 } }
    const { evidence, why } = await explained({
      rules: [{ ...RULE, detectors: [PORN] }],
      features: [featuresAt(GUNS, seen)],
    })
    const region = evidence.find((item) => item.kind === 'region')!
    expect(region).toMatchObject({ margin: 2, changesAction: false })
    expect(region.marginWithout.mean).toBeLessThan(0)
    expect(why?.otherwise.map(({ kind }) => kind)).not.toContain('region')
  })

  test('shows what was judged, and nothing that somebody found since', async () => {
    const since = { text: 'Big sale', detectors: { 'nsfw.porn': 0.9 } }
    const line = { text: 'Big sale', words: [], box: { x: 0, y: 0, width: 1, height: 1 }, corners: [], confidence: 0.9 }
    const image = { features: [featuresAt(GUNS, since)], lines: [[line]] }
    const found = await explained({ rules: [{ ...RULE, detectors: [PORN] }], image })
    expect(kindsOf(found)).toEqual(['clause', 'region'])
    expect(found.why?.otherwise).not.toEqual([])
  })
})

describe('what fails in an explanation', () => {
  test('is warned of where it is the encoder, and the rest is there', async () => {
    const found = await explained({ encode: broken, request: { description: { text: 'a gun', tags: [], by: 'page' } } })
    expect(kindsOf(found)).toEqual(['clause', 'description'])
    expect(found.heatmap).toBeNull()
    expect(found.why?.claims[0]).toMatchObject({ message: 'reason.match', evidence: ['clause:guns:0'] })
    expect(found.warnings).toMatchObject([{ code: 'INTERNAL' }])
  })

  test('is warned of where a painted copy cannot be encoded, and the map is there', async () => {
    let encodes = 0
    const found = await explained({ encode: (tensor) => (encodes++ === 0 ? seeing(tensor) : broken()) })
    expect(kindsOf(found)).toEqual(['clause'])
    expect(found.heatmap).not.toBeNull()
    expect(found.warnings).toMatchObject([{ code: 'INTERNAL' }])
  })

  test("is warned of where it is a rule's evidence or its reason, and the rest is there", async () => {
    const seen = { text: null, detectors: { 'nsfw.porn': 0.9 } }
    const lost = { ...RULE, detectors: [PORN], clausePhrases: [{ ...phraseOf('guns', GUNS), spaces: [] }] }
    const found = await explained({
      rules: [{ ...RULE, detectors: [PORN] }],
      compiled: [lost],
      features: [featuresAt(GUNS, seen)],
    })
    expect(kindsOf(found)).toEqual(['detector'])
    expect(found.why).toBeNull()
    expect(found.warnings.map(({ code }) => code)).toEqual(['INTERNAL', 'POLICY_INVALID'])
  })

  test.each<[string, ImageEncoder['encode'], string[]]>([
    ['regions are sought', seeing, []],
    ['nothing could be encoded', broken, ['INTERNAL']],
  ])('is not that somebody cancelled: where %s, that rejects', async (_, encode, codes) => {
    const warnings: GuardErrorData[] = []
    await expect(explained({ isCancelled: true, encode, warnings })).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(warnings.map(({ code }) => code)).toEqual(codes)
  })

  test('is not that the backend is gone: the next worker explains the picture', async () => {
    const lost = async () => {
      throw new GuardError('DEVICE_LOST', 'The backend failed.', 'Try again.')
    }
    await expect(explained({ encode: lost })).rejects.toMatchObject({ code: 'DEVICE_LOST' })
  })
})
