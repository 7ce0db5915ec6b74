import type { DecisionRecord, PolicyReport, PolicySource } from '@lookfirst/engine/protocol'
import { GuardError, type GuardErrorData, isGuardError, toErrorData } from '@lookfirst/errors'
import type { CompiledPolicy, Features, TaughtExample } from '@lookfirst/policy'
import { calibratePolicy } from '@lookfirst/policy/calibrate'
import type { Replay, ReplayOptions } from '@lookfirst/policy/compare'
import type { Correction, Suggestion } from '@lookfirst/policy/suggest'
import type {
  CalibrateOptions,
  CalibrateReport,
  KeptData,
  SkippedImage,
  SuggestCallOptions,
  TeachOptions,
  TeachReport,
} from './author-types'
import { examplesOf, ownExamples, withExamples, withoutExamples } from './own-examples'
import { policySource } from './policy-source'
import type { GuardInput, MemoryReport } from './types'

/** What an author's work needs of a guard. */
export interface AuthorParts {
  /** What was corrected, by the id of the verdict. */
  corrections: Map<string, Correction>
  /** The running policy. Waits for one that is being installed. */
  running(): Promise<PolicySource>
  /** Its compiled form. */
  compiled(): Promise<CompiledPolicy>
  /** Installs what follows from the running policy, in turn with every other change of it. */
  replace(next: (source: PolicySource) => Promise<PolicySource>, signal: AbortSignal): Promise<PolicyReport>
  /** Compiles a policy without installing it. */
  compile(source: PolicySource): Promise<CompiledPolicy>
  memory(): Promise<MemoryReport>
  /** Forgets the features that the worker keeps. */
  forgetImages(): Promise<null>
  /** Looks at an image. @throws GuardError where it cannot */
  look(input: GuardInput, signal: AbortSignal): Promise<LookedAt>
}

/** An image that was looked at. */
export interface LookedAt {
  contentHash: string
  /** One, or two for an image with transparency. */
  features: Features[]
}

/** What a policy was before it was fitted to an app's own images, and these. */
interface Calibrated {
  base: PolicySource
  images: Features[][]
}

/** What a policy's author does with a guard: teaching and calibrating. A chunk of its own: a page that only judges never loads it. */
export interface Author {
  teach(ruleId: string, inputs: Iterable<GuardInput>, options: TeachOptions, signal: AbortSignal): Promise<TeachReport>
  untaught(ruleId: string, sources: readonly string[] | undefined, signal: AbortSignal): Promise<PolicyReport>
  calibrate(inputs: Iterable<GuardInput>, options: CalibrateOptions, signal: AbortSignal): Promise<CalibrateReport>
  /** Sets another policy, with what the running one was taught and the images that it was calibrated with. */
  setPolicy(policy: string | CompiledPolicy, signal: AbortSignal): Promise<PolicyReport>
  suggest(options: SuggestCallOptions, signal: AbortSignal): Promise<Suggestion[]>
  replay(
    policy: string | CompiledPolicy,
    records: readonly DecisionRecord[],
    options: ReplayOptions & { signal: AbortSignal },
  ): Promise<Replay>
  kept(): Promise<KeptData>
  deleteKept(signal: AbortSignal): Promise<PolicyReport>
}

