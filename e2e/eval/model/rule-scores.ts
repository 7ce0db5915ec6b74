import {
  type CompiledRule,
  type CompileParts,
  compilePolicy,
  compileRules,
  type Features,
  loadCompiled,
  type Policy,
  type Rule,
  type RuleDraft,
  readPolicy,
  scoreRules,
  type TaughtExamples,
} from '@lookfirst/policy'
import { policyOf, type WrittenRule } from '../rules'

/** How one rule sees some pictures. */
export interface RuleScores {
  /** Score of each picture, in standard deviations of the bank. */
  scores: Float64Array
  /** Threshold at each of the asked rates: above it a picture is flagged. */
  thresholds: number[]
}

const NOWHERE = { line: 1, column: 1 }

/** The rules as people write them, read by the grammar. */
export function policyFor(rules: readonly WrittenRule[]): Policy {
  return readPolicy(policyOf(rules)).policy!
}

/**
 * Compiles a policy as the guard does, at several rates, and judges pictures by it.
 *
 * @param rates shares in (0, 0.5]; one alone where rules have exceptions, which compete with a rate's threshold
 * @param taught examples of the author's own, by the id of the rule
 * @returns one a rule of the policy
 * @throws Error where the policy does not compile
 */
export async function scorePolicy(
  policy: Policy,
  rates: readonly number[],
  parts: CompileParts,
  images: readonly Features[],
  taught: TaughtExamples = new Map(),
): Promise<RuleScores[]> {
  const own = [...taught].flatMap(([id, examples]) => rates.map((_, at) => [atRate(id, at), examples] as const))
  const rules = atRates(policy.rules, rates)
  const { compiled, issues } = await compilePolicy({ ...policy, rules }, parts, new Map(own))
  if (!compiled) throw new Error(issues.find(({ severity }) => severity === 'error')?.message)
  return judge(compiled.rules, rates.length, parts, images)
}

/** A rule whose phrases are given: nothing is stripped or split. */
export interface PhraseRule {
  clauses: string[]
  exceptions: string[]
  /** Names of the model's example sets. */
  examples: string[]
  /** Share in (0, 0.5]. */
  rate: number
}

/**
 * Judges pictures by rules whose phrases are given.
 *
 * @returns one a rule, each with its one threshold
 */
export async function scorePhraseRules(
  rules: readonly PhraseRule[],
  parts: CompileParts,
  images: readonly Features[],
): Promise<RuleScores[]> {
  const { rules: compiled } = await compileRules(rules.map(draftOf), parts)
  return judge(compiled, 1, parts, images)
}

/**
 * Judges pictures by rules of one phrase each, which is encoded as it stands.
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
  const rules = rates.flatMap((rate) =>
    phrases.map((phrase) => ({ clauses: [phrase], exceptions: [], examples: [], rate })),
  )
  const { rules: compiled } = await compileRules(rules.map(draftOf), parts)
  return judge(compiled, rates.length, parts, images)
}

function draftOf({ clauses, exceptions, examples, rate }: PhraseRule, index: number): RuleDraft {
  const id = `rule-${index}`
  const lines = (texts: string[]) => texts.map((text) => ({ text, ...NOWHERE }))
  const phrases = (texts: string[]) => texts.map((phrase, line) => ({ line, phrase }))
  const rule: Rule = {
    id,
    title: id,
    kind: 'should-not',
    clauses: lines(clauses),
    exceptions: lines(exceptions),
    textPatterns: [],
    detectors: [],
    declaredNonViolating: false,
    action: 'block',
    falsePositiveRate: rate,
    reviewBand: null,
    examples,
    position: NOWHERE,
  }
  return { rule, clausePhrases: phrases(clauses), exceptionPhrases: phrases(exceptions), examples, own: [] }
}

/** All rules at the first rate, then all at the second, and so on. Equal phrases are encoded once. */
function atRates(rules: readonly Rule[], rates: readonly number[]): Rule[] {
  return rates.flatMap((falsePositiveRate, at) =>
    rules.map((rule) => ({ ...rule, id: atRate(rule.id, at), falsePositiveRate })),
  )
}

/** Id of a rule at the rate of that index. */
function atRate(id: string, at: number): string {
  return `${id}-${at}`
}

/**
 * @param rules as {@link atRates} lays them out: they differ in their thresholds only, so those of one rate are enough to judge by
 * @param rates how many
 */
function judge(
  rules: readonly CompiledRule[],
  rates: number,
  { modelHash, calibrationHash, spaces }: CompileParts,
  images: readonly Features[],
): RuleScores[] {
  const first = rules.slice(0, rules.length / rates)
  const loaded = loadCompiled({
    format: 3,
    text: '',
    title: '',
    version: '',
    onError: null,
    policyHash: '',
    modelHash,
    calibrationHash,
    spaces,
    rules: first,
    budget: null,
    issues: [],
  })
  const all = first.map(
    (_, index): RuleScores => ({
      scores: new Float64Array(images.length),
      thresholds: Array.from({ length: rates }, (_, at) => rules[at * first.length + index]!.threshold),
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
