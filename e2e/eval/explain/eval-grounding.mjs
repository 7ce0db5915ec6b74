/** `node e2e/eval/explain/eval-grounding.mjs [--data DIR --explained 60]`: whether explanations stand on their evidence, on the evaluation pack. */
import { parseArgs } from 'node:util'
import { load, openPack, withChromium } from '../opening.mjs'

const { values } = parseArgs({ options: { data: { type: 'string' }, explained: { type: 'string', default: '60' } } })
const pack = await openPack(values.data)
if ('missing' in pack) console.log(`skipped: ${pack.missing}`)
else {
  await withChromium('./explain/page', async ({ context }) => {
    const { measureGrounding } = await load('./explain/measure-grounding.ts')
    const figures = await measureGrounding(context, pack, { explained: Number(values.explained) })
    for (const line of figures.ungrounded) console.log(`ungrounded: ${line}`)
    console.log(JSON.stringify({ ...figures, ungrounded: figures.ungrounded.length }))
  })
}
