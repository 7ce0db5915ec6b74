/** `node e2e/eval/hub/eval-hub.mjs`: whether tiny models of the hub answer in Chromium as they do in Python. */
import { fileURLToPath } from 'node:url'
import { load, withChromium } from '../opening.mjs'

await withChromium('./hub/page', async ({ context }) => {
  const { startSite } = await load('../site.ts')
  const { measureHub } = await load('./hub/measure-hub.ts')
  // Under this policy a request to another host would fail.
  const site = await startSite('strict')
  site.root = fileURLToPath(new URL('./page/dist', import.meta.url))
  try {
    const page = await context.newPage()
    await page.goto(`${site.origin}/`)
    await page.waitForFunction(() => 'hub' in globalThis)
    const { families, ...figures } = await measureHub(page)
    for (const { family, maxDiff, numbers, sameText } of families) {
      const texts = sameText === null ? '' : sameText ? ', every text the same' : ', A TEXT DIFFERS'
      console.log(`${family}: ${numbers} numbers, largest difference ${maxDiff.toExponential(1)}${texts}`)
    }
    console.log(JSON.stringify(figures))
  } finally {
    await site.close()
  }
})
