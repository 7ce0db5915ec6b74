import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BrowserContext } from 'playwright'
import { type Site, startSite } from '../../site'
import type { BothAnswers } from './page/both'

/** How near lookfirst comes to nsfwjs on the same pixels. */
export interface NsfwParity {
  pictures: number
  /** Largest difference of a probability, over all pictures and classes. */
  nsfwParityMax: number
  answers: BothAnswers[]
}

/** Serves the built page. The caller closes it. */
export async function startNsfwSite(): Promise<Site> {
  const site = await startSite('plain')
  site.root = fileURLToPath(new URL('./page/dist', import.meta.url))
  return site
}

/** Asks both on a page of {@link startNsfwSite}: photos of the fixtures, and drawings. */
export async function measureNsfwParity(context: Pick<BrowserContext, 'newPage'>): Promise<NsfwParity> {
  const site = await startNsfwSite()
  const page = await context.newPage()
  try {
    await page.goto(site.origin)
    await page.waitForFunction(() => 'classifyBoth' in globalThis)
    const photos = readdirSync(fileURLToPath(new URL('../../fixtures/photos', import.meta.url))).sort()
    const answers = await page.evaluate(
      (urls) => classifyBoth(urls),
      photos.map((name) => `/photos/${name}`),
    )
    const differences = answers.flatMap(({ theirs, ours }) =>
      Object.entries(theirs).map(([name, probability]) => Math.abs(probability - (ours[name] ?? Number.NaN))),
    )
    // Math.max answers NaN for a class that is missing: it passes no comparison.
    return { pictures: answers.length, nsfwParityMax: Math.max(...differences), answers }
  } finally {
    await page.close()
    await site.close()
  }
}
