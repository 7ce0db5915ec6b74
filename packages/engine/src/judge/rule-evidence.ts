import type { CompiledPolicy, Features, RuleResult } from '@lookfirst/policy'
import { decodeFloat16 } from '@lookfirst/policy/judge'
import { soughtSpaces } from '../evidence/facts'
import { type Heatmap, localSimilarity } from '../evidence/heatmap'
import { paintedJudge } from '../evidence/painted'
import { findRegions } from '../evidence/region'
import type { Budget } from '../look/budget'
import type { Encoded, ImageEncoder } from '../model/image-encoder'
import type { Evidence } from '../protocol'
import type { InstalledPolicy } from './installed-policy'
import type { Job } from './job'
import type { Scored } from './verdict'

/** Most encodes that looking for regions may take. */
const REGION_ENCODES = 64

/** What regions are sought in. */
export interface RegionSearch {
  policy: Pick<InstalledPolicy, 'judge' | 'mustShow'>
  scored: Scored
  /** That were judged: one, or two for an image with transparency. */
  features: readonly Features[]
  /** The model's input over the background that decided. */
  tensor: Float32Array<ArrayBuffer>
  heatmap: Heatmap
}

/**
 * Where in an image there is what a rule looks for: a hint.
 *
 * @param encoded with every cell of the grid
 * @returns `null` where the rule looks for nothing that vectors show
 */
export function heatmapOf(
  { manifest: { encoder } }: Pick<ImageEncoder, 'manifest'>,
  policy: CompiledPolicy,
  rule: RuleResult,
  { features, grid }: Encoded,
): Heatmap | null {
  const { space, width, height } = encoder.grid
  const sought = soughtSpaces(policy, rule)?.[features.spaces.findIndex(({ name }) => name === space)]
  return sought ? localSimilarity(grid, decodeFloat16(sought.vector), width, height) : null
}

/**
 * The regions that matter to a rule, each checked on the pixels that were judged. None for a rule that asks for nothing, that must be shown, or
 * that a crop decided: what it decided the crop shows, for the whole picture's margin was below the threshold.
 *
 * @throws GuardError `CANCELLED`, or what the encoder throws
 */
export async function regionEvidence(
  encoder: ImageEncoder,
  rule: RuleResult,
  { policy: { judge, mustShow }, scored, features, tensor, heatmap }: RegionSearch,
  job: Job,
  { deadline }: Pick<Budget, 'deadline'>,
): Promise<Evidence[]> {
  if (rule.action === 'allow' || rule.decidedBy === 'crop' || mustShow.has(rule.ruleId)) return []
  const { input } = encoder.manifest.encoder
  const judgePainted = paintedJudge(rule, { judge, scored, features })
  const { regions } = await findRegions(
    { data: tensor, width: input.width, height: input.height },
    heatmap,
    { margin: rule.margin, action: scored.action },
    async (painted) => {
      await job.checkpoint()
      return judgePainted((await encoder.encode(painted)).features)
    },
    { maxEncodes: REGION_ENCODES, deadline },
  )
  return regions.map((region, index) => {
    const id = index === 0 ? `region:${rule.ruleId}` : `region:${rule.ruleId}:${index}`
    return { kind: 'region', id, ruleId: rule.ruleId, ...region }
  })
}
