import { readCompileParts } from '@lookfirst/engine/text'
import type { CompileParts } from '@lookfirst/policy'
import { createEvaluationSet, readEvaluationFile } from './evaluation-set'
import { createLeftOutParts } from './left-out-parts'
import type { Missing } from './missing'
import { type PackedModel, readPackedModel } from './packed-model'
import type { Evaluated } from './safety'

/** What the figures are made from, but for the pack. */
export interface Evaluation {
  model: PackedModel
  /** What compiling needs, of the packed model. */
  parts: CompileParts
  /** Where the vectors lie. */
  folder: string
  /** The packed model, with pictures that it never saw. */
  shipped: Evaluated | Missing
  /** A head that was trained without some classes and sets, with pictures of these. */
  leftOut: Evaluated | Missing
}

/**
 * Reads a packed model and the vectors of pictures that it never saw.
 *
 * @param modelFolder with `manifest.json` and `shards/`
 * @param folder with `shipped` and `leftout`, as the model's recipe writes them; either may be missing
 * @throws Error where there is no model, or where the vectors belong to another bank
 */
export async function readEvaluation(modelFolder: string, folder: string): Promise<Evaluation> {
  const model = readPackedModel(modelFolder)
  const parts = await readCompileParts(model.manifest, model.files)
  const missing = (name: string): Missing => ({
    missing: `there are no ${name}.bin and ${name}.json in ${folder}; the recipe of a model writes them.`,
  })
  const [shipped, leftOut] = [readEvaluationFile(folder, 'shipped'), readEvaluationFile(folder, 'leftout')]
  const leftOutParts = leftOut && (await createLeftOutParts(parts, leftOut, model.manifest.text.synonymCosine))
  return {
    model,
    parts,
    folder,
    shipped: shipped ? { parts, set: await createEvaluationSet(shipped, parts) } : missing('shipped'),
    leftOut:
      leftOut && leftOutParts
        ? { parts: leftOutParts, set: await createEvaluationSet(leftOut, leftOutParts) }
        : missing('leftout'),
  }
}
