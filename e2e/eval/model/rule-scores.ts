import {
  type CompiledRule,
  type CompileParts,
  compilePolicy,
  compileRules,
  type Features,
  loadCompiled,
  type Policy,
  type Rule,
  readPolicy,
  scoreRules,
} from '@lookfirst/policy'
import { policyOf } from '../rules'

/** How one rule sees some pictures. */
export interface RuleScores {
  /** Score of each picture, in standard deviations of the bank. */
  scores: Float64Array
  /** Threshold at each of the asked rates: above it a picture is flagged. */
  thresholds: number[]
}

const NOWHERE = { line: 1, column: 1 }

/** The rules as people write them, read by the grammar. */
export function policyFor(rules: readonly { id: string; clauses: string[] }[]): Policy {
  return readPolicy(policyOf(rules)).policy!
}

/**
 * Compiles a policy as the guard does, at several rates, and judges pictures by it.
 *
 * @param rates shares in (0, 0.5]
 * @returns one a rule of the policy
 * @throws Error where the policy does not compile
 */
export async function scorePolicy(
  policy: Policy,
  rates: readonly number[],
  parts: CompileParts,
  images: readonly Features[],
): Promise<RuleScores[]> {
  const { compiled, issues } = await compilePolicy({ ...policy, rules: atRates(policy.rules, rates) }, parts)
  if (!compiled) throw new Error(issues.find(({ severity }) => severity === 'error')?.message)
  return judge(compiled.rules, rates, parts, images)
}

/**
 * Judges pictures by rules of one phrase each, which is encoded as it stands: nothing is stripped or split.
 *
 * @param rates shares in (0, 0.5]
 * @returns one a phrase
 */
export async function scorePhrases(
  phrases: readonly string[],
  rates: readonly number[],
  parts: CompileParts,
  images: readonly Features[],
): Promise<RuleScores[]> {
  const rules = phrases.map(
    (phrase, index): Rule => ({
      id: `phrase-${index}`,
      title: phrase,
      kind: 'should-not',
      clauses: [{ text: phrase, ...NOWHERE }],
      exceptions: [],
      action: 'block',
      falsePositiveRate: 0.01,
      reviewBand: null,
      examples: [],
      position: NOWHERE,
    }),
  )
  const drafts = atRates(rules, rates).map((rule) => ({
    rule,
    clausePhrases: [{ line: 0, phrase: rule.title }],
    exceptionPhrases: [],
  }))
  const { rules: compiled } = await compileRules(drafts, parts)
  return judge(compiled, rates, parts, images)
}

/** All rules at the first rate, then all at the second, and so on. Equal phrases are encoded once. */
function atRates(rules: readonly Rule[], rates: readonly number[]): Rule[] {
  return rates.flatMap((falsePositiveRate, at) =>
    rules.map((rule) => ({ ...rule, id: `${rule.id}-${at}`, falsePositiveRate })),
  )
}

/** @param rules as {@link atRates} lays them out: they differ in their thresholds only, so those of one rate are enough to judge by */
function judge(
  rules: readonly CompiledRule[],
  rates: readonly number[],
  { modelHash, calibrationHash, spaces }: CompileParts,
  images: readonly Features[],
): RuleScores[] {
  const first = rules.slice(0, rules.length / rates.length)
  const loaded = loadCompiled({
    format: 1,
    title: '',
    version: '',
    onError: null,
    policyHash: '',
    modelHash,
    calibrationHash,
    spaces,
    rules: first,
    issues: [],
  })
  const all = first.map(
    (_, index): RuleScores => ({
      scores: new Float64Array(images.length),
      thresholds: rates.map((_, at) => rules[at * first.length + index]!.threshold),
    }),
  )
  for (const [image, features] of images.entries()) {
    for (const [index, { margin }] of scoreRules(features, loaded).entries()) {
      const { scores, thresholds } = all[index]!
      scores[image] = margin + thresholds[0]!
    }
  }
  return all
}
