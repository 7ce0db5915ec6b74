import { type GuardErrorData, toErrorData } from '@lookfirst/errors'
import type { Features } from '@lookfirst/policy'
import type { Describer } from '../describe/describer'
import { decodeImage, decodeUpright, type ReadImage, readImage } from '../image/decode'
import { inputTensors } from '../image/tensor'
import { createBudget } from '../look/budget'
import { createLayers } from '../look/layers'
import type { Looker } from '../look/looker'
import { lookAgain } from '../look/second-look'
import type { ImageEncoder } from '../model/image-encoder'
import type { OnDemand } from '../parts/on-demand'
import type { Backend, Explanation, JudgeReport, JudgeRequest, Timing } from '../protocol'
import { catalogueOf } from '../reason/catalogue'
import type { Compiler } from '../text/compiler'
import type { ToExplain } from './explain'
import type { FeatureCache, ImageFeatures } from './feature-cache'
import type { InstalledPolicy } from './installed-policy'
import type { Job } from './job'
import { scoreImage, writeVerdict } from './verdict'

/** The compile part of the model. */
export interface TextParts {
  /** Loads it, unless it is there. A failed load is not remembered. */
  load(): Promise<Compiler>
  isLoaded(): boolean
}

/** What judging needs. */
export interface PipelineParts {
  encoder: ImageEncoder
  modelHash: string
  backend: Backend
  cache: FeatureCache
  describer: OnDemand<Describer>
  /** What gives pictures a second look, cheap ones first. */
  lookers: readonly Looker[]
  /** Milliseconds that each part of a second look is taken to cost. */
  costs: Map<string, number>
  /** What compiles policies and embeds text. */
  text: TextParts
  /** Hears what went wrong without stopping a verdict. */
  warn(warning: GuardErrorData): void
}

/**
 * One image, one way: read, decode, preprocess, encode, score, look again where that may matter, and for `explain` collect evidence.
 *
 * @throws GuardError with an `IMAGE_` code, `DEVICE_LOST`, or `CANCELLED`
 */
export async function judgeImage(
  parts: PipelineParts,
  policy: InstalledPolicy,
  request: JudgeRequest,
  job: Job,
): Promise<JudgeReport> {
  const started = performance.now()
  const budget = createBudget(request.budgetMs)
  const image = await readImage(request.image)
  const readMs = performance.now() - started
  await job.checkpoint()

  const { value, cached } = await parts.cache.get(image.input.contentHash, () => computeFeatures(parts, image, job))
  const scoreStart = performance.now()
  const first = scoreImage(value.features, policy)
  const scoreMs = performance.now() - scoreStart
  const lookStart = performance.now()
  const layers = createLayers((side) => decodeUpright(image, side), value.features.length)
  const {
    scored,
    features: judged,
    secondLook,
  } = await lookAgain(first, {
    lookers: parts.lookers,
    image: value,
    layers,
    policy,
    request,
    budget,
    costs: parts.costs,
    job,
  })

  const timing: Timing = {
    queueMs: 0,
    decodeMs: readMs + (cached ? 0 : value.timing.decodeMs),
    preprocessMs: cached ? 0 : value.timing.preprocessMs,
    encodeMs: cached ? 0 : value.timing.encodeMs,
    scoreMs,
    lookMs: performance.now() - lookStart,
    evidenceMs: 0,
    totalMs: 0,
  }
  const { coverage, input } = image
  const catalogue = await catalogueOf(request.language)
  const verdict = writeVerdict({
    request,
    policy,
    scored,
    secondLook,
    input,
    coverage,
    modelHash: parts.modelHash,
    backend: parts.backend,
    timing,
    catalogue,
  })
  const features = request.keepFeatures ? judged : null
  if (request.mode === 'classify') return { verdict, features }

  await job.checkpoint()
  const evidenceStart = performance.now()
  const explained = await explain(
    parts,
    { request, policy, scored, coverage, input, image: value, features: judged, budget, catalogue },
    image,
    job,
  )
  timing.evidenceMs = performance.now() - evidenceStart
  const explanation: Omit<Explanation, 'id' | 'blob'> = { ...verdict, ...explained }
  return { verdict: explanation, features }
}

/** Explains what was judged. Where what explains cannot be had, there is a warning, and the verdict stands. */
async function explain(
  parts: PipelineParts,
  judged: Omit<ToExplain, 'tensor'>,
  image: ReadImage,
  job: Job,
): Promise<Pick<Explanation, 'evidence' | 'heatmap' | 'why'>> {
  const loading = await Promise.all([import('./explain'), prepare(parts, image)]).catch((error) => {
    parts.warn(toErrorData(error))
    return null
  })
  if (!loading) return { evidence: [], heatmap: null, why: null }
  const [{ explainImage }, { tensors }] = loading
  return explainImage(parts, { ...judged, tensor: tensors[judged.scored.background]! }, job)
}

/** The model's input: one tensor, or two for a picture with transparency. */
async function prepare(parts: PipelineParts, image: ReadImage) {
  const { input } = parts.encoder.manifest.encoder
  const start = performance.now()
  const pixels = await decodeImage(image, Math.max(input.width, input.height))
  const decoded = performance.now()
  const tensors = inputTensors(pixels, input)
  return { tensors, decodeMs: decoded - start, preprocessMs: performance.now() - decoded }
}

async function computeFeatures(parts: PipelineParts, image: ReadImage, job: Job): Promise<ImageFeatures> {
  const { tensors, decodeMs, preprocessMs } = await prepare(parts, image)
  await job.checkpoint()
  const start = performance.now()
  const features: Features[] = []
  for (const tensor of tensors) features.push((await parts.encoder.encode(tensor)).features)
  return { features, found: new Map(), timing: { decodeMs, preprocessMs, encodeMs: performance.now() - start } }
}
