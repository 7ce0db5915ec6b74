import { byPosition } from '../grammar/issue'
import { lintPolicy } from '../grammar/lint-policy'
import { printPolicy } from '../grammar/print-policy'
import { policyHash } from '../policy-hash'
import type { CompiledPolicy, Policy, PolicyIssue, TaughtExamples } from '../types'
import { compileRules } from './compile-rules'
import { draftRule } from './draft-rule'
import type { CompileParts } from './parts'

/** Where a budget stands in a policy that was not read from text. */
const START = { line: 1, column: 1 }

const NOTHING_TAUGHT: TaughtExamples = new Map()

/**
 * Compiles a policy for one model: every line's visible part is split at its alternatives, encoded, and calibrated over the bank. The
 * result is JSON and needs neither encoder nor bank to judge with. Compiling is deterministic.
 *
 * @param policy as {@link parsePolicy} gave it
 * @param taught the author's own examples; those of a rule that the policy does not have are left out
 * @returns the compiled policy, or `null` with the errors; warnings in both cases, by position
 * @throws {@link GuardError} `MODEL_INCOMPATIBLE` when the encoder's vectors do not fit the spaces
 */
export async function compilePolicy(
  policy: Policy,
  parts: CompileParts,
  taught: TaughtExamples = NOTHING_TAUGHT,
): Promise<{ compiled: CompiledPolicy | null; issues: PolicyIssue[] }> {
  const issues = lintPolicy(policy)
  const drafts = policy.rules.map((rule) => draftRule(rule, parts, issues, taught.get(rule.id)))
  if (issues.some(({ severity }) => severity === 'error')) return { compiled: null, issues: issues.sort(byPosition) }
  const { title, version, onError, falsePositiveBudget, budgetPosition } = policy
  const asked = falsePositiveBudget === null ? null : { share: falsePositiveBudget, position: budgetPosition ?? START }
  const { rules, budget, issues: more } = await compileRules(drafts, parts, asked)
  issues.push(...more)
  issues.sort(byPosition)
  if (issues.some(({ severity }) => severity === 'error')) return { compiled: null, issues }
  const { modelHash, calibrationHash, spaces } = parts
  const hash = await policyHash(policy, taught)
  const compiled: CompiledPolicy = {
    format: 3,
    title,
    version,
    onError,
    text: printPolicy(policy),
    policyHash: hash,
    modelHash,
    calibrationHash,
    spaces: spaces.map(({ name, dimension, scale, backgroundWeight }) => ({
      name,
      dimension,
      scale,
      backgroundWeight,
    })),
    rules,
    budget,
    issues,
  }
  return { compiled, issues }
}
