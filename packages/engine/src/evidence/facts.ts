import type {
  ClauseRef,
  CompiledPhrase,
  CompiledPolicy,
  CompiledRule,
  Features,
  RuleResult,
  TaughtExample,
} from '@lookfirst/policy'
import { decodeFloat16, loadCompiled, scoreRules } from '@lookfirst/policy/judge'
import { cosine } from '../model/cosine'
import type { Evidence } from '../protocol'

/**
 * What the vectors that were judged say of a rule: of its clause, the nearest exception, and what its author taught it.
 *
 * @param rule result of one of the policy's rules
 */
export function ruleEvidence(policy: CompiledPolicy, rule: RuleResult, features: Features): Evidence[] {
  const compiled = compiledOf(policy, rule)
  return [
    ...clauseEvidence(compiled, rule, features),
    ...exceptionEvidence(policy, compiled, rule, features),
    ...examplesEvidence(compiled, rule, features),
  ]
}

/**
 * What a rule looks for, as vectors: its clause, or where it has no words what its author's violations have in common.
 *
 * @returns one per space; `null` where it was neither, text or a detector decided for instance
 */
export function soughtSpaces(policy: CompiledPolicy, rule: RuleResult): readonly { vector: string }[] | null {
  const { clausePhrases, own } = compiledOf(policy, rule)
  const phrase = findPhrase(clausePhrases, rule.clause)
  if (phrase) return phrase.spaces
  const isByPart = rule.decidedBy === 'text' || rule.decidedBy === 'detector'
  return clausePhrases.length === 0 && !isByPart ? (own?.violation?.spaces ?? null) : null
}

function compiledOf({ rules }: CompiledPolicy, { ruleId }: RuleResult): CompiledRule {
  return rules.find(({ id }) => id === ruleId)!
}

/** The phrase that a line's score came from. */
function findPhrase(phrases: readonly CompiledPhrase[], line: ClauseRef | null): CompiledPhrase | null {
  return phrases.find((candidate) => candidate.line === line?.index && candidate.phrase === line.phrase) ?? null
}

function similarities(phrase: CompiledPhrase, features: Features): Record<string, number> {
  return Object.fromEntries(
    features.spaces.map(({ name, vector }, space) => [
      name,
      cosine(vector, decodeFloat16(phrase.spaces[space]!.vector)),
    ]),
  )
}

function clauseEvidence({ clausePhrases }: CompiledRule, rule: RuleResult, features: Features): Evidence[] {
  const { ruleId, clause, margin, tail, tailFloor } = rule
  const found = findPhrase(clausePhrases, clause)
  if (!clause || !found) return []
  const { index, text, phrase } = clause
  const similarity = similarities(found, features)
  return [
    { kind: 'clause', id: `clause:${ruleId}:${index}`, ruleId, text, phrase, similarity, margin, tail, tailFloor },
  ]
}

function exceptionEvidence(
  policy: CompiledPolicy,
  compiled: CompiledRule,
  rule: RuleResult,
  features: Features,
): Evidence[] {
  const { exception } = rule
  const phrase = findPhrase(compiled.exceptionPhrases, exception)
  if (!exception || !phrase) return []
  return [
    {
      kind: 'exception',
      id: `exception:${rule.ruleId}:${exception.index}`,
      ruleId: rule.ruleId,
      text: exception.text,
      phrase: exception.phrase,
      similarity: similarities(phrase, features),
      marginWithout: marginWithoutExceptions(policy, compiled, features),
      lifted: rule.outcome === 'excused' && rule.decidedBy !== 'examples',
    },
  ]
}

/** What the rule was taught, where it was: how many pictures of each kind, and the one that the image is most like. */
function examplesEvidence({ own }: CompiledRule, rule: RuleResult, features: Features): Evidence[] {
  const { vector } = features.spaces[0]!
  const taught = (own?.examples ?? []).map(({ source, as, vectors }) => ({
    source,
    as,
    similarity: cosine(vector, decodeFloat16(vectors[0]!)),
  }))
  if (taught.length === 0) return []
  const nearest = taught.reduce((best, next) => (next.similarity > best.similarity ? next : best))
  const { ruleId, margin, tail, tailFloor } = rule
  return [
    {
      kind: 'examples',
      id: `examples:${ruleId}`,
      ruleId,
      decided: rule.decidedBy === 'examples',
      violations: picturesAs('violation'),
      allowed: picturesAs('allowed'),
      nearest,
      margin,
      tail,
      tailFloor,
    },
  ]

  /** A picture with transparency has an example for each background. */
  function picturesAs(kind: TaughtExample['as']): number {
    return new Set(taught.filter(({ as }) => as === kind).map(({ source }) => source)).size
  }
}

/** By the clauses alone, and by crops as they are judged by clauses too: margins of text and detectors have other units. */
function marginWithoutExceptions(
  policy: CompiledPolicy,
  { reading: _, ...compiled }: CompiledRule,
  features: Features,
): number {
  const rule = {
    ...compiled,
    exceptions: [],
    exceptionPhrases: [],
    exceptionLevel: null,
    textPatterns: [],
    detectors: [],
  }
  const found = { text: null, detectors: null, crops: features.seen?.crops ?? [] }
  return scoreRules(features, loadCompiled({ ...policy, rules: [rule] }), undefined, found)[0]!.margin
}
