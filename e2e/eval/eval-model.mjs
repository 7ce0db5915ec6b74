/**
 * `npm run eval:model [-- --model DIR --evaluation DIR --data DIR --plot FILE.svg]`: a packed model on pictures that it never saw, and the
 * guard with it on the evaluation pack. What a section needs and is not there is named on a line `skipped: …`.
 */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { load, openPack, withChromium } from './opening.mjs'

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: fileURLToPath(new URL('../../models/mini', import.meta.url)) },
    evaluation: { type: 'string' },
    data: { type: 'string' },
    plot: { type: 'string' },
  },
})
const pack = await openPack(values.data)
await withChromium('./model/page', async ({ context }) => {
  const { evaluateModel, printSections, readEvaluation } = await load('./evaluate-model.ts')
  const model = resolve(values.model)
  const evaluation = await readEvaluation(model, resolve(values.evaluation ?? `${model}/evaluation`))
  await printSections(evaluateModel(evaluation, context, { pack, plot: values.plot ?? null }))
})
