/**
 * `npm run eval:explain [-- --data DIR --each 3 --crops 0 --explained 24 --described 120]`: whether explanations can be checked: regions, words, detectors, claims,
 * injections and hub models. What needs the evaluation pack is skipped, visibly, where there is none.
 */
import { parseArgs } from 'node:util'
import { load, openPack, withChromium } from './opening.mjs'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    each: { type: 'string', default: '3' },
    crops: { type: 'string', default: '0' },
    explained: { type: 'string', default: '24' },
    described: { type: 'string', default: '120' },
  },
})
const pack = await openPack(values.data)
// Everything that is shown in a browser is built by the first; the others have their pages from it.
await withChromium('./explain/page', async ({ context }) => {
  const { buildPages } = await load('../bench/build.ts')
  for (const pages of ['./nsfw/page', './hub/page']) await buildPages(new URL(pages, import.meta.url).pathname)
  const { evaluateExplanations } = await load('./explain/evaluate-explanations.ts')
  await evaluateExplanations(context, pack, {
    each: Number(values.each),
    crops: values.crops === 'all' ? null : Number(values.crops),
    explained: Number(values.explained),
    described: Number(values.described),
  })
})
