import { type ErrorCode, type GuardErrorData, isGuardError, toErrorData } from '@lookfirst/errors'
import type { Features } from '@lookfirst/policy'
import type { Description } from '../describe/describer'
import { cropEvidence } from '../evidence/crops'
import { ruleEvidence } from '../evidence/facts'
import { nearestPrecedents, taughtPictures } from '../evidence/precedents'
import { detectorEvidence, textEvidence } from '../evidence/seen'
import type { Budget } from '../look/budget'
import { allCells, type Encoded } from '../model/image-encoder'
import { isCancelled } from '../parts/on-demand'
import type { Evidence, Explanation, JudgeRequest } from '../protocol'
import type { Catalogue } from '../reason/catalogue'
import { explainedRule } from '../reason/explained-rule'
import { explainReason } from '../reason/why/explain-reason'
import { descriptionOfPage, judgedDescription } from '../words/description-evidence'
import type { ImageFeatures } from './feature-cache'
import type { Job } from './job'
import type { PipelineParts } from './pipeline'
import { heatmapOf, regionEvidence } from './rule-evidence'
import type { JudgedImage } from './verdict'

/** What no other work of this worker can go on after. */
const ENDING: readonly ErrorCode[] = ['DEVICE_LOST', 'BACKEND_SELF_TEST']

/** A picture that was judged and is to be explained. */
export interface ToExplain extends JudgedImage {
  request: JudgeRequest
  image: ImageFeatures
  /** That were judged: the encoder's, with what was found by the parts that were asked. */
  features: readonly Features[]
  /** The model's input over the background that decided. */
  tensor: Float32Array<ArrayBuffer>
  budget: Budget
  catalogue: Catalogue
}

/**
 * Collects evidence for a verdict, and takes its reason apart into claims. This module is imported only when somebody asks for an explanation.
 * The verdict stands whatever comes of it: for what fails there is a warning, and the rest is there.
 *
 * @returns `why` is `null` where taking the reason apart failed, `heatmap` where encoding did
 * @throws GuardError `CANCELLED`, or what ends a backend: `DEVICE_LOST`, `BACKEND_SELF_TEST`
 */
export async function explainImage(
  parts: PipelineParts,
  judged: ToExplain,
  job: Job,
): Promise<Pick<Explanation, 'evidence' | 'heatmap' | 'why'>> {
  const { policy, scored, image, tensor, budget, features } = judged
  const { judge, compiled } = policy
  const over = features[scored.background]!
  const seen = over.seen
  const rule = explainedRule(scored, policy.mustShow)
  const evidence: Evidence[] = []
  const attempt = <T>(work: () => T | Promise<T>) => withWarning(parts.warn, work)
  const add = (collect: () => Evidence[] | Promise<Evidence[]>) =>
    attempt(async () => void evidence.push(...(await collect())))

  const encoded = await attempt(() => parts.encoder.encode(tensor, allCells(parts.encoder.manifest)))
  if (rule) await add(() => ruleEvidence(compiled, rule, over))
  const heatmap = rule && encoded && (await attempt(() => heatmapOf(parts.encoder, compiled, rule, encoded)))
  if (rule && heatmap)
    await add(() => regionEvidence(parts.encoder, rule, { policy, scored, features, tensor, heatmap }, job, budget))
  // Lines that somebody read since the picture was judged are no evidence of what was judged.
  const lines = (seen?.text != null && image.lines?.[scored.background]) || []
  await add(() => textEvidence(lines, seen?.stretches ?? [], judge, scored.rules))
  await add(() => detectorEvidence(seen, compiled))
  await add(() => cropEvidence(over, scored.rules, judge))
  await add(() => nearestPrecedents(taughtPictures(compiled), features))
  await job.checkpoint()
  const description = await attempt(() => describe(parts, judged, encoded))
  if (description) evidence.push(description)
  const why = await attempt(() => explainReason({ ...judged, evidence, features }))
  return { evidence, heatmap: rule && heatmap && { ruleId: rule.ruleId, ...heatmap }, why }
}

/**
 * Does what a verdict can do without.
 *
 * @param warn hears what went wrong
 * @returns `null` where it failed
 * @throws GuardError `CANCELLED`, or what ends a backend: the next worker explains the picture
 */
async function withWarning<T>(warn: (warning: GuardErrorData) => void, work: () => T | Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (isCancelled(error) || (isGuardError(error) && ENDING.includes(error.code))) throw error
    warn(toErrorData(error))
    return null
  }
}

/** What is said of the picture, by the page's describer or the model's, with what the policy's lines say of that. */
async function describe(
  parts: PipelineParts,
  { request, policy, scored }: ToExplain,
  encoded: Encoded | null,
): Promise<Description | null> {
  let description: Description | null = null
  if (request.description) description = descriptionOfPage(request.description)
  else if (request.describe && encoded) {
    const described = await parts.describer.use((describer) => describer.describe(encoded))
    if ('value' in described) description = described.value
  }
  if (!description || (request.escalate !== 'always' && !parts.text.isLoaded())) return description
  try {
    const words = await (await parts.text.load()).words()
    return await judgedDescription(description, words, policy.compiled, scored.rules)
  } catch (error) {
    parts.warn(toErrorData(error))
    return description
  }
}
