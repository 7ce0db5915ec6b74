import { isGuardError } from '@lookfirst/errors'
import { printPolicy } from '../grammar/print-policy'
import { type Judge, loadCompiled } from '../judge/load-compiled'
import type { Lexicon } from '../phrase/lexicon'
import type { CompiledPolicy, Policy, TaughtExamples } from '../types'
import { wordsAlone } from './edits'
import { createExcusedCases } from './excused-cases'
import { figuresOf } from './figures'
import { createImageJudge, judgeImages } from './judge-images'
import { paraphrases } from './paraphrases'
import { deletions } from './relations/deletion'
import { addedExceptions } from './relations/exceptions'
import { inversions } from './relations/inversion'
import { orders } from './relations/order'
import { paraphrasedClauses } from './relations/paraphrased'
import { unrelatedRules } from './relations/unrelated'
import { isWordless, wordlessCases } from './relations/wordless'
import { createTally, isHard, type Tally } from './tally'
import type { Edit, JudgedImage, MetamorphicReport, Subject, TestImage } from './types'

const NOTHING_TAUGHT: TaughtExamples = new Map()

/** How a policy is tested. */
export interface TestOptions {
  /**
   * Compiles policy text for the model that made the features.
   *
   * @param taught the author's own examples; those of a rule that the text does not have count for nothing
   * @throws {@link GuardError} `POLICY_INVALID` where the text has an error
   */
  compile(text: string, taught: TaughtExamples): Promise<CompiledPolicy>
  /**
   * The author's own examples, which the text of a policy does not hold.
   * @defaultValue none
   */
  taught?: TaughtExamples
  /** The model's names of things, for paraphrases; `null` where it has none. */
  lexicon: Lexicon | null
  /** Ends the test between two edits. */
  signal?: AbortSignal
  /** Called once the edits are known, and after each. */
  onProgress?(done: number, total: number): void
}

/**
 * Tests a policy by editing it: what an edit must do to verdicts is known without a label (metamorphic testing, Chen et al. 1998). Every
 * edited policy is printed, parsed and compiled like any other, once for all images; an image is encoded once for all of them.
 *
 * Rules that example pictures sharpen, the model's or the author's own, are tested as written, and by their words alone where only words are
 * promised anything. A part that needs a text reader or a detector does not run here.
 *
 * @param images all by one model; a view of an image (over white, over black) is a case of its own
 * @throws {@link GuardError} `POLICY_INVALID` where the policy has an error, `POLICY_MODEL_MISMATCH` where the images are of another model;
 * the signal's reason once it is aborted
 */
export async function testPolicy(
  policy: Policy,
  images: readonly TestImage[],
  options: TestOptions,
): Promise<MetamorphicReport> {
  const { compile, lexicon, taught = NOTHING_TAUGHT, signal, onProgress } = options
  const ways = paraphrases(lexicon)
  const compiled = await compile(printPolicy(policy), taught)
  const judge = createImageJudge(compiled.spaces)
  const judged = judgeImages(images, compiled, judge)
  const written: Subject = { policy, compiled, images: judged }
  const words = await byWordsAlone()
  const tasks = [
    ...[
      ...deletions(written),
      ...addedExceptions(written, ways),
      ...orders(written),
      ...paraphrasedClauses(written, ways),
      ...unrelatedRules(written),
      ...inversions(written),
    ].map((edit) => ({ edit, subject: written })),
    ...(words ? [...addedExceptions(words, []), ...inversions(words)] : []).map((edit) => ({
      edit: { ...edit, title: `${edit.title}, by words alone` },
      subject: words as Subject,
    })),
  ]

  const tally = createTally()
  const excused = createExcusedCases()
  for (const image of judged) {
    image.views.forEach((results, view) => {
      for (const check of wordlessCases(compiled, results)) tally.add('', nameOf(image, view), check)
    })
  }
  onProgress?.(0, tasks.length)
  for (const [index, { edit, subject }] of tasks.entries()) {
    signal?.throwIfAborted()
    const edited = await compileEdit(
      edit,
      subject.images,
      (text) => compile(text, subject === written ? taught : NOTHING_TAUGHT),
      tally,
    )
    if (edited) tryEdit(edit, subject, loadCompiled(edited))
    onProgress?.(index + 1, tasks.length)
  }
  const relations = tally.reports()
  return {
    policyHash: compiled.policyHash,
    modelHash: compiled.modelHash,
    images: images.length,
    views: judged.reduce((sum, { views }) => sum + views.length, 0),
    edits: tasks.length,
    relations,
    holds: relations.every(({ hard, cases, held }) => !hard || cases === held),
    figures: figuresOf(judged, excused.all()),
    unevaluated: compiled.rules
      .filter(({ textPatterns, detectors }) => textPatterns.length > 0 || detectors.length > 0)
      .map(({ id }) => id),
  }

  function tryEdit(edit: Edit, subject: Subject, edited: Judge): void {
    for (const image of subject.images) {
      const after = judge.judge(image.image, edited)
      image.views.forEach((before, view) => {
        for (const check of edit.check(before, after[view] ?? [])) tally.add(edit.title, nameOf(image, view), check)
      })
      if (subject === written) excused.add(edit, image, after)
    }
  }

  /** The rules that examples sharpen, without them; `null` where there are none. */
  async function byWordsAlone(): Promise<Subject | null> {
    const sharpened = compiled.rules.filter((rule) => (rule.taught || rule.own) && !isWordless(rule))
    if (sharpened.length === 0) return null
    const plain = wordsAlone(policy, new Set(sharpened.map(({ id }) => id)))
    const plainCompiled = await compile(printPolicy(plain), NOTHING_TAUGHT)
    return { policy: plain, compiled: plainCompiled, images: judgeImages(images, plainCompiled, judge) }
  }
}

/** A promise is broken where its edit does not compile; other words may well be refused, for their length or their language. */
async function compileEdit(
  { relation, policy, title }: Edit,
  images: readonly JudgedImage[],
  compile: (text: string) => Promise<CompiledPolicy>,
  tally: Tally,
): Promise<CompiledPolicy | null> {
  try {
    return await compile(printPolicy(policy))
  } catch (error) {
    if (!isGuardError(error) || error.code !== 'POLICY_INVALID') throw error
    const broken = { holds: false, ruleId: null, expected: 'a policy', received: error.message, margins: null }
    for (const image of images) {
      const check = isHard(relation)
        ? { relation, ...broken, flagged: false }
        : { relation, skipped: 'refused' as const }
      tally.add(title, nameOf(image, 0), check)
    }
    return null
  }
}

function nameOf({ image, views }: JudgedImage, view: number): string {
  return views.length > 1 ? `${image.name} (over ${view === 0 ? 'white' : 'black'})` : image.name
}
