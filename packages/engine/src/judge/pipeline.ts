import type { Features } from '@lookfirst/policy'
import type { DescriberOnDemand } from '../describe/on-demand'
import { decodeImage, type ReadImage, readImage } from '../image/decode'
import { inputTensors } from '../image/tensor'
import { allCells, type ImageEncoder } from '../model/image-encoder'
import type { Backend, Explanation, JudgeReport, JudgeRequest, Timing } from '../protocol'
import { collectEvidence } from './explain'
import type { FeatureCache, ImageFeatures } from './feature-cache'
import type { InstalledPolicy } from './installed-policy'
import type { Job } from './job'
import { scoreImage, writeVerdict } from './verdict'

/** What judging needs. */
export interface PipelineParts {
  encoder: ImageEncoder
  modelHash: string
  backend: Backend
  cache: FeatureCache
  describer: DescriberOnDemand
}

/**
 * One image, one way: read, decode, preprocess, encode, score, and for `explain` collect evidence.
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
  const image = await readImage(request.image)
  const readMs = performance.now() - started
  await job.checkpoint()

  const { value, cached } = await parts.cache.get(image.input.contentHash, () => computeFeatures(parts, image, job))
  const scoreStart = performance.now()
  const scored = scoreImage(value.features, policy)
  const scoreMs = performance.now() - scoreStart

  const timing: Timing = {
    queueMs: 0,
    decodeMs: readMs + (cached ? 0 : value.timing.decodeMs),
    preprocessMs: cached ? 0 : value.timing.preprocessMs,
    encodeMs: cached ? 0 : value.timing.encodeMs,
    scoreMs,
    evidenceMs: 0,
    totalMs: 0,
  }
  const { coverage, input } = image
  const verdict = writeVerdict({
    request,
    policy,
    scored,
    input,
    coverage,
    modelHash: parts.modelHash,
    backend: parts.backend,
    timing,
  })
  const features = request.keepFeatures ? value.features : null
  if (request.mode === 'classify') return { verdict, features }

  await job.checkpoint()
  const evidenceStart = performance.now()
  const { tensors } = await prepare(parts, image)
  const tensor = tensors[scored.background]!
  const encoded = await parts.encoder.encode(tensor, allCells(parts.encoder.manifest))
  const evidenced = await collectEvidence(parts.encoder, policy, scored, { tensor, encoded }, job)
  if (request.describe) {
    await job.checkpoint()
    const description = await parts.describer.describe(encoded)
    if (description) evidenced.evidence.push(description)
  }
  timing.evidenceMs = performance.now() - evidenceStart
  const explanation: Omit<Explanation, 'id' | 'blob'> = { ...verdict, ...evidenced }
  return { verdict: explanation, features }
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
  return { features, timing: { decodeMs, preprocessMs, encodeMs: performance.now() - start } }
}
