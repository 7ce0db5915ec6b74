import { TAIL_PROBABILITIES } from '../tail'
import {
  ACTIONS,
  type BudgetReport,
  type CompiledPhrase,
  type CompiledPolicy,
  type CompiledReading,
  type CompiledRule,
  type CompiledSaying,
  type DetectorCondition,
  NAMED_PATTERNS,
  type OwnDirection,
  type OwnExamples,
  type SpaceSpec,
  type TailTable,
  type Taught,
  type TaughtExample,
} from '../types'
import { fail, length, list, number, object, oneOf, positive, string, whole } from './shape'

/** Most numbers in a vector; more is no model but a mistake, or an attack on memory. */
const LARGEST_DIMENSION = 16_384

/**
 * Checks that a value is a compiled policy of this format, down to every number that judging reads: a file that was cut or edited must
 * not judge wrongly.
 *
 * @throws {@link GuardError} `POLICY_INVALID`, with the path of the first thing that is wrong
 */
export function checkCompiled(value: unknown): asserts value is CompiledPolicy {
  object(value, 'compiled policy')
  const policy = value as CompiledPolicy
  oneOf(policy.format, [3], 'format')
  for (const key of ['title', 'version', 'text', 'policyHash', 'modelHash', 'calibrationHash'] as const)
    string(policy[key], key)
  oneOf(policy.onError, [null, 'allow', 'review', 'block'], 'onError')
  list(policy.issues, 'issues', object)
  list(policy.spaces, 'spaces', (space, path) => checkSpace(space as SpaceSpec, path))
  if (policy.spaces.length === 0) fail('spaces', 'at least one space', policy.spaces)
  list(policy.rules, 'rules', (rule, path) => checkRule(rule as CompiledRule, policy.spaces, path))
  if (policy.budget !== null) checkBudget(policy.budget, 'budget')
}

function checkBudget(budget: BudgetReport, path: string): void {
  object(budget, path)
  for (const key of ['nominal', 'measured', 'images'] as const) number(budget[key], `${path}.${key}`)
  length(budget.interval, 2, `${path}.interval`)
  list(budget.interval, `${path}.interval`, number)
  if (budget.probability !== null) number(budget.probability, `${path}.probability`)
}

function checkSpace(space: SpaceSpec, path: string): void {
  object(space, path)
  string(space.name, `${path}.name`)
  positive(space.dimension, `${path}.dimension`)
  whole(space.dimension, LARGEST_DIMENSION + 1, `${path}.dimension`)
  number(space.scale, `${path}.scale`)
  number(space.backgroundWeight, `${path}.backgroundWeight`)
}

function checkRule(rule: CompiledRule, spaces: SpaceSpec[], path: string): void {
  object(rule, path)
  string(rule.id, `${path}.id`)
  string(rule.title, `${path}.title`)
  oneOf(rule.kind, ['should-not', 'must-show'], `${path}.kind`)
  oneOf(rule.action, ACTIONS, `${path}.action`)
  oneOf(rule.declaredNonViolating, [true, false], `${path}.declaredNonViolating`)
  oneOf(rule.rateSource, ['rule', 'policy', 'default'], `${path}.rateSource`)
  number(rule.falsePositiveRate, `${path}.falsePositiveRate`)
  number(rule.threshold, `${path}.threshold`)
  if (rule.reviewBand !== null) number(rule.reviewBand, `${path}.reviewBand`)
  if (rule.reviewThreshold !== null) number(rule.reviewThreshold, `${path}.reviewThreshold`)
  list(rule.clauses, `${path}.clauses`, checkLine)
  list(rule.exceptions, `${path}.exceptions`, checkLine)
  list(rule.textPatterns, `${path}.textPatterns`, checkPattern)
  list(rule.detectors, `${path}.detectors`, checkDetector)
  checkPhrases(rule.clausePhrases, rule.clauses.length, spaces, `${path}.clausePhrases`)
  checkPhrases(rule.exceptionPhrases, rule.exceptions.length, spaces, `${path}.exceptionPhrases`)
  checkSpread(rule.clauseLevel, `${path}.clauseLevel`)
  if (rule.exceptionPhrases.length > 0) checkSpread(rule.exceptionLevel, `${path}.exceptionLevel`)
  if (rule.taught !== null) checkTaught(rule.taught, spaces, `${path}.taught`)
  if (rule.own !== null) checkOwn(rule.own, spaces, `${path}.own`)
  checkTail(rule, `${path}.tail`)
  if (rule.reading !== undefined) checkReading(rule, rule.reading, spaces, `${path}.reading`)
}

