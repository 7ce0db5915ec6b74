import { GuardError } from '@lookfirst/errors'
import type {
  Action,
  CompiledPhrase,
  CompiledPolicy,
  CompiledRule,
  TaughtExample,
  TextMatcher,
} from '@lookfirst/policy'
import {
  type InstalledParts,
  type Judge,
  loadCompiled,
  type MissingPart,
  missingParts,
  printDetector,
  printPattern,
  readsText,
} from '@lookfirst/policy/judge'
import type { PolicyReport } from '../protocol'

/** A policy that the worker can judge by. */
export interface InstalledPolicy {
  compiled: CompiledPolicy
  judge: Judge
  /** Ids of the `Must show:` rules. */
  mustShow: ReadonlySet<string>
  /** By rule that is in force: what it asks for, and the parts beside the encoder that it waits for (`text reader`, ids of detectors). */
  waits: ReadonlyMap<string, { action: Action; parts: readonly string[] }>
  report: PolicyReport
}

/**
 * Decodes a compiled policy once.
 *
 * @param installed what there is beside the encoder
 * @param compileMs what compiling cost, in milliseconds; 0 where it came compiled
 * @param text the Markdown that was compiled; `null` where it came compiled
 * @throws GuardError `POLICY_INVALID` where the document is not a compiled policy of a known format, `PART_MISSING` where rules need a
 * part that the model does not have
 */
export async function installCompiled(
  compiled: CompiledPolicy,
  installed: InstalledParts,
  compileMs: number,
  text: string | null,
): Promise<InstalledPolicy> {
  const judge = loadCompiled(compiled, await matcherOf(compiled))
  const missing = missingParts(compiled, installed)
  if (missing.length > 0) throw partMissing(missing)
  const { policyHash, title, version, onError, calibrationHash, budget, issues } = compiled
  return {
    compiled,
    judge,
    mustShow: new Set(compiled.rules.filter(({ kind }) => kind === 'must-show').map(({ id }) => id)),
    waits: new Map(
      compiled.rules
        .filter(({ declaredNonViolating }) => !declaredNonViolating)
        .map((rule) => [rule.id, { action: rule.action, parts: partsOf(rule) }]),
    ),
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
          const read = (rule.reading?.clauses ?? []).filter((saying) => saying.line === line)
          return { text, capped, phrases: [...phrases, ...read].map(({ phrase }) => phrase), lookalikes }
        }),
        exceptions: rule.exceptions.map(({ text }, line) => ({
          text,
          phrases: ofLine(rule.exceptionPhrases, line).map(({ phrase }) => phrase),
        })),
        parts: rule.declaredNonViolating ? [] : partsOf(rule),
        textPatterns: rule.textPatterns.map(printPattern),
        detectors: rule.detectors.map(printDetector),
      })),
    },
  }
}

/** What matches text is loaded only for policies that look for some. */
async function matcherOf({ rules }: CompiledPolicy): Promise<TextMatcher | null> {
  const patterns = rules.flatMap(({ textPatterns }) => textPatterns ?? [])
  if (patterns.length === 0) return null
  const { createTextMatcher } = await import('@lookfirst/policy/text')
  return createTextMatcher(patterns)
}

function partsOf(rule: CompiledRule): string[] {
  const ids = new Set(rule.detectors.map(({ detector }) => detector))
  return [...ids, ...(readsText(rule) ? ['text reader'] : [])]
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
    `The policy has rules for parts that are not installed: ${list}.`,
    'Pass them with the option `parts`, or switch the rules off with "Declared non-violating".',
    { details: { missing } },
  )
}

function ofLine(phrases: readonly CompiledPhrase[], line: number): CompiledPhrase[] {
  return phrases.filter((phrase) => phrase.line === line)
}
