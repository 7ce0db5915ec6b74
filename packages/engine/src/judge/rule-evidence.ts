import type { Features } from '@lookfirst/policy'
import { decodeFloat16 } from '@lookfirst/policy/judge'
import { ruleEvidence, soughtSpaces } from '../evidence/facts'
import { type Heatmap, localSimilarity } from '../evidence/heatmap'
import { findRegions } from '../evidence/region'
import type { Judged } from '../evidence/trials'
import type { Budget } from '../look/budget'
import type { Encoded, ImageEncoder } from '../model/image-encoder'
import type { Evidence, Explanation } from '../protocol'
import { explainedRule } from '../reason/explained-rule'
import type { InstalledPolicy } from './installed-policy'
import type { Job } from './job'
import { type Scored, scoreImage } from './verdict'

/** Most encodes that looking for regions may take. */
const REGION_ENCODES = 64

/** Evidence for a scored image, each item checked on the pixels or the vectors that were judged. */
export interface Evidenced {
  evidence: Evidence[]
  heatmap: Explanation['heatmap']
}

/**
 * Collects evidence for the rule that decided; for an allowed image, for the nearest rule.
 *
 * @param judged the input over the background that decided, and what it was encoded to, with every cell of the grid
 */
export async function collectEvidence(
  encoder: ImageEncoder,
  policy: InstalledPolicy,
  scored: Scored,
  { tensor, encoded: { features, grid } }: { tensor: Float32Array<ArrayBuffer>; encoded: Encoded },
  job: Job,
  { deadline }: Pick<Budget, 'deadline'>,
): Promise<Evidenced> {
  const rule = explainedRule(scored, policy.mustShow)
  if (!rule) return { evidence: [], heatmap: null }

  const { encoder: spec } = encoder.manifest
  const evidence = ruleEvidence(policy.compiled, rule, features)
  const sought = soughtSpaces(policy.compiled, rule)
  if (!sought) return { evidence, heatmap: null }
  const gridSpace = features.spaces.findIndex(({ name }) => name === spec.grid.space)
  const vector = decodeFloat16(sought[gridSpace]!.vector)
  const heatmap: Heatmap = localSimilarity(grid, vector, spec.grid.width, spec.grid.height)

  // What a crop decided, the crop shows: the whole picture's margin was below the threshold.
  if (rule.action !== 'allow' && rule.decidedBy !== 'crop' && !policy.mustShow.has(rule.ruleId)) {
    const judge = async (painted: Float32Array<ArrayBuffer>): Promise<Judged> => {
      await job.checkpoint()
      const encoded = await encoder.encode(painted)
      const again = scoreImage([{ ...encoded.features, ...seenBesideCrops(features) }], policy)
      return { action: again.action, margin: again.rules.find(({ ruleId }) => ruleId === rule.ruleId)!.margin }
    }
    const image = { data: tensor, width: spec.input.width, height: spec.input.height }
    const whole = { margin: rule.margin, action: scored.action }
    const { regions } = await findRegions(image, heatmap, whole, judge, {
      maxEncodes: REGION_ENCODES,
      deadline,
    })
    for (const [index, region] of regions.entries()) {
      const id = index === 0 ? `region:${rule.ruleId}` : `region:${rule.ruleId}:${index}`
      evidence.push({ kind: 'region', id, ruleId: rule.ruleId, ...region })
    }
  }
  return { evidence, heatmap: { ruleId: rule.ruleId, ...heatmap } }
}

/** What text reader and detectors found stays as it was while a region is painted over; crops show what is under the paint. */
function seenBesideCrops({ seen }: Features): Pick<Features, 'seen'> {
  if (!seen) return {}
  const { crops: _, ...others } = seen
  return { seen: others }
}
