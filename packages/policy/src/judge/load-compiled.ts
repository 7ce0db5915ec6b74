import { decodeFloat16 } from '../float16'
import type { CompiledPhrase, CompiledPolicy, CompiledRule, OwnDirection, TextMatcher } from '../types'
import { checkCompiled } from './check-compiled'
import type { JudgeReading } from './judge-reading'
import { fail } from './shape'

/** A compiled policy made ready: what {@link scoreRules} reads for every image. */
export interface Judge {
  compiled: CompiledPolicy
  /** In the order of the model's manifest. */
  spaces: JudgeSpace[]
  /** Mean of each phrase's score over its rule's ordinary images. */
  means: Float64Array
  /** Its standard deviation. */
  deviations: Float64Array
  rules: JudgeRule[]
  /** What matches `Match text:` lines; `null` where nobody handed one in. */
  matchText: TextMatcher | null
}

/** The phrases of all rules in one space. */
export interface JudgeSpace {
  /** One row of `dimension` numbers for each phrase. */
  vectors: Float32Array
  /** Mean of each phrase's raw score over the bank. */
  means: Float64Array
  /** Its standard deviation. */
  deviations: Float64Array
  /** Background names that stand for the phrase itself. */
  synonyms: number[][]
}

/** Where a rule's phrases stand among all phrases. */
export interface JudgeRule {
  rule: CompiledRule
  /** Index of its first clause phrase. */
  first: number
  /** Index of its first exception phrase. */
  exceptionsFrom: number
  /** Index behind its last phrase. */
  end: number
  /** Its phrases, from `first` to `end`. */
  phrases: CompiledPhrase[]
  /** Directions that its examples taught, one per space; none where it has no examples. */
  taught: Float32Array[]
  /** Directions that the author's own examples taught, one per space; none where there are none of the kind. */
  own: { violation: Float32Array[]; allowed: Float32Array[] }
  /** Its clauses about text; `null` where it has none. */
  reading: JudgeReading | null
}

/**
 * Makes a compiled policy ready for judging: checks its shape and unpacks all vectors of a space into one array.
 *
 * @param json a compiled policy, from {@link compilePolicy} or from a file
 * @param matchText what matches `Match text:` lines, for text that was read; not needed where none is
 * @throws {@link GuardError} `POLICY_INVALID` when the shape or a number is wrong, with the path
 */
export function loadCompiled(json: CompiledPolicy, matchText: TextMatcher | null = null): Judge {
  checkCompiled(json)
  const phrases: CompiledPhrase[] = []
  const rules = json.rules.map((rule): JudgeRule => {
    const first = phrases.length
    const own = [...rule.clausePhrases, ...rule.exceptionPhrases]
    phrases.push(...own)
    return {
      rule,
      first,
      exceptionsFrom: first + rule.clausePhrases.length,
      end: phrases.length,
      phrases: own,
      taught: directionOf(rule, rule.taught),
      own: { violation: directionOf(rule, rule.own?.violation), allowed: directionOf(rule, rule.own?.allowed) },
      reading: readingOf(rule),
    }
  })
  const spaces = json.spaces.map(({ dimension }, space): JudgeSpace => {
    const compiled = phrases.map((phrase) => phrase.spaces[space]!)
    const vectors = new Float32Array(phrases.length * dimension)
    for (const [index, { vector }] of compiled.entries()) {
      vectors.set(unpacked(vector, `"${phrases[index]?.phrase}"`), index * dimension)
    }
    return {
      vectors,
      means: Float64Array.from(compiled, ({ mean }) => mean),
      deviations: Float64Array.from(compiled, ({ deviation }) => deviation),
      synonyms: compiled.map(({ synonyms }) => synonyms),
    }
  })
  const means = Float64Array.from(phrases, ({ mean }) => mean)
  const deviations = Float64Array.from(phrases, ({ deviation }) => deviation)
  return { compiled: json, spaces, means, deviations, rules, matchText }
}

function directionOf({ id }: CompiledRule, direction: OwnDirection | null | undefined): Float32Array[] {
  return (direction?.spaces ?? []).map(({ vector }) => unpacked(vector, `the examples of "${id}"`))
}

function readingOf({ id, reading }: CompiledRule): JudgeReading | null {
  if (!reading) return null
  const whose = `the clauses about text of "${id}"`
  return {
    compiled: reading,
    clauses: reading.clauses.map(({ vector }) => unpacked(vector, whose)),
    exceptions: reading.exceptions.map(({ vector }) => unpacked(vector, whose)),
  }
}

/** @param whose for the error */
function unpacked(vector: string, whose: string): Float32Array {
  const numbers = decodeFloat16(vector)
  if (!numbers.every(Number.isFinite)) fail(`a vector of ${whose}`, 'finite', vector)
  return numbers
}
