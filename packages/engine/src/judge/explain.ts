import type { ClauseRef, CompiledPhrase, CompiledRule, Features, RuleResult } from '@lookfirst/policy'
import { decodeFloat16, loadCompiled, scoreRules } from '@lookfirst/policy/judge'
import { type Heatmap, localSimilarity } from '../evidence/heatmap'
import { findRegion, type Judged } from '../evidence/region'
import type { Encoded, ImageEncoder } from '../model/image-encoder'
import { cosine } from '../model/self-test'
import type { Evidence, Explanation } from '../protocol'
import type { InstalledPolicy } from './installed-policy'
import type { Job } from './job'
import { nearestRule } from './reason'
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
  const shown = scored.rules.filter(({ ruleId }) => !policy.mustShow.has(ruleId))
  const rule =
    scored.rule ??
    scored.rules.find(({ outcome }) => outcome === 'excused') ??
    nearestRule(shown) ??
    nearestRule(scored.rules)
  if (!rule) return { evidence: [], heatmap: null }

  const { encoder: spec } = encoder.manifest
  const compiled = policy.compiled.rules.find(({ id }) => id === rule.ruleId)!
  const phrase = rule.clause && findPhrase(compiled.clausePhrases, rule.clause)
  const evidence: Evidence[] = [
    ...(phrase ? [clauseEvidence(rule, phrase, features)] : []),
    ...exceptionEvidence(policy, compiled, rule, features),
    ...examplesEvidence(compiled, rule, features),
  ]

  // A rule without words is looked for by what its examples have in common.
  const sought = phrase?.spaces ?? compiled.own?.violation?.spaces
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

/** The phrase that a line's score came from. */
function findPhrase(phrases: readonly CompiledPhrase[], { index, phrase }: ClauseRef): CompiledPhrase {
  return phrases.find((candidate) => candidate.line === index && candidate.phrase === phrase)!
}

function similarities(phrase: CompiledPhrase, features: Features): Record<string, number> {
  return Object.fromEntries(
    features.spaces.map(({ name, vector }, space) => [
      name,
      cosine(vector, decodeFloat16(phrase.spaces[space]!.vector)),
    ]),
  )
}

function clauseEvidence(rule: RuleResult, phrase: CompiledPhrase, features: Features): Evidence {
  return {
    kind: 'clause',
    id: `clause:${rule.ruleId}:${rule.clause!.index}`,
    ruleId: rule.ruleId,
    text: rule.clause!.text,
    phrase: rule.clause!.phrase,
    similarity: similarities(phrase, features),
    margin: rule.margin,
    tail: rule.tail,
    tailFloor: rule.tailFloor,
  }
}

function exceptionEvidence(
  policy: InstalledPolicy,
  compiled: CompiledRule,
  rule: RuleResult,
  features: Features,
): Evidence[] {
  const { exception } = rule
  if (!exception) return []
  const phrase = findPhrase(compiled.exceptionPhrases, exception)
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

/** The taught picture that the image is most like, where the rule was taught any. */
function examplesEvidence({ own }: CompiledRule, rule: RuleResult, features: Features): Evidence[] {
  if (!own) return []
  const { vector } = features.spaces[0]!
  const taught = own.examples.map(({ source, as, vectors }) => ({
    source,
    as,
    similarity: cosine(vector, decodeFloat16(vectors[0]!)),
  }))
  const nearest = taught.reduce((best, next) => (next.similarity > best.similarity ? next : best))
  const { ruleId, margin, tail, tailFloor } = rule
  const decided = rule.decidedBy === 'examples'
  return [{ kind: 'examples', id: `examples:${ruleId}`, ruleId, decided, nearest, margin, tail, tailFloor }]
}

function marginWithoutExceptions(policy: InstalledPolicy, rule: CompiledRule, features: Features): number {
  const rules = [{ ...rule, exceptions: [], exceptionPhrases: [], exceptionLevel: null }]
  return scoreRules(features, loadCompiled({ ...policy.compiled, rules }))[0]!.margin
}
