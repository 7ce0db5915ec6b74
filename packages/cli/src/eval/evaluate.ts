import { ACTIONS, type Action, type CompiledPolicy } from '@lookfirst/policy'
import { quantile, shareOf } from '@lookfirst/policy/measures'
import type { ActionTable, Evaluation, ImageFailure, ImageOutcome, Latency, Stage } from './evaluation'
import { expectedAction, type JudgedImage } from './judged-image'
import { evaluateRule } from './rule-evaluation'

/** What was judged, by what. */
export interface Judged {
  policy: CompiledPolicy
  model: Evaluation['model']
  images: JudgedImage[]
  failures: ImageFailure[]
  leftAside: string[]
}

/** Measures every rule, the actions and the time. Pure. */
export function evaluate({ policy, model, images, failures, leftAside }: Judged): Evaluation {
  const { title, version, policyHash, calibrationHash } = policy
  const outcomes = images.map((image) => outcomeOf(image, policy))
  return {
    schema: 1,
    policy: { title, version, policyHash, calibrationHash },
    model,
    counts: {
      labelled: images.length + failures.length,
      judged: images.length,
      ordinary: images.filter(({ label }) => label.isOrdinary).length,
      partial: images.filter(({ isPartial }) => isPartial).length,
      failed: failures.length,
    },
    rules: policy.rules.map((rule, index) => evaluateRule(rule, index, images)),
    actions: tableOf(outcomes),
    latency: latencyOf(images),
    images: outcomes,
    errors: failures,
    leftAside,
  }
}

function outcomeOf(image: JudgedImage, policy: CompiledPolicy): ImageOutcome {
  const { label, action, decidedBy, results } = image
  return {
    image: label.name,
    rules: label.rules,
    ordinary: label.isOrdinary,
    expected: expectedAction(label, policy),
    action,
    decidedBy,
    margins: Object.fromEntries(results.map(({ ruleId, margin }) => [ruleId, margin])),
  }
}

function tableOf(outcomes: readonly ImageOutcome[]): ActionTable {
  const row = () => Object.fromEntries(ACTIONS.map((got) => [got, 0])) as Record<Action, number>
  const table = Object.fromEntries(ACTIONS.map((expected) => [expected, row()])) as ActionTable['table']
  for (const { expected, action } of outcomes) table[expected][action]++
  return {
    right: shareOf(outcomes.filter(({ expected, action }) => expected === action).length, outcomes.length),
    table,
  }
}

/** Quantiles with linear interpolation. */
function latencyOf(images: readonly JudgedImage[]): Record<Stage, Latency> {
  const of = (pick: (ms: JudgedImage['ms']) => number): Latency => {
    const sorted = Float64Array.from(images, ({ ms }) => pick(ms)).sort()
    const at = (probability: number) => (sorted.length > 0 ? Number(quantile(sorted, probability).toFixed(2)) : null)
    return { p50: at(0.5), p95: at(0.95) }
  }
  return {
    decode: of(({ decode }) => decode),
    preprocess: of(({ preprocess }) => preprocess),
    encode: of(({ encode }) => encode),
    judge: of(({ judge }) => judge),
    total: of(({ decode, preprocess, encode, judge }) => decode + preprocess + encode + judge),
  }
}
