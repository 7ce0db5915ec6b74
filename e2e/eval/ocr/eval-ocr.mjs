/**
 * Draws text and reads it: character error rates by group, as one JSON line.
 * `node e2e/eval/ocr/eval-ocr.mjs [--worst N] [--model FOLDER] [--seed N]`
 */
import { parseArgs } from 'node:util'
import { load } from '../opening.mjs'

const { values } = parseArgs({
  options: { worst: { type: 'string', default: '0' }, model: { type: 'string' }, seed: { type: 'string' } },
})
const { buildPackages } = await load('../bench/build.ts')
// Node takes the packages in their published form.
buildPackages()
const { measureOcr } = await load('./ocr/measure-ocr.ts')
const { worst, ...figures } = await measureOcr(values.model, values.seed && Number(values.seed))
for (const { group, edits, truth, read } of worst.slice(0, Number(values.worst))) {
  console.error(`${group} ${edits}\n  drawn ${truth}\n  read  ${read}`)
}
console.log(JSON.stringify(figures))