/** Makes the author's side of a guard. Holds the features of the images that the running policy was calibrated with. */
export function createAuthor(parts: AuthorParts): Author {
  // By the compiled policy, so that one that is set again later is known again.
  let calibrations = new WeakMap<CompiledPolicy, Calibrated>()

  /** What the running policy was before it was fitted to own images. */
  function baseOf(source: PolicySource): { base: PolicySource; images: Features[][] | null } {
    const known = source.kind === 'compiled' ? calibrations.get(source.compiled) : undefined
    return known ?? { base: source, images: null }
  }

  /** Compiles a policy, and fits it to the images that the running one was fitted to. */
  async function compileLike(running: PolicySource, next: PolicySource): Promise<CompiledPolicy> {
    const { images } = baseOf(running)
    const compiled = await parts.compile(next)
    return images ? fit(compiled, next, images) : compiled
  }

  async function fit(compiled: CompiledPolicy, base: PolicySource, images: Features[][]): Promise<CompiledPolicy> {
    const fitted = await calibratePolicy(compiled, images)
    calibrations.set(fitted.compiled, { base, images })
    return fitted.compiled
  }

  /** Fits a policy to the images that the last one was fitted to, so that teaching does not undo a calibration. */
  async function refit(base: PolicySource, images: Features[][] | null): Promise<PolicySource> {
    return images ? { kind: 'compiled', compiled: await fit(await parts.compile(base), base, images) } : base
  }

  return {
    async teach(ruleId, inputs, options, signal) {
      checkTeaching(ruleId, options)
      const { taken, skipped } = await lookAtAll(parts, inputs, options, signal)
      if (taken.length === 0) throw nothingUsable(skipped)
      let isNew = false
      let added = 0
      let fittedBefore: string | null = null
      const policy = await parts.replace(async (source) => {
        const { base, images } = baseOf(source)
        const examples = taken.flatMap(({ looked }) => examplesOf(looked, options.as))
        const taught = await withExamples(base, ruleId, examples, options)
        isNew = taught.isNew
        added = taught.added
        fittedBefore = source.kind === 'compiled' ? source.compiled.calibrationHash : null
        return refit(taught.source, images)
      }, signal)
      const own = policy.rules.find(({ id }) => id === ruleId)?.own
      const count = (as: TaughtExample['as']) => own?.examples.filter((example) => example.as === as).length ?? 0
      return {
        ruleId,
        isNew,
        added,
        skipped,
        examples: { violation: count('violation'), allowed: count('allowed') },
        right: own?.right ?? null,
        isCalibrationLost: fittedBefore !== null && !(await isCalibrated()) && fittedBefore !== policy.calibrationHash,
        policy,
      }
    },

    untaught: (ruleId, sources, signal) =>
      parts.replace(async (source) => {
        const { base, images } = baseOf(source)
        return refit(await withoutExamples(base, ruleId, sources), images)
      }, signal),

    async calibrate(inputs, options, signal) {
      const { taken, skipped } = await lookAtAll(parts, inputs, options, signal)
      if (taken.length === 0) throw nothingUsable(skipped)
      const images = taken.map(({ looked }) => looked.features)
      let report: Omit<CalibrateReport, 'skipped' | 'policy'> | null = null
      const policy = await parts.replace(async (source) => {
        const { base } = baseOf(source)
        const fitted = await calibratePolicy(await parts.compile(base), images)
        report = fitted.report
        calibrations.set(fitted.compiled, { base, images })
        return { kind: 'compiled', compiled: fitted.compiled }
      }, signal)
      const found = report as unknown as Omit<CalibrateReport, 'skipped' | 'policy'>
      const indexOf = (index: number) => taken[index]?.index ?? index
      const rules = found.rules.map((rule) => ({
        ...rule,
        highest: rule.highest.map(({ index, margin }) => ({ index: indexOf(index), margin })),
      }))
      return { ...found, rules, skipped, policy }
    },

    setPolicy: (policy, signal) =>
      parts.replace(async (source) => {
        const next = await policySource(policy)
        if (next.kind === 'compiled') throw bringsItsOwn()
        const { base, images } = baseOf(source)
        return refit({ ...next, taught: ownExamples(base) }, images)
      }, signal),

    async suggest({ corrections, records = [] }, signal) {
      const { suggestFor } = await import('./suggestions')
      checkRecords(records)
      const running = await parts.running()
      return suggestFor({
        compiled: await parts.compiled(),
        source: baseOf(running).base,
        compile: (next) => compileLike(running, next),
        corrections: corrections ?? [...parts.corrections.values()],
        records,
        signal,
      })
    },

    async replay(policy, records, options) {
      checkRecords(records)
      const next = await policySource(policy)
      const { replay } = await import('@lookfirst/policy/compare')
      const compiled = next.kind === 'text' ? await compileLike(await parts.running(), next) : next.compiled
      const { parts: inUse = [] } = await parts.memory()
      const partHashes = Object.fromEntries(inUse.map(({ id, kind, hash }) => [kind === 'detector' ? id : kind, hash]))
      return replay(compiled, records, { partHashes, ...options })
    },

    async kept() {
      const { base, images } = baseOf(await parts.running())
      const { cachedImages = 0 } = await parts.memory()
      return {
        schema: 1,
        corrections: [...parts.corrections.values()],
        taught: [...ownExamples(base)].map(([ruleId, examples]) => ({ ruleId, examples: [...examples] })),
        calibrationImages: images?.length ?? 0,
        cachedImages,
      }
    },

    async deleteKept(signal) {
      const report = await parts.replace(async (source) => {
        let { base } = baseOf(source)
        for (const ruleId of ownExamples(base).keys()) base = await withoutExamples(base, ruleId, undefined, 'off')
        return base
      }, signal)
      calibrations = new WeakMap()
      parts.corrections.clear()
      await parts.forgetImages()
      return report
    },
  }

  async function isCalibrated(): Promise<boolean> {
    return baseOf(await parts.running()).images !== null
  }
}

