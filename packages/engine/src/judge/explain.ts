import { toErrorData } from '@lookfirst/errors'
import type { Description } from '../describe/describer'
import { cropEvidence } from '../evidence/crops'
import { nearestPrecedents, taughtPictures } from '../evidence/precedents'
import { detectorEvidence, textEvidence } from '../evidence/seen'
import type { Budget } from '../look/budget'
import { allCells } from '../model/image-encoder'
import type { Explanation, JudgeRequest } from '../protocol'
import type { Catalogue } from '../reason/catalogue'
import { explainReason } from '../reason/why/explain-reason'
import { descriptionOfPage, judgedDescription } from '../words/description-evidence'
import type { ImageFeatures } from './feature-cache'
import type { Job } from './job'
import type { PipelineParts } from './pipeline'
import { collectEvidence } from './rule-evidence'
import type { JudgedImage } from './verdict'

/** A picture that was judged and is to be explained. */
export interface ToExplain extends JudgedImage {
  request: JudgeRequest
  image: ImageFeatures
  /** The model's input over the background that decided. */
  tensor: Float32Array<ArrayBuffer>
  budget: Budget
  catalogue: Catalogue
}

/**
 * Collects evidence for a verdict, and takes its reason apart into claims. This module is imported only when somebody asks for an explanation.
 *
 * @throws GuardError `DEVICE_LOST` or `CANCELLED`
 */
export async function explainImage(
  parts: PipelineParts,
  judged: ToExplain,
  job: Job,
): Promise<Pick<Explanation, 'evidence' | 'heatmap' | 'why'>> {
  const { policy, scored, image, tensor, budget } = judged
  const again = await parts.encoder.encode(tensor, allCells(parts.encoder.manifest))
  const { seen } = image.features[scored.background]!
  const encoded = seen ? { ...again, features: { ...again.features, seen } } : again
  const { evidence, heatmap } = await collectEvidence(parts.encoder, policy, scored, { tensor, encoded }, job, budget)
  evidence.push(
    ...textEvidence(image.lines?.[scored.background] ?? [], seen?.stretches ?? [], policy.judge, scored.rules),
    ...detectorEvidence(seen, policy.compiled),
    ...cropEvidence(encoded.features, scored.rules, policy.judge),
    ...nearestPrecedents(taughtPictures(policy.compiled), image.features),
  )
  await job.checkpoint()
  const description = await describe(parts, judged, encoded)
  if (description) evidence.push(description)
  const why = explainReason({ ...judged, evidence, features: image.features })
  return { evidence, heatmap, why }
}

/** What is said of the picture, by the page's describer or the model's, with what the policy's lines say of that. */
async function describe(
  parts: PipelineParts,
  { request, policy, scored }: ToExplain,
  encoded: Parameters<typeof collectEvidence>[3]['encoded'],
): Promise<Description | null> {
  let description: Description | null = null
  if (request.description) description = descriptionOfPage(request.description)
  else if (request.describe) {
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
