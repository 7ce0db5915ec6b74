import type { PolicySource } from '@lookfirst/engine/protocol'
import { isGuardError } from '@lookfirst/errors'
import type { CompiledPolicy } from '@lookfirst/policy'
import type { ReplayRecord } from '@lookfirst/policy/compare'
import { printPolicy, readPolicy } from '@lookfirst/policy/parse'
import { type Correction, type ExceptionCandidate, type Suggestion, suggestEdits } from '@lookfirst/policy/suggest'
import { examplesOf, ownExamples, withExamples } from './own-examples'

/** Most `Can:` lines that are tried on a rule. */
const MOST_EXCEPTIONS = 12

/** What suggestions are sought with. */
export interface SuggestionParts {
  /** The running policy. */
  compiled: CompiledPolicy
  source: PolicySource
  /** Compiles a policy without installing it. */
  compile(source: PolicySource): Promise<CompiledPolicy>
  corrections: readonly Correction[]
  /** Decisions that nobody corrected, with features. */
  records: readonly ReplayRecord[]
  signal: AbortSignal
}

/**
 * Proposes edits of the running policy: other rates, `Can:` lines for what its clauses may be mistaken for, and the corrected images as
 * examples.
 */
export function suggestFor(parts: SuggestionParts): Promise<Suggestion[]> {
  const { compiled, source, corrections, records, signal, compile } = parts
  return suggestEdits(compiled, corrections, { records, signal, exceptions, teach })

  async function exceptions(ruleId: string): Promise<ExceptionCandidate[]> {
    const rule = compiled.rules.find(({ id }) => id === ruleId)
    const lookalikes = [...new Set(rule?.clausePhrases.flatMap((phrase) => phrase.lookalikes))]
    const found: ExceptionCandidate[] = []
    for (const name of lookalikes.slice(0, MOST_EXCEPTIONS)) {
      signal.throwIfAborted()
      const text = `show ${name}`
      const candidate = await compileWith(ruleId, text)
      if (candidate) found.push({ text, compiled: candidate })
    }
    return found
  }

  /** A line that the model has no words for is no candidate. */
  async function compileWith(ruleId: string, exception: string): Promise<CompiledPolicy | null> {
    const { policy } = readPolicy(source.kind === 'text' ? source.text : source.compiled.text)
    if (!policy) return null
    const rules = policy.rules.map((rule) =>
      rule.id === ruleId
        ? { ...rule, exceptions: [...rule.exceptions, { text: exception, line: 1, column: 1 }] }
        : rule,
    )
    const text = printPolicy({ ...policy, rules })
    try {
      return await compile({ kind: 'text', text, taught: ownExamples(source) })
    } catch (error) {
      if (isGuardError(error) && error.code === 'POLICY_INVALID') return null
      throw error
    }
  }

  async function teach(
    ruleId: string,
    corrected: readonly Correction[],
    as: 'violation' | 'allowed',
  ): Promise<CompiledPolicy> {
    const examples = corrected.flatMap(({ id, record }) =>
      examplesOf({ contentHash: record.verdict.input?.contentHash ?? id, features: [...(record.features ?? [])] }, as),
    )
    const { source: taught } = await withExamples(source, ruleId, examples, { as })
    return compile(taught)
  }
}
