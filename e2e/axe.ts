import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What depends on the colours alone; everything else is the same in either theme. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** Has axe find no accessibility fault in what is shown: every rule in the light theme, those of colour in the dark one. */
export async function expectNoFaults(page: Page): Promise<void> {
  // What is still fading in has no contrast yet.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ effect, playState }) => playState === 'finished' || effect?.getTiming().iterations === Infinity),
  )
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const axe = new AxeBuilder({ page })
  const { violations } = await (isDark ? axe.withRules(RULES_OF_COLOUR) : axe).analyze()
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  expect(faults).toEqual([])
}
