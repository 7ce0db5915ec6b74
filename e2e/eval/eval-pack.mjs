/** `npm run eval:pack [-- --data DIR --explained 60 --draws 3]`: the real guard on the evaluation pack, twelve common rules. */
import { parseArgs } from 'node:util'
import { load, openPack, withChromium } from './opening.mjs'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    explained: { type: 'string', default: '60' },
    draws: { type: 'string', default: '3' },
  },
})
const pack = await openPack(values.data)
if ('missing' in pack) console.log(`skipped: ${pack.missing}`)
else {
  await withChromium('./page', async ({ context }) => {
    const { evaluatePack } = await load('./evaluate.ts')
    const { printFigures } = await load('./print-figures.ts')
    printFigures(
      await evaluatePack(context, pack, { explained: Number(values.explained), draws: Number(values.draws) }),
    )
  })
}
