import { lookalikeFinder } from '../phrase/lexicon'
import { visiblePart } from '../phrase/visible-part'
import type { Spread } from '../statistics'
import type { CompiledLine, CompiledPhrase, CompiledRule, Line, PolicyIssue, Taught } from '../types'
import { calibrateRule, type RuleCalibration, type TaughtCalibration } from './calibrate-rule'
import type { DraftPhrase, RuleDraft } from './draft-rule'
import type { CompileParts } from './parts'
import { type ScoredPhrase, scorePhrases } from './phrase-scores'
import { scoreTaught, type TaughtScores, taughtKey } from './taught-scores'
import { compileWarning } from './warnings'

/** Fewer ordinary images than this make no calibration: the whole bank is used instead. */
const ENOUGH_IMAGES = 200

/** Cosine, in the first space, from which an exception is taken for its own clause. */
const SWALLOWS = 0.95

/** Calibration of a rule that nothing visible can decide. */
const UNDECIDED: RuleCalibration = {
  clauses: [],
  exceptions: [],
  clauseLevel: { mean: 0, deviation: 1 },
  exceptionLevel: null,
  taught: null,
  threshold: 0,
  reviewThreshold: null,
  tail: { size: 0, quantiles: [], q95: 0, excess: 0 },
}

/**
 * Compiles rules whose phrases are given: no stripping, no splitting, no check of the language or of the names of example sets.
 *
 * @returns the rules in their order, and warnings
 */
export async function compileRules(
  drafts: RuleDraft[],
  parts: CompileParts,
): Promise<{ rules: CompiledRule[]; issues: PolicyIssue[] }> {
  const phrases = drafts.flatMap((draft) => [...draft.clausePhrases, ...draft.exceptionPhrases])
  const scored = await scorePhrases([...new Set(phrases.map(({ phrase }) => phrase))], parts)
  const taught = await scoreTaught(
    drafts.flatMap(({ examples }) => (examples.length ? [examples] : [])),
    parts,
  )
  const issues: PolicyIssue[] = []
  const rules = drafts.map((draft) => compileRule(draft, scored, taught.get(taughtKey(draft.examples)), parts, issues))
  return { rules, issues }
}

function compileRule(
  { rule, clausePhrases, exceptionPhrases, examples }: RuleDraft,
  scored: Map<string, ScoredPhrase>,
  taught: TaughtScores | undefined,
  { bank, lexicon }: CompileParts,
  issues: PolicyIssue[],
): CompiledRule {
  const lookalikesOf = lookalikeFinder(
    [...clausePhrases, ...exceptionPhrases].map(({ phrase }) => phrase),
    lexicon,
  )
  const clauses = clausePhrases.map(({ phrase }) => scored.get(phrase)!)
  const exceptions = exceptionPhrases.map(({ phrase }) => scored.get(phrase)!)
  const calibration = clauses.length
    ? calibrateRule(clauses, exceptions, taught?.cosines ?? null, rule, rowsOf())
    : UNDECIDED
  warnOfSwallowing()
  return {
    id: rule.id,
    title: rule.title,
    kind: rule.kind,
    action: rule.action,
    falsePositiveRate: rule.falsePositiveRate,
    reviewBand: rule.reviewBand,
    clauses: rule.clauses.map(compiledLine),
    exceptions: rule.exceptions.map(compiledLine),
    clausePhrases: compiledPhrases(clausePhrases, clauses, calibration.clauses),
    exceptionPhrases: compiledPhrases(exceptionPhrases, exceptions, calibration.exceptions),
    clauseLevel: calibration.clauseLevel,
    exceptionLevel: calibration.exceptionLevel,
    taught: taught && calibration.taught ? compiledTaught(examples, taught, calibration.taught) : null,
    threshold: calibration.threshold,
    reviewThreshold: calibration.reviewThreshold,
    tail: calibration.tail,
  }

  // An undecided rule has exceptions without a calibration; they have nothing to excuse.
  function compiledPhrases(drafts: DraftPhrase[], scored: ScoredPhrase[], spreads: Spread[]): CompiledPhrase[] {
    return spreads.map((spread, index) => {
      const { line, phrase } = drafts[index] as DraftPhrase
      const { spaces } = scored[index] as ScoredPhrase
      return { line, phrase, lookalikes: lookalikesOf(phrase), spaces, ...spread }
    })
  }

  /** Images of the rule's own subject would put its threshold out of reach. */
  function rowsOf(): Int32Array {
    const rows = bank.ordinary(clausePhrases.map(({ phrase }) => phrase))
    if (rows.length >= ENOUGH_IMAGES) return rows
    issues.push(
      compileWarning('calibration-small', rule.position, ['rules', rule.id], `${rows.length}`, `${bank.size}`),
    )
    return Int32Array.from({ length: bank.size }, (_, row) => row)
  }

  function warnOfSwallowing(): void {
    exceptionPhrases.forEach(({ line }, index) => {
      const clause = clauses.find((candidate) => cosine(candidate, exceptions[index] as ScoredPhrase) > SWALLOWS)
      const source = rule.exceptions[line]
      if (!clause || !source) return
      const path = ['rules', rule.id, 'exceptions', `${line}`]
      issues.push(compileWarning('exception-swallows', source, path, source.text, clause.phrase))
    })
  }
}

function compiledLine({ text, line }: Line): CompiledLine {
  return { text, line, capped: visiblePart(text).capped }
}

function compiledTaught(
  sets: string[],
  { packed }: TaughtScores,
  { spaces, sum, joint, level }: TaughtCalibration,
): Taught {
  return {
    sets,
    spaces: spaces.map((spread, space) => ({ vector: packed[space] as string, ...spread })),
    ...sum,
    joint,
    level,
  }
}

function cosine(a: ScoredPhrase, b: ScoredPhrase): number {
  const [x, y] = [a.vectors[0] as Float32Array, b.vectors[0] as Float32Array]
  return x.reduce((sum, value, i) => sum + value * (y[i] as number), 0)
}
