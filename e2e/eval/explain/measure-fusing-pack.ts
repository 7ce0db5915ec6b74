import { fileURLToPath } from 'node:url'
import type { BrowserContext } from 'playwright'
import { startSite } from '../../site'
import { type FusingFigures, measureFusing, type TwoMargins } from '../fusing'
import { countFor, type Pack } from '../pack'
import { policyOf, RULES } from '../rules'
import { packUrl, servePack } from '../serve-pack'
import { spread } from '../spread'

/**
 * Judges pictures of the pack by the twelve rules, and what the model's describer says of them by the same rules, in Chromium.
 *
 * @param options.described most pictures, spread evenly over the pack
 */
export async function measureFusingOnPack(
  context: Pick<BrowserContext, 'newPage'>,
  whole: Pack,
  { described }: { described: number },
): Promise<FusingFigures> {
  const site = await startSite('isolated')
  site.root = fileURLToPath(new URL('./page/dist', import.meta.url))
  site.fault = servePack(whole)
  const page = await context.newPage()
  try {
    await page.goto(site.origin)
    await page.waitForFunction(() => 'explainPack' in globalThis)
    const guard = await page.evaluateHandle((policy) => explainPack(policy), policyOf(RULES))
    const places = spread(
      whole.pictures.map((_, index) => index),
      described,
    )
    const margins: TwoMargins[][] = []
    for (const place of places) {
      margins.push(await guard.evaluate((on, url) => on.describe(url), packUrl(whole, place)))
    }
    await guard.evaluate((on) => on.dispose())
    const pictures = places.map((place) => whole.pictures[place]!)
    const rules = RULES.map((rule, index) => {
      const { positives, negatives } = countFor(rule, pictures)
      const of = (places: number[]) => places.map((place) => margins[place]![index]!)
      return { id: rule.id, positives: of(positives), negatives: of(negatives) }
    })
    return measureFusing(rules.filter(({ positives, negatives }) => positives.length > 0 && negatives.length > 0))
  } finally {
    await page.close()
    await site.close()
  }
}
