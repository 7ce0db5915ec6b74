/**
 * Draws text and reads it: character error rates by group, as one JSON line; or, with `--rules`, judges what was read by rules about text.
 * `node e2e/eval/ocr/eval-ocr.mjs [--worst N] [--model FOLDER] [--seed N] [--rules]`
 */
import { parseArgs } from 'node:util'
import { load } from '../opening.mjs'

const { values } = parseArgs({
  options: {
    worst: { type: 'string', default: '0' },
    model: { type: 'string' },
    seed: { type: 'string' },
    rules: { type: 'boolean', default: false },
  },
})
const { buildPackages } = await load('../bench/build.ts')
// Node takes the packages in their published form.
buildPackages()
if (values.rules) {
  const { measureTextRules, textRuleTable } = await load('./ocr/measure-text-rules.ts')
  const figures = await measureTextRules(values.model)
  for (const { name, wrong } of figures) {
    for (const { drawn, read } of wrong.slice(0, Number(values.worst)))
      console.error(`${name}\n  drawn ${drawn}\n  read  ${read}`)
  }
  console.log(textRuleTable(figures))
  process.exit(0)
}
const { measureOcr } = await load('./ocr/measure-ocr.ts')
const { worst, ...figures } = await measureOcr(values.model, values.seed && Number(values.seed))
for (const { group, edits, truth, read } of worst.slice(0, Number(values.worst))) {
  console.error(`${group} ${edits}\n  drawn ${truth}\n  read  ${read}`)
}
console.log(JSON.stringify(figures))