interface Taken {
  /** Place among the inputs. */
  index: number
  looked: LookedAt
}

/** Looks at images one after the other; one that cannot be judged stops no other. */
async function lookAtAll(
  { look }: AuthorParts,
  inputs: Iterable<GuardInput>,
  { onProgress }: Pick<TeachOptions, 'onProgress'>,
  signal: AbortSignal,
): Promise<{ taken: Taken[]; skipped: SkippedImage[] }> {
  const all = [...inputs]
  const taken: Taken[] = []
  const skipped: SkippedImage[] = []
  for (const [index, input] of all.entries()) {
    try {
      taken.push({ index, looked: await look(input, signal) })
    } catch (error) {
      signal.throwIfAborted()
      if (!isGuardError(error) || !isOfImage(error)) throw error
      skipped.push({ index, error: toErrorData(error) })
    }
    try {
      onProgress?.(index + 1, all.length)
    } catch (error) {
      reportError(error)
    }
  }
  return { taken, skipped }
}

/** Whether a failure is of one image, not of the guard. */
function isOfImage({ code }: GuardError): boolean {
  return code.startsWith('IMAGE_')
}

function nothingUsable(skipped: SkippedImage[]): GuardError {
  const first: GuardErrorData | undefined = skipped[0]?.error
  return new GuardError(
    'OPTION_INVALID',
    first ? `None of the ${skipped.length} images can be judged; the first: ${first.message}` : 'There are no images.',
    first?.hint ?? 'Pass at least one image.',
    { details: { skipped } },
  )
}

function checkRecords(records: readonly DecisionRecord[]): void {
  const wrong = records.findIndex((record) => typeof record?.verdict?.id !== 'string')
  if (wrong < 0) return
  throw new GuardError(
    'OPTION_INVALID',
    `records[${wrong}] is no decision record.`,
    "Pass guard.record(verdict) of each verdict, of a guard with keep: 'features'.",
  )
}

function bringsItsOwn(): GuardError {
  return new GuardError(
    'OPTION_INVALID',
    "options.taught is 'keep', and the policy is compiled.",
    'A compiled policy brings examples and thresholds of its own: pass text, or leave the option out.',
  )
}

function checkTeaching(ruleId: string, { as }: TeachOptions): void {
  if (as !== 'violation' && as !== 'allowed') {
    throw new GuardError(
      'OPTION_INVALID',
      `options.as is ${JSON.stringify(as)}.`,
      'Expected "violation" or "allowed": whether the rule shall flag these images.',
    )
  }
  if (!/^[a-z\d-]+$/.test(ruleId)) {
    throw new GuardError(
      'OPTION_INVALID',
      `The rule's id is ${JSON.stringify(ruleId)}.`,
      'Expected letters a-z, digits and hyphens, as in the policy.',
    )
  }
}
