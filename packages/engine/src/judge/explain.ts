import { decodeFloat16 } from '@lookfirst/policy/judge'
import { explainedRule, ruleEvidence, soughtSpaces } from '../evidence/facts'
import { type Heatmap, localSimilarity } from '../evidence/heatmap'
import { findRegion, type Judged } from '../evidence/region'
import type { Encoded, ImageEncoder } from '../model/image-encoder'
import type { Evidence, Explanation } from '../protocol'
import type { InstalledPolicy } from './installed-policy'
import type { Job } from './job'
import { type Scored, scoreImage } from './verdict'

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

  if (rule.action !== 'allow' && !policy.mustShow.has(rule.ruleId)) {
    const judge = async (painted: Float32Array<ArrayBuffer>): Promise<Judged> => {
      await job.checkpoint()
      const again = scoreImage([(await encoder.encode(painted)).features], policy)
      return { action: again.action, margin: again.rules.find(({ ruleId }) => ruleId === rule.ruleId)!.margin }
    }
    const image = { data: tensor, width: spec.input.width, height: spec.input.height }
    const region = await findRegion(image, heatmap, { margin: rule.margin, action: scored.action }, judge)
    if (region) evidence.push({ kind: 'region', id: `region:${rule.ruleId}`, ruleId: rule.ruleId, ...region })
  }
  return { evidence, heatmap: { ruleId: rule.ruleId, ...heatmap } }
}
