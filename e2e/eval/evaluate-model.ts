import { writeFileSync } from 'node:fs'
import { evaluateBackends } from './model/backends'
import { calibrationPlot } from './model/calibration-plot'
import { evaluateDescriptions } from './model/descriptions'
import type { Evaluation } from './model/evaluation'
import { evaluateExceptions } from './model/exceptions'
import { evaluateFalsePositives } from './model/false-positives'
import { readKnownAnswers } from './model/known-answers'
import { isMissing, type Missing } from './model/missing'
import { evaluateSizes } from './model/model-sizes'
import { evaluateNudity, evaluatePackRules, evaluateViews } from './model/pack-figures'
import { judgePackInPage } from './model/pack-in-page'
import { evaluatePointing } from './model/pointing'
import { evaluateReference } from './model/reference'
import { evaluateRetrieval } from './model/retrieval'
import { evaluateSafety } from './model/safety'
import { type Section, skipped, unlessMissing } from './model/section'
import type { Context } from './model/served-page'
import { evaluateTaught, evaluateTaughtInDomain } from './model/taught'
import { evaluateTaughtAcross } from './model/taught-across'
import { nullKeys, type Topic } from './model/topics'
import { evaluateUnseenClasses } from './model/unseen-classes'
import { countFor, type Pack } from './pack'
import { RULES } from './rules'

export { readEvaluation } from './model/evaluation'

/** Sections that are about the pack. */
const OF_THE_PACK: Topic[] = ['pack', 'views', 'retrieval', 'descriptions', 'nudity', 'pointing', 'backends']

/**
 * Everything that is measured of a model. A section whose data are missing says so.
 *
 * @param context opens pages in Chromium
 * @param options.plot file to write the calibration plot to, SVG; `null` for none
 */
export async function* evaluateModel(
  evaluation: Evaluation,
  context: Context,
  { pack, plot }: { pack: Pack | Missing; plot: string | null },
): AsyncGenerator<Section> {
  yield* evaluateVectors(evaluation, plot)
  if (isMissing(pack)) for (const topic of OF_THE_PACK) yield skipped(topic, pack)
  else yield* evaluatePictures(evaluation, context, pack)
  yield await unlessMissing('reference', readKnownAnswers(evaluation.model), (known) =>
    evaluateReference(context, evaluation.model, evaluation.parts, known),
  )
}

/** What needs no browser: vectors of pictures, the project's own compiler and judge. */
async function* evaluateVectors(
  { model, folder, shipped, leftOut }: Evaluation,
  plot: string | null,
): AsyncGenerator<Section> {
  yield evaluateSizes(model.manifest, folder)
  yield await unlessMissing('unseenClasses', leftOut, evaluateUnseenClasses)
  yield* await evaluateSafety(leftOut, shipped)
  if (isMissing(shipped)) {
    yield skipped('falsePositives', shipped)
    yield skipped('calibration', shipped)
  } else {
    const { falsePositives, calibration, points } = await evaluateFalsePositives(shipped)
    if (plot) writeFileSync(plot, calibrationPlot(points, model.manifest.id))
    yield falsePositives
    yield plot ? { ...calibration, body: [...calibration.body, `Drawn in ${plot}.`] } : calibration
  }
  yield await unlessMissing('exceptions', shipped, evaluateExceptions)
  yield await unlessMissing('taught', leftOut, evaluateTaught)
  yield await unlessMissing('taughtInDomain', shipped, evaluateTaughtInDomain)
  yield await unlessMissing('taughtAcross', leftOut, evaluateTaughtAcross)
}

/** What the guard says of the evaluation pack in Chromium. */
async function* evaluatePictures(
  { model, shipped }: Evaluation,
  context: Context,
  pack: Pack,
): AsyncGenerator<Section> {
  const counted = RULES.map((rule) => countFor(rule, pack.pictures))
  const shownBy = counted.map(({ positives }) => positives)
  const inPage = await judgePackInPage(context, model, pack, shownBy)
  yield evaluatePackRules(pack, counted, inPage)
  yield evaluateViews(counted, inPage)
  yield await unlessMissing('retrieval', shipped, (evaluated) => evaluateRetrieval(evaluated, pack, inPage))
  yield evaluateDescriptions(pack, inPage)
  yield evaluateNudity(inPage)
  yield await evaluatePointing(context, model, pack, counted, inPage)
  yield await evaluateBackends(model, pack)
}

/** Prints sections as they come; the last line holds the keys of all, as JSON. */
export async function printSections(sections: AsyncIterable<Section>): Promise<void> {
  const keys = nullKeys()
  for await (const section of sections) {
    console.log(`## ${section.title}\n\n${section.body.join('\n\n')}\n`)
    Object.assign(keys, section.keys)
  }
  console.log(JSON.stringify(keys))
}