function checkTaught(taught: Taught, spaces: SpaceSpec[], path: string): void {
  checkDirection(taught, spaces, path)
  checkSpread(taught.joint, `${path}.joint`)
  checkSpread(taught.level, `${path}.level`)
  list(taught.sets, `${path}.sets`, string)
}

function checkOwn(own: OwnExamples, spaces: SpaceSpec[], path: string): void {
  object(own, path)
  list(own.examples, `${path}.examples`, (example, at) => checkExample(example as TaughtExample, spaces, at))
  if (own.right !== null) {
    object(own.right, `${path}.right`)
    number(own.right.untaught, `${path}.right.untaught`)
    number(own.right.taught, `${path}.right.taught`)
  }
  const { violation, allowed } = own
  if (violation !== null) {
    checkDirection(violation, spaces, `${path}.violation`)
    number(violation.weight, `${path}.violation.weight`)
    checkSpread(violation.joint, `${path}.violation.joint`)
    checkSpread(violation.level, `${path}.violation.level`)
  }
  if (allowed === null) return
  checkDirection(allowed, spaces, `${path}.allowed`)
  positive(allowed.weight, `${path}.allowed.weight`)
}

function checkDirection(direction: OwnDirection, spaces: SpaceSpec[], path: string): void {
  checkSpread(direction, path)
  checkSpaces(direction.spaces, spaces, `${path}.spaces`)
}

function checkExample(example: TaughtExample, spaces: SpaceSpec[], path: string): void {
  object(example, path)
  string(example.source, `${path}.source`)
  oneOf(example.as, ['violation', 'allowed'], `${path}.as`)
  length(example.vectors, spaces.length, `${path}.vectors`)
  list(example.vectors, `${path}.vectors`, (vector, at, index) =>
    checkVector(vector, (spaces[index] as SpaceSpec).dimension, at),
  )
}

/** One vector with its spread for each space. */
function checkSpaces(parts: Taught['spaces'], spaces: SpaceSpec[], path: string): void {
  length(parts, spaces.length, path)
  list(parts, path, (part, place, index) => {
    checkSpread(part, place)
    const { vector } = part as Taught['spaces'][number]
    checkVector(vector, (spaces[index] as SpaceSpec).dimension, `${place}.vector`)
  })
}

function checkLine(line: unknown, path: string): void {
  object(line, path)
  const { text, capped } = line as CompiledRule['clauses'][number]
  string(text, `${path}.text`)
  oneOf(capped, [true, false], `${path}.capped`)
}

function checkPattern(pattern: unknown, path: string): void {
  object(pattern, path)
  const { kind, text, source, ignoreCase, name, sha256 } = pattern as Record<string, unknown>
  oneOf(kind, ['expression', 'phrase', 'named', 'hash'], `${path}.kind`)
  if (kind === 'phrase') string(text, `${path}.text`)
  else if (kind === 'named') oneOf(name, NAMED_PATTERNS, `${path}.name`)
  else if (kind === 'hash') checkHash(sha256, `${path}.sha256`)
  else {
    string(source, `${path}.source`)
    oneOf(ignoreCase, [true, false], `${path}.ignoreCase`)
  }
}

