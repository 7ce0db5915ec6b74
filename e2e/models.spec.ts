import smallManifest from '../models/small/manifest.json' with { type: 'json' }
import { expect, openHarness, type Page, test } from './fixtures'
import { POLICIES } from './pairs'
import type { Site } from './site'

/** What the model of a manifest says of a cat and of a cup of coffee under "no cats". */
async function judgeBy(manifest: string, page: Page, site: Site) {
  await openHarness(page, site)
  return page.evaluate(
    ([policy, model]) =>
      withGuard({ policy, backend: 'wasm', model }, async (guard) => {
        const cat = await guard.explain('/photos/chelsea.png')
        const coffee = await guard.classify('/photos/coffee.png')
        const { model } = await guard.doctor()
        return { actions: [cat.action, coffee.action], kinds: cat.evidence.map(({ kind }) => kind), model }
      }),
    [POLICIES.cats, manifest] as const,
  )
}

test('the clean-licence build judges by the URL of its manifest, says what it was trained on, and describes nothing', async ({
  page,
  site,
}) => {
  const { actions, kinds, model } = await judgeBy('/model-clean/manifest.json', page, site)
  expect(actions).toEqual(['block', 'allow'])
  expect(model.id).toBe('mini-clean')
  expect(model.trainedOn).toMatch(/CC0 and CC BY/)
  expect(kinds).toContain('clause')
  expect(kinds).not.toContain('description')
})

test('the larger sibling judges by the URL of its manifest, with its own size of input', async ({ page, site }) => {
  const { actions, kinds, model } = await judgeBy('/model-small/manifest.json', page, site)
  expect(model.id).toBe('small')
  expect(actions).toEqual(['block', 'allow'])
  expect(smallManifest.encoder.input.width).toBe(260)
  expect(kinds).toContain('clause')
})
