import type { CompiledPhrase, CompiledPolicy } from '@lookfirst/policy'
import { type Judge, loadCompiled } from '@lookfirst/policy/judge'
import type { PolicyReport } from '../protocol'

/** A policy that the worker can judge by. */
export interface InstalledPolicy {
  compiled: CompiledPolicy
  judge: Judge
  /** Ids of the `Must show:` rules. */
  mustShow: ReadonlySet<string>
  report: PolicyReport
}

/**
 * Decodes a compiled policy once.
 *
 * @param compileMs what compiling cost, in milliseconds; 0 where it came compiled
 * @throws GuardError `POLICY_INVALID` where the document is not a compiled policy of a known format
 */
export function installCompiled(compiled: CompiledPolicy, compileMs: number): InstalledPolicy {
  const judge = loadCompiled(compiled)
  const { policyHash, title, version, onError, calibrationHash, issues } = compiled
  return {
    compiled,
    judge,
    mustShow: new Set(compiled.rules.filter(({ kind }) => kind === 'must-show').map(({ id }) => id)),
    report: {
      policyHash,
      title,
      version,
      onError,
      calibrationHash,
      issues,
      compileMs,
      rules: compiled.rules.map((rule) => ({
        id: rule.id,
        title: rule.title,
        kind: rule.kind,
        action: rule.action,
        falsePositiveRate: rule.falsePositiveRate,
        threshold: rule.threshold,
        calibrationSize: rule.tail.size,
        examples: rule.taught?.sets ?? [],
        clauses: rule.clauses.map(({ text, capped }, line) => {
          const phrases = ofLine(rule.clausePhrases, line)
          const lookalikes = [...new Set(phrases.flatMap((phrase) => phrase.lookalikes))]
          return { text, capped, phrases: phrases.map(({ phrase }) => phrase), lookalikes }
        }),
        exceptions: rule.exceptions.map(({ text }, line) => ({
          text,
          phrases: ofLine(rule.exceptionPhrases, line).map(({ phrase }) => phrase),
        })),
      })),
    },
  }
}

function ofLine(phrases: readonly CompiledPhrase[], line: number): CompiledPhrase[] {
  return phrases.filter((phrase) => phrase.line === line)
}