function checkDetector(condition: unknown, path: string): void {
  object(condition, path)
  const { detector, label, atLeast } = condition as DetectorCondition
  string(detector, `${path}.detector`)
  string(label, `${path}.label`)
  positive(atLeast, `${path}.atLeast`)
  if (atLeast > 1) fail(`${path}.atLeast`, 'a probability', atLeast)
}

/** A hash in any other form matches nothing, and its rule would be silently dead. */
function checkHash(hash: unknown, path: string): void {
  string(hash, path)
  if (!/^[0-9a-f]{64}$/.test(hash)) fail(path, '64 hexadecimal digits in lower case', hash)
}

function checkReading(
  { clauses, exceptions }: CompiledRule,
  reading: CompiledReading,
  spaces: SpaceSpec[],
  path: string,
): void {
  object(reading, path)
  checkSayings(reading.clauses, clauses.length, spaces, `${path}.clauses`)
  if (reading.clauses.length === 0) fail(`${path}.clauses`, 'at least one clause', reading.clauses)
  checkSayings(reading.exceptions, exceptions.length, spaces, `${path}.exceptions`)
  number(reading.threshold, `${path}.threshold`)
  checkTable(reading.tail, true, `${path}.tail`)
}

function checkSayings(sayings: CompiledSaying[], lines: number, spaces: SpaceSpec[], path: string): void {
  list(sayings, path, (item, at) => {
    checkSpread(item, at)
    const { phrase, line, vector } = item as CompiledSaying
    string(phrase, `${at}.phrase`)
    whole(line, lines, `${at}.line`)
    checkVector(vector, (spaces.at(-1) as SpaceSpec).dimension, `${at}.vector`)
  })
}

function checkTail({ tail, clausePhrases, own }: CompiledRule, path: string): void {
  checkTable(tail, clausePhrases.length > 0 || own?.violation != null, path)
}

function checkTable(tail: TailTable, isJudged: boolean, path: string): void {
  object(tail, path)
  whole(tail.size, Number.MAX_SAFE_INTEGER, `${path}.size`)
  number(tail.q95, `${path}.q95`)
  length(tail.quantiles, isJudged ? TAIL_PROBABILITIES.length : 0, `${path}.quantiles`)
  list(tail.quantiles, `${path}.quantiles`, (quantile, at) => number(quantile, at))
  if (isJudged) positive(tail.excess, `${path}.excess`)
}

function checkPhrases(phrases: CompiledPhrase[], lines: number, spaces: SpaceSpec[], path: string): void {
  list(phrases, path, (item, at) => {
    checkSpread(item, at)
    const phrase = item as CompiledPhrase
    string(phrase.phrase, `${at}.phrase`)
    whole(phrase.line, lines, `${at}.line`)
    list(phrase.lookalikes, `${at}.lookalikes`, string)
    checkSpaces(phrase.spaces, spaces, `${at}.spaces`)
    for (const [index, { synonyms }] of phrase.spaces.entries()) {
      list(synonyms, `${at}.spaces.${index}.synonyms`, (name, where) => whole(name, Number.MAX_SAFE_INTEGER, where))
    }
  })
}

/** Two bytes a number; base64 writes three bytes as four characters and pads the last of them with `=`. */
function checkVector(vector: unknown, dimension: number, path: string): void {
  string(vector, path)
  const bytes = 2 * dimension
  const padding = '='.repeat((3 - (bytes % 3)) % 3)
  const digits = 4 * Math.ceil(bytes / 3) - padding.length
  if (
    vector.length !== digits + padding.length ||
    !vector.endsWith(padding) ||
    /[^\w+/]|_/.test(vector.slice(0, digits))
  ) {
    fail(path, `${dimension} numbers as base64 of float16`, vector)
  }
}

function checkSpread(spread: unknown, path: string): void {
  object(spread, path)
  const { mean, deviation } = spread as { mean: unknown; deviation: unknown }
  number(mean, `${path}.mean`)
  positive(deviation, `${path}.deviation`)
}
