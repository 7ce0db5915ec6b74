import { dotRows } from '../dot-rows'
import { loadCompiled } from '../judge/load-compiled'
import { scoreRules } from '../judge/score-rules'
import type { CompiledRule, Features, PolicyIssue } from '../types'
import { levelsOf } from './calibrate-rule'
import type { CompileParts } from './parts'
import type { ScoredPhrase } from './phrase-scores'
import type { RulePlan } from './plan-rule'
import { compileWarning } from './warnings'

/** Cosine, in the first space, from which an exception is taken for its own clause. */
const SWALLOWS = 0.95

/**
 * Warns of what only a rule's vectors and thresholds show: an exception that says what its clause says, a threshold that nothing reaches.
 *
 * @param compiled the same rule
 * @param issues takes the warnings
 */
export function lintRule(plan: RulePlan, compiled: CompiledRule, parts: CompileParts, issues: PolicyIssue[]): void {
  const { draft, clauses, exceptions } = plan
  const { rule, exceptionPhrases } = draft
  exceptionPhrases.forEach(({ line }, index) => {
    const clause = clauses.find((candidate) => cosine(candidate, exceptions[index] as ScoredPhrase) > SWALLOWS)
    const source = rule.exceptions[line]
    if (!clause || !source) return
    const path = ['rules', rule.id, 'exceptions', `${line}`]
    issues.push(compileWarning('exception-swallows', source, path, source.text, clause.phrase))
  })
  if (clauses.length > 0 && !isReachable(plan, compiled, parts)) {
    issues.push(compileWarning('threshold-unreachable', rule.position, ['rules', rule.id], rule.id, `${plan.rate}`))
  }
}

/**
 * Whether some image is above the rule's threshold: one of the bank's, of whatever subject, or else the best there could be, whose vectors
 * are those of a clause's own words.
 */
function isReachable({ clauses, taught, calibration }: RulePlan, compiled: CompiledRule, parts: CompileParts): boolean {
  const levels = levelsOf(clauses, taught?.cosines ?? null, calibration)
  if (levels.some((level) => level > calibration.threshold)) return true
  const rule: CompiledRule = {
    ...compiled,
    kind: 'should-not',
    exceptions: [],
    exceptionPhrases: [],
    exceptionLevel: null,
    textPatterns: [],
    detectors: [],
  }
  const { modelHash, calibrationHash, spaces } = parts
  const judge = loadCompiled({
    format: 2,
    title: '',
    version: '',
    onError: null,
    policyHash: '',
    modelHash,
    calibrationHash,
    spaces,
    rules: [rule],
    budget: null,
    issues: [],
  })
  return clauses.some((clause) => (scoreRules(idealOf(clause, parts), judge)[0]?.margin ?? 0) > 0)
}

function idealOf({ vectors }: ScoredPhrase, { modelHash, spaces, background }: CompileParts): Features {
  return {
    schema: 1,
    modelHash,
    spaces: spaces.map(({ name }, space) => {
      const vector = vectors[space] as Float32Array
      const cosines = new Float32Array(background.size)
      dotRows(background.vectors[space] as Float32Array, background.size, vector, cosines)
      return { name, vector, background: cosines }
    }),
  }
}

function cosine(a: ScoredPhrase, b: ScoredPhrase): number {
  const [x, y] = [a.vectors[0] as Float32Array, b.vectors[0] as Float32Array]
  return x.reduce((sum, value, i) => sum + value * (y[i] as number), 0)
}
