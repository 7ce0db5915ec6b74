/**
 * `node e2e/eval/explain/eval-regions.mjs [--data DIR --model DIR --each 3 --crops 12|all --threads 2]`: regions, their curves and the pointing
 * game, and what crops add, on the evaluation pack. In Node, over the kernels of browsers.
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { load, openPack } from '../opening.mjs'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    model: { type: 'string', default: fileURLToPath(new URL('../../../models/mini', import.meta.url)) },
    each: { type: 'string', default: '3' },
    crops: { type: 'string', default: '12' },
    threads: { type: 'string', default: '2' },
  },
})
const { buildPackages } = await load('../bench/build.ts')
// Node takes the packages in their published form.
buildPackages()
const { evaluateRegions } = await load('./explain/evaluate-regions.ts')
const { title, body, keys } = await evaluateRegions(values.model, await openPack(values.data), {
  each: Number(values.each),
  crops: values.crops === 'all' ? null : Number(values.crops),
  threads: Number(values.threads),
})
console.log(`## ${title}\n\n${body.join('\n\n')}\n`)
console.log(JSON.stringify(keys))
process.exit(0)
