/** nsfwjs and lookfirst/nsfwjs on the same pixels: `node e2e/eval/nsfw/eval-nsfw.mjs` prints one line of JSON. */
import { load, withChromium } from '../opening.mjs'

await withChromium('./nsfw/page', async ({ context }) => {
  const { measureNsfwParity } = await load('./nsfw/measure-parity.ts')
  const { pictures, nsfwParityMax } = await measureNsfwParity(context)
  console.log(JSON.stringify({ pictures, nsfwParityMax }))
})
