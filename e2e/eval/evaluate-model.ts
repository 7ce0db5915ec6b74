import { readCompileParts } from '@lookfirst/engine/text'
import type { BrowserContext } from 'playwright'
import { evaluateDescriptions } from './model/descriptions'
import { createEvaluationSet, readEvaluationFile } from './model/evaluation-set'
import { evaluateFalsePositives } from './model/false-positives'
import { createLeftOutParts } from './model/left-out-parts'
import { evaluateSizes } from './model/model-sizes'
import { evaluateNudity, evaluatePackRules, evaluateViews } from './model/pack-figures'
import { judgePackInPage } from './model/pack-in-page'
import { readPackedModel } from './model/packed-model'
import { evaluateRetrieval } from './model/retrieval'
import { type Evaluated, evaluateSafety } from './model/safety'
import type { Section } from './model/section'
import { evaluateTaught } from './model/taught'
import { evaluateUnseenClasses } from './model/unseen-classes'
import { countFor, type Pack } from './pack'
import { RULES } from './rules'

/** What the figures are made from, but for the pack. */
export interface Evaluation {
  shipped: Evaluated
  leftOut: Evaluated
}

/**
 * Reads the embedded model and the vectors of pictures that it never saw.
 *
 * @throws Error where they belong to another packing of the model
 */
export async function readEvaluation(): Promise<Evaluation> {
  const unseen = readEvaluationFile('leftout')
  const { manifest, files } = readPackedModel()
  const parts = await readCompileParts(manifest, files)
  const leftOutParts = await createLeftOutParts(parts, unseen, manifest.text.synonymCosine)
  return {
    shipped: { parts, set: await createEvaluationSet(readEvaluationFile('shipped'), parts) },
    leftOut: { parts: leftOutParts, set: await createEvaluationSet(unseen, leftOutParts) },
  }
}

/** What needs no browser: vectors of pictures, the project's own compiler and judge. */
export async function* evaluateVectors({ shipped, leftOut }: Evaluation): AsyncGenerator<Section> {
  yield evaluateSizes(readPackedModel().manifest)
  yield await evaluateUnseenClasses(leftOut.set, leftOut.parts)
  yield* await evaluateSafety(leftOut, shipped)
  yield* await evaluateFalsePositives(shipped)
  yield await evaluateTaught(leftOut)
}

/** What the guard says of the evaluation pack in Chromium. */
export async function* evaluatePictures(
  context: Pick<BrowserContext, 'newPage'>,
  pack: Pack,
  { shipped }: Pick<Evaluation, 'shipped'>,
): AsyncGenerator<Section> {
  const counted = RULES.map((rule) => countFor(rule, pack.pictures))
  const shownBy = counted.map(({ positives }) => positives)
  const describes = readPackedModel().manifest.describe !== undefined
  const inPage = await judgePackInPage(context, pack, shownBy, { describes })
  yield evaluatePackRules(pack, counted, inPage)
  yield evaluateViews(counted, inPage)
  yield await evaluateRetrieval(shipped, pack, inPage)
  yield evaluateDescriptions(pack, inPage)
  yield evaluateNudity(inPage)
}

/** Prints sections as they come; the last line holds the keys of all, as JSON. */
export async function printSections(sections: AsyncIterable<Section>[]): Promise<void> {
  const keys: Section['keys'] = {}
  for (const group of sections) {
    for await (const section of group) {
      console.log(`## ${section.title}\n\n${section.body.join('\n\n')}\n`)
      Object.assign(keys, section.keys)
    }
  }
  console.log(JSON.stringify(keys))
}
