import { GuardError, toErrorData } from '@lookfirst/errors'
import type { Action, CompiledPolicy, Features, RuleResult } from '@lookfirst/policy'
import { decide, isWaiting, loadCompiled, missingParts, scoreRules, stricter } from '@lookfirst/policy/judge'
import type { HubBank } from './bank'
import type { HubClassifier } from './classifier'
import { checkSameModel, type HubEncoder } from './encoder'
import type { HubCallOptions, HubErrorVerdict, HubImage } from './types'

/** What a hub encoder says of an image under a policy. */
export interface HubVerdict {
  status: 'decided'
  action: Action
  /** The rule that decided; `null` where none is violated, and where {@link HubJudgeOptions.onUnevaluated} asked for more than the rules. */
  rule: RuleResult | null
  /** Every rule, in policy order. */
  rules: RuleResult[]
  /** Whether every rule was evaluated. */
  complete: boolean
  /** For replay and diffs with `@lookfirst/policy/compare`. Derived personal data. */
  features: Features
  modelHash: string
  policyHash: string
  calibrationHash: string
}

/** How images are judged. */
export interface HubJudgeOptions {
  /**
   * Classifiers that `Detector:` lines ask, by the name that the policy has for them. Labels are written in lower case, with `-` for
   * whatever is no letter or digit.
   */
  detectors?: Readonly<Record<string, HubClassifier>>
  /**
   * What an image leads to that could not be judged; the policy's `On error:` holds where it is stricter.
   * @defaultValue 'review'
   */
  onError?: 'review' | 'block' | 'allow'
  /**
   * Least action where a classifier did not answer with a label that a rule asks for.
   * @defaultValue 'review'
   */
  onUnevaluated?: Action
}

/** Judges images by one compiled policy. Owns nothing: encoder and classifiers are the caller's to close. */
export interface HubJudge {
  readonly compiled: CompiledPolicy
  /**
   * @returns an error verdict for every failure; it never allows by mistake
   * @throws the signal's reason; GuardError `DISPOSED`
   */
  classify(image: HubImage, options?: HubCallOptions): Promise<HubVerdict | HubErrorVerdict>
}

/**
 * Makes a judge of a hub encoder, a compiled policy and the bank that it was compiled against.
 *
 * @param compiled from {@link compileForHub}, or from a file
 * @throws GuardError `POLICY_MODEL_MISMATCH` for another encoder's policy or bank, `PART_MISSING` where rules need a text reader, or a
 * classifier or a label of it that is not there, `POLICY_INVALID` for a document that is no compiled policy
 */
export async function createHubJudge(
  encoder: HubEncoder,
  compiled: CompiledPolicy,
  bank: Pick<HubBank, 'modelHash' | 'dimension' | 'nameVectors'>,
  { detectors = {}, onError = 'review', onUnevaluated = 'review' }: HubJudgeOptions = {},
): Promise<HubJudge> {
  const judge = loadCompiled(compiled)
  const { modelHash } = encoder.info
  if (compiled.modelHash !== modelHash || bank.modelHash !== modelHash) {
    throw new GuardError(
      'POLICY_MODEL_MISMATCH',
      `The policy was compiled for ${compiled.modelHash}, the bank made by ${bank.modelHash}, and the encoder is ${modelHash}.`,
      'Compile the policy for this encoder, with a bank of its own; or open it with the dtype that the policy was compiled with.',
    )
  }
  const named = new Set(compiled.rules.flatMap((rule) => rule.detectors.map(({ detector }) => detector)))
  const asked = Object.entries(detectors).filter(([name]) => named.has(name))
  const labels = asked.flatMap(([name, { info }]) => (info.labels ?? []).map((label) => `${name}.${slug(label)}`))
  const missing = missingParts(compiled, { textReader: false, detectors: labels })
  if (missing.length > 0) {
    throw new GuardError(
      'PART_MISSING',
      `The policy has rules for parts that are not there: ${missing.map(({ part }) => part).join(', ')}; there are: ${labels.join(', ') || 'none'}.`,
      'Pass classifiers as detectors and ask for labels that they have, judge text with lookfirst itself, or switch the rules off with "Declared non-violating".',
      { details: { missing, labels } },
    )
  }
  const severity = compiled.onError ? stricter(onError, compiled.onError) : onError

  async function probabilities(image: HubImage, options: HubCallOptions): Promise<Record<string, number>> {
    const found: Record<string, number> = {}
    for (const [name, classifier] of asked) {
      const labels = await classifier.classify(image, options)
      for (const { label, probability } of labels) found[`${name}.${slug(label)}`] = probability
    }
    return found
  }

  return {
    compiled,
    async classify(image, options = {}) {
      try {
        const vector = await encoder.encodeImage(image, options)
        checkSameModel(encoder, modelHash, 'POLICY_MODEL_MISMATCH')
        const background = cosines(vector, bank.nameVectors)
        const seen = asked.length > 0 ? { text: null, detectors: await probabilities(image, options) } : null
        const features: Features = {
          schema: 1,
          modelHash,
          spaces: [{ name: 'hub', vector, background }],
          ...(seen && { seen }),
        }
        const rules = scoreRules(features, judge)
        const { policyHash, calibrationHash } = compiled
        const evidence = { rules, features, modelHash, policyHash, calibrationHash }
        return { status: 'decided', ...raised(rules, onUnevaluated), ...evidence }
      } catch (thrown) {
        if (options.signal?.aborted) throw thrown
        const error = GuardError.from(toErrorData(thrown))
        if (error.code === 'DISPOSED') throw error
        return { status: 'error', action: severity as HubErrorVerdict['action'], error }
      }
    },
  }
}

/** What the rules decide, or what is asked for where one of them waits for a part and that is stricter. */
function raised(rules: RuleResult[], onUnevaluated: Action): Pick<HubVerdict, 'action' | 'rule' | 'complete'> {
  const complete = !rules.some(isWaiting)
  const decided = decide(rules)
  const action = complete ? decided.action : stricter(decided.action, onUnevaluated)
  return { action, rule: action === decided.action ? decided.rule : null, complete }
}

function cosines(vector: Float32Array, rows: Float32Array): Float32Array {
  const dimension = vector.length
  return Float32Array.from({ length: rows.length / dimension }, (_, row) => {
    let sum = 0
    for (let i = 0; i < dimension; i++) sum += vector[i]! * rows[row * dimension + i]!
    return sum
  })
}

function slug(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
