import { lookalikeFinder } from '../phrase/lexicon'
import { visiblePart } from '../phrase/visible-part'
import type { Spread } from '../statistics'
import type { CompiledLine, CompiledPhrase, CompiledRule, Line, OwnDirection, OwnExamples, Taught } from '../types'
import type { DirectionCalibration, OwnCalibration, RuleCalibration, TaughtCalibration } from './calibrate-rule'
import type { DraftPhrase, RuleDraft } from './draft-rule'
import type { CompileParts } from './parts'
import type { ScoredPhrase } from './phrase-scores'
import type { TaughtScores } from './taught-scores'

/** What a compiled rule is written from. */
export interface RuleSheet {
  draft: RuleDraft
  clauses: ScoredPhrase[]
  exceptions: ScoredPhrase[]
  /** `null` without examples of the model's. */
  taught: TaughtScores | null
  own: OwnScores | null
  calibration: RuleCalibration
  rate: number
  rateSource: CompiledRule['rateSource']
}

/** The directions of an author's own examples, and how many of them the rule judges right. */
export interface OwnScores {
  violation: TaughtScores | null
  allowed: TaughtScores | null
  right: NonNullable<OwnExamples['right']>
}

/** Writes a rule as judging reads it. */
export function compileRule(
  { draft, clauses, exceptions, taught, own, calibration, rate, rateSource }: RuleSheet,
  { lexicon }: Pick<CompileParts, 'lexicon'>,
): CompiledRule {
  const { rule, clausePhrases, exceptionPhrases, examples } = draft
  const lookalikesOf = lookalikeFinder(
    [...clausePhrases, ...exceptionPhrases].map(({ phrase }) => phrase),
    lexicon,
  )
  return {
    id: rule.id,
    title: rule.title,
    kind: rule.kind,
    action: rule.action,
    declaredNonViolating: rule.declaredNonViolating,
    falsePositiveRate: rate,
    rateSource,
    reviewBand: rule.reviewBand,
    clauses: rule.clauses.map(compiledLine),
    exceptions: rule.exceptions.map(compiledLine),
    textPatterns: rule.textPatterns,
    detectors: rule.detectors,
    clausePhrases: compiledPhrases(clausePhrases, clauses, calibration.clauses),
    exceptionPhrases: compiledPhrases(exceptionPhrases, exceptions, calibration.exceptions),
    clauseLevel: calibration.clauseLevel,
    exceptionLevel: calibration.exceptionLevel,
    taught: taught && calibration.taught && compiledTaught(examples, taught, calibration.taught),
    own: own && calibration.own && compiledOwn(draft.own, own, calibration.own),
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
}

function compiledLine({ text, line }: Line): CompiledLine {
  return { text, line, capped: visiblePart(text).capped }
}

function compiledTaught(sets: string[], scores: TaughtScores, calibration: TaughtCalibration): Taught {
  const { joint, level } = calibration
  return { sets, ...compiledDirection(scores, calibration), joint, level }
}

function compiledOwn(
  examples: RuleDraft['own'],
  { violation, allowed, right }: OwnScores,
  calibration: OwnCalibration,
): OwnExamples {
  const { violation: lesson } = calibration
  return {
    examples: [...examples],
    violation:
      violation && lesson
        ? {
            ...compiledDirection(violation, lesson),
            weight: lesson.weight,
            joint: lesson.joint,
            level: lesson.level,
          }
        : null,
    allowed:
      allowed && calibration.allowed
        ? { ...compiledDirection(allowed, calibration.allowed), weight: calibration.allowed.weight }
        : null,
    right,
  }
}

function compiledDirection({ packed }: TaughtScores, { spaces, sum }: DirectionCalibration): OwnDirection {
  return { spaces: spaces.map((spread, space) => ({ vector: packed[space] as string, ...spread })), ...sum }
}
