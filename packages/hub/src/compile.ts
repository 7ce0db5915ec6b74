import { GuardError } from '@lookfirst/errors'
import { type CompiledPolicy, compilePolicy, type Dictionary, type PolicyIssue, readPolicy } from '@lookfirst/policy'
import { sha256Hex } from '@lookfirst/store'
import type { HubBank } from './bank'
import { type Answers, compileParts, type Questions, Unanswered } from './compile-parts'
import { checkSameModel, type HubEncoder } from './encoder'
import type { HubCallOptions } from './types'

/** How a policy is compiled. */
export interface HubCompileOptions extends HubCallOptions {
  /**
   * Multiplier of cosines: the encoder's own logit scale. Margins hardly depend on it, the background does.
   * @defaultValue 100, which CLIP was trained up to
   */
  scale?: number
  /**
   * Weight of the background term: with 1 a phrase's score is its log-probability among the names.
   * @defaultValue 1
   */
  backgroundWeight?: number
  /**
   * Nouns and what they mean. With it a line such as "dogs, cats or horses" is judged as three phrases, where all of them are nouns that it
   * has, and definitions stand beside phrases.
   * @defaultValue none: every line is one phrase; write alternatives on lines of their own
   */
  dictionary?: Dictionary
}

/** Knows no noun. */
const NO_DICTIONARY: Dictionary = { get: () => undefined }

/**
 * Compiles a policy text for an encoder of the hub, by the compiler and the calibration that the embedded model has: a threshold is the
 * score that as few ordinary images reach as the rule's rate says. The result is JSON and judges without the text tower.
 *
 * @param bank of the same encoder
 * @throws GuardError `POLICY_INVALID`, with every issue in `details.issues`; `MODEL_INCOMPATIBLE` for another encoder's bank, and where the encoder's
 * weights changed meanwhile; the signal's reason
 */
export async function compileForHub(
  encoder: HubEncoder,
  policyText: string,
  bank: HubBank,
  { scale = 100, backgroundWeight = 1, dictionary = NO_DICTIONARY, signal }: HubCompileOptions = {},
): Promise<CompiledPolicy> {
  const { modelHash } = encoder.info
  if (bank.modelHash !== modelHash) {
    throw new GuardError(
      'MODEL_INCOMPATIBLE',
      `The bank is of the model ${bank.modelHash}, the encoder is ${modelHash}.`,
      'Make the bank again with createHubBank.',
    )
  }
  const { policy, issues } = readPolicy(policyText)
  if (!policy) throw refused(issues)
  const answers: Answers = { vectors: new Map(), words: new Map() }
  const calibrationHash = await sha256Hex(
    new TextEncoder().encode(JSON.stringify([bank.hash, scale, backgroundWeight])),
  )
  const listening = signal ? { signal } : {}
  // The compiler asks as it goes, and the encoder answers later: compiling starts again until it has asked for nothing new.
  for (;;) {
    const questions: Questions = { prompts: new Set(), words: new Set() }
    const parts = {
      ...compileParts(bank, { scale, backgroundWeight }, calibrationHash, answers, questions),
      dictionary,
    }
    const result = await compilePolicy(policy, parts).catch((thrown: unknown) => {
      if (thrown instanceof Unanswered) return null
      throw thrown
    })
    if (questions.prompts.size + questions.words.size === 0 && result) {
      if (!result.compiled) throw refused(result.issues)
      checkSameModel(encoder, modelHash, 'MODEL_INCOMPATIBLE')
      return result.compiled
    }
    const words = [...questions.words]
    const prompts = [...questions.prompts]
    for (const [index, isKnown] of (await encoder.knowWords(words, listening)).entries()) {
      answers.words.set(words[index]!, isKnown)
    }
    for (const [index, vector] of (await encoder.encodeText(prompts, listening)).entries()) {
      answers.vectors.set(prompts[index]!, vector)
    }
  }
}

function refused(issues: PolicyIssue[]): GuardError {
  const [first] = issues.filter(({ severity }) => severity === 'error')
  return new GuardError(
    'POLICY_INVALID',
    `The policy is refused; line ${first?.line}: ${first?.message}`,
    first?.hint ?? 'Correct the policy.',
    { details: { issues } },
  )
}
