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

test('the larger sibling judges by the URL of its manifest, with its own size of input', async ({ page, site }) => {
  await openHarness(page, site)
  const seen = await page.evaluate(
    (policy) =>
      withGuard({ policy, backend: 'wasm', model: '/model-small/manifest.json' }, async (guard) => {
        const cat = await guard.explain('/photos/chelsea.png')
        const coffee = await guard.classify('/photos/coffee.png')
        const { model } = await guard.doctor()
        return {
          actions: [cat.action, coffee.action],
          input: (await fetch('/model-small/manifest.json').then((response) => response.json())).encoder.input.width,
          kinds: cat.evidence.map(({ kind }) => kind),
          id: model.id,
        }
      }),
    POLICIES.cats,
  )
  expect(seen.id).toBe('small')
  expect(seen.actions).toEqual(['block', 'allow'])
  expect(seen.input).toBe(260)
  expect(seen.kinds).toContain('clause')
})
