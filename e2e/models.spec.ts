import { expect, openHarness, test } from './fixtures'
import { POLICIES } from './pairs'

test('the clean-licence build judges by the URL of its manifest, says what it was trained on, and describes nothing', async ({
  page,
  site,
}) => {
  await openHarness(page, site)
  const seen = await page.evaluate(
    (policy) =>
      withGuard({ policy, backend: 'wasm', model: '/model-clean/manifest.json' }, async (guard) => {
        const cat = await guard.explain('/photos/chelsea.png')
        const coffee = await guard.classify('/photos/coffee.png')
        const { model } = await guard.doctor()
        return {
          actions: [cat.action, coffee.action],
          kinds: cat.evidence.map(({ kind }) => kind),
          id: model.id,
          trainedOn: model.trainedOn,
        }
      }),
    POLICIES.cats,
  )
  expect(seen.actions).toEqual(['block', 'allow'])
  expect(seen.id).toBe('mini-clean')
  expect(seen.trainedOn).toMatch(/CC0 and CC BY/)
  expect(seen.kinds).toContain('clause')
  expect(seen.kinds).not.toContain('description')
})
