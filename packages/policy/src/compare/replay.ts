import { GuardError, isGuardError } from '@lookfirst/errors'
import { BLOCK } from '../dot-block'
import { decide } from '../judge/decide'
import { isWaiting } from '../judge/is-waiting'
import { loadCompiled } from '../judge/load-compiled'
import { type BatchResult, createBatchScorer } from '../judge/score-batch'
import { milder, stricter } from '../judge/strictness'
import type { Action, CompiledPolicy, TextMatcher } from '../types'
import { type PreparedImage, type PreparedRecords, prepareRecords } from './prepare-records'
import type { Replay, ReplayOptions, ReplayRecord, SkippedRecord, VerdictChange } from './replay-types'
import { explainChange, type NewSide } from './responsible'
import { inSlices } from './slices'
import { createTally } from './tally'

/**
 * Judges kept features by another policy: no image is decoded, no model runs. Which verdicts change, which rule and line changes each
 * ({@link Responsible}), and how often; a record that cannot be replayed is listed with the reason, never left out.
 *
 * Scores are those of `scoreRules`, and an image with transparency gets the stricter of its two verdicts, as when it was judged. What was
 * not looked at in full keeps asking for what it asked for: the verdict is the stricter of the new rules' action and of that of
 * `onPartial`, and no rule has decided where that is stricter than the rules.
 *
 * @param compiled the policy to judge by, for the model that judged
 * @param records kept verdicts with features, or {@link prepareRecords} of them where they are replayed more than once
 * @throws {@link GuardError} `POLICY_INVALID` where the policy is none; `POLICY_MODEL_MISMATCH` where prepared records are of another model;
 * `INTERNAL` where the policy points at background names that the model does not have; the signal's reason once it is aborted
 */
export async function replay(
  compiled: CompiledPolicy,
  records: readonly ReplayRecord[] | PreparedRecords,
  options: ReplayOptions = {},
): Promise<Replay> {
  const { signal, onProgress, sliceMs, partHashes } = options
  const slices = { ...(signal && { signal }), ...(sliceMs !== undefined && { sliceMs }) }
  // Loading refuses what is no compiled policy before anything is prepared for it.
  const judge = loadCompiled(compiled, await textMatcher(compiled, 'images' in records ? records.records : records))
  const steps = 'images' in records ? 0 : records.length
  const prepared =
    'images' in records
      ? records
      : await prepareRecords(records, compiled, {
          ...slices,
          ...(partHashes && { partHashes }),
          ...(onProgress && { onProgress: (done) => onProgress(done, 2 * steps) }),
        })
  if (prepared.modelHash !== compiled.modelHash) throw otherModel(prepared.modelHash, compiled.modelHash)

  const score = createBatchScorer(judge)
  const tally = createTally(compiled)
  const changes: VerdictChange[] = []
  const skipped: SkippedRecord[] = [...prepared.skipped]
  const { images } = prepared
  let pending: NewSide | null = null
  let broken: GuardError | null = null

  const judged = onProgress && { onProgress: (done: number, all: number) => onProgress(steps + done, steps + all) }
  await inSlices(images.length, { ...slices, ...judged }, (from, to) => {
    for (let first = from; first < to; first += BLOCK) {
      const block = images.slice(first, Math.min(first + BLOCK, to))
      for (const [at, result] of score(block).entries()) take(first + at, block[at]!, result)
    }
  })
  skipped.sort((a, b) => a.index - b.index)
  const { policyHash, modelHash } = compiled
  const total = prepared.records.length
  return {
    policyHash,
    modelHash,
    records: total,
    replayed: total - skipped.length,
    changes,
    skipped,
    ...tally.counts(),
  }

  /** One image of a record; the last one settles the record. */
  function take(place: number, { index }: PreparedImage, result: BatchResult | GuardError): void {
    if (isGuardError(result)) broken ??= result
    else {
      const { asking, resultOf } = result
      const next: NewSide = { ...decide(asking), rules: asking, resultOf }
      if (!pending || stricter(pending.action, next.action) !== pending.action) pending = next
    }
    if (images[place + 1]?.index === index) return
    const { verdict } = prepared.records[index] as ReplayRecord
    if (broken || !pending) {
      skipped.push({ index, verdictId: verdict.id, reason: 'broken', message: broken?.message ?? '' })
    } else {
      const after = withFloors(pending, verdict, options)
      const change = explainChange(verdict, after)
      if (change) changes.push({ index, verdictId: verdict.id, ...change })
      tally.add(verdict, after, change)
    }
    pending = null
    broken = null
  }
}

/** Makes an action stricter where the image was not looked at in full, or not with all that its rules need. */
function withFloors(scored: NewSide, verdict: ReplayRecord['verdict'], options: ReplayOptions): NewSide {
  let { action } = scored
  if (verdict.coverage !== 'full') action = stricter(action, options.onPartial ?? askedByCoverage(verdict))
  const isIncomplete = scored.rules.some(isWaiting)
  if (isIncomplete) action = stricter(action, options.onUnevaluated ?? 'review')
  return action === scored.action ? scored : { ...scored, action, rule: null }
}

/** At least what coverage asked for: a verdict is never milder than that. */
function askedByCoverage({ rule, action }: ReplayRecord['verdict']): Action {
  return rule === null ? action : milder('review', action)
}

/** What matches `Match text:` lines, where there is text to match. Its code is loaded then alone. */
async function textMatcher({ rules }: CompiledPolicy, records: readonly ReplayRecord[]): Promise<TextMatcher | null> {
  if (!Array.isArray(rules) || !records.some(wasRead)) return null
  const patterns = rules.flatMap((rule) => rule.textPatterns ?? [])
  if (patterns.length === 0) return null
  const { createTextMatcher } = await import('../judge/text/text-matcher')
  return createTextMatcher(patterns)
}

function wasRead({ features = [] }: ReplayRecord): boolean {
  return features.some(({ seen }) => typeof seen?.text === 'string')
}

function otherModel(received: string, expected: string): GuardError {
  return new GuardError(
    'POLICY_MODEL_MISMATCH',
    `The policy was compiled for model ${expected}, the records were prepared for ${received}.`,
    'Prepare the records for this model, or compile the policy for theirs.',
    { details: { expected, received } },
  )
}
