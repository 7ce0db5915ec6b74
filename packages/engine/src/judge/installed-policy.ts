import { GuardError } from '@lookfirst/errors'
import type { CompiledPhrase, CompiledPolicy, TaughtExample } from '@lookfirst/policy'
import {
  type Judge,
  loadCompiled,
  type MissingPart,
  missingParts,
  printDetector,
  printPattern,
} from '@lookfirst/policy/judge'
import type { PolicyReport } from '../protocol'
import { INSTALLED_PARTS } from './installed-parts'

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
 * @param text the Markdown that was compiled; `null` where it came compiled
 * @throws GuardError `POLICY_INVALID` where the document is not a compiled policy of a known format, `PART_MISSING` where rules need a
 * part that the model does not have
 */
export function installCompiled(compiled: CompiledPolicy, compileMs: number, text: string | null): InstalledPolicy {
  const judge = loadCompiled(compiled)
  const missing = missingParts(compiled, INSTALLED_PARTS)
  if (missing.length > 0) throw partMissing(missing)
  const { policyHash, title, version, onError, calibrationHash, budget, issues } = compiled
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
      budget,
      text,
      issues,
      compileMs,
      rules: compiled.rules.map((rule) => ({
        id: rule.id,
        title: rule.title,
        kind: rule.kind,
        action: rule.action,
        declaredNonViolating: rule.declaredNonViolating,
        falsePositiveRate: rule.falsePositiveRate,
        rateSource: rule.rateSource,
        threshold: rule.threshold,
        calibrationSize: rule.tail.size,
        examples: rule.taught?.sets ?? [],
        own: rule.own && {
          examples: picturesOf(rule.own.examples),
          right: rule.own.right,
        },
        clauses: rule.clauses.map(({ text, capped }, line) => {
          const phrases = ofLine(rule.clausePhrases, line)
          const lookalikes = [...new Set(phrases.flatMap((phrase) => phrase.lookalikes))]
          return { text, capped, phrases: phrases.map(({ phrase }) => phrase), lookalikes }
        }),
        exceptions: rule.exceptions.map(({ text }, line) => ({
          text,
          phrases: ofLine(rule.exceptionPhrases, line).map(({ phrase }) => phrase),
        })),
        textPatterns: rule.textPatterns.map(printPattern),
        detectors: rule.detectors.map(printDetector),
      })),
    },
  }
}

/** A picture with transparency has an example for each background. */
function picturesOf(examples: readonly TaughtExample[]): Pick<TaughtExample, 'source' | 'as'>[] {
  const pictures = new Map(examples.map(({ source, as }) => [`${as} ${source}`, { source, as }]))
  return [...pictures.values()]
}

function partMissing(missing: MissingPart[]): GuardError {
  const list = missing.map(({ part, rules }) => `${part} (${rules.join(', ')})`).join('; ')
  return new GuardError(
    'PART_MISSING',
    `The policy has rules for parts that this model does not have: ${list}.`,
    'Remove their "Match text:" and "Detector:" lines, or switch the rules off with "Declared non-violating".',
    { details: { missing } },
  )
}

function ofLine(phrases: readonly CompiledPhrase[], line: number): CompiledPhrase[] {
  return phrases.filter((phrase) => phrase.line === line)
}
