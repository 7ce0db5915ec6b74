import { GuardError } from '@lookfirst/errors'
import type { Action, CropFeatures, FeatureSpace, Features, RuleResult } from '../types'
import type { DecisionRecordLike } from './decision-types'
import { packFloats, unpackFloats } from './pack-floats'

/** A false positive to hand on, as JSON: what the policy and the model made of an image, and nothing that shows it. */
export interface FalsePositiveReport {
  type: 'lookfirst-false-positive'
  /** Version of this form. */
  format: 1
  /** The verdict's; unique, and known to nobody but the page. */
  id: string
  action: Action
  /** The rule that flagged the image. */
  rule: Pick<RuleResult, 'ruleId' | 'title' | 'outcome' | 'margin' | 'tail' | 'clause' | 'exception'> & {
    decidedBy: RuleResult['decidedBy']
    /** `detector.label`; `null` unless a detector decided. */
    label: string | null
  }
  /** Margins of the other rules, by id: what the image came near to. */
  margins: Record<string, number>
  policyHash: string
  modelHash: string
  calibrationHash: string
  /** Only where the record has features: derived personal data. Numbers are base64 of little-endian float32. */
  features?: PackedFeatures[]
}

/** Features as JSON. */
interface PackedFeatures {
  modelHash: string
  spaces: PackedSpace[]
  /** Where crops were looked at. */
  crops?: { box: CropFeatures['box']; spaces: PackedSpace[] }[]
}

interface PackedSpace {
  name: string
  vector: string
  background: string
}

/**
 * Exports a verdict that a person called wrong, for whoever tunes policy or model. No pixels, no content hash, no size, no file type, no words that were
 * read; features only where the record has them.
 *
 * @throws {@link GuardError} `OPTION_INVALID` where no rule flagged the image
 */
export function falsePositiveReport({ verdict, features }: DecisionRecordLike): FalsePositiveReport {
  const { rule } = verdict
  if (verdict.status === 'error' || !rule || verdict.action === 'allow') {
    throw new GuardError(
      'OPTION_INVALID',
      `The verdict ${verdict.id} is no false positive: no rule asked for its action "${verdict.action}".`,
      'Report verdicts that have a rule, and an action other than allow.',
      { details: { verdict: verdict.id, action: verdict.action } },
    )
  }
  const { ruleId, title, outcome, margin, tail, clause, exception, decidedBy, label = null } = rule
  return {
    type: 'lookfirst-false-positive',
    format: 1,
    id: verdict.id,
    action: verdict.action,
    rule: { ruleId, title, outcome, margin, tail, clause, exception, decidedBy, label },
    margins: Object.fromEntries(
      verdict.rules.filter((other) => other.ruleId !== ruleId).map((r) => [r.ruleId, r.margin]),
    ),
    policyHash: verdict.policyHash,
    modelHash: verdict.modelHash,
    calibrationHash: verdict.calibrationHash,
    ...(features && features.length > 0 && { features: features.map(packFeatures) }),
  }
}

/**
 * The features of a report, as they were: to be replayed under another policy.
 *
 * @returns empty where the report has none
 * @throws DOMException where a vector is no base64
 */
export function reportedFeatures({ features = [] }: FalsePositiveReport): Features[] {
  return features.map(({ modelHash, spaces, crops }) => ({
    schema: 1,
    modelHash,
    spaces: spaces.map(unpackSpace),
    ...(crops && {
      seen: {
        text: null,
        detectors: null,
        crops: crops.map(({ box, spaces }) => ({ box, spaces: spaces.map(unpackSpace) })),
      },
    }),
  }))
}

function unpackSpace({ name, vector, background }: PackedSpace): FeatureSpace {
  return { name, vector: unpackFloats(vector), background: unpackFloats(background) }
}

function packFeatures({ modelHash, spaces, seen }: Features): PackedFeatures {
  return {
    modelHash,
    spaces: spaces.map(packSpace),
    ...(seen?.crops && { crops: seen.crops.map(({ box, spaces }) => ({ box, spaces: spaces.map(packSpace) })) }),
  }
}

function packSpace({ name, vector, background }: FeatureSpace): PackedSpace {
  return { name, vector: packFloats(vector), background: packFloats(background) }
}
