import { expect, test } from 'vitest'
import type { Features, ImageEvidence } from '../types'
import { foundBy } from './found-by'

const seen: ImageEvidence = {
  text: 'Big sale',
  stretches: [],
  detectors: { 'nsfw.porn': 0.9, 'guns.rifle': 0.1 },
  partHashes: { 'text reader': 'a', nsfw: 'b', guns: 'c' },
}
const features = (evidence?: ImageEvidence): Features => ({
  schema: 1,
  modelHash: 'm',
  spaces: [],
  ...(evidence && { seen: evidence }),
})

test.each([
  ['parts in use', features(seen), { 'text reader': 'a', nsfw: 'b' }],
  ['parts that are not in use', features(seen), {}],
  ['nobody that is named', features({ ...seen, partHashes: {} }), { nsfw: 'z' }],
  ['the encoder alone', features(), { nsfw: 'z' }],
])('what was found by %s stays', (_, given, inUse) => {
  expect(foundBy(given, inUse)).toBe(given)
})

test('probabilities of another detector are left out, and those of the others stay', () => {
  expect(foundBy(features(seen), { nsfw: 'z' }).seen).toEqual({ ...seen, detectors: { 'guns.rifle': 0.1 } })
  expect(foundBy(features(seen), { nsfw: 'z', guns: 'z' }).seen).toEqual({ ...seen, detectors: null })
})

test('what another reader read is left out with its vectors', () => {
  const { stretches: _, ...rest } = seen
  expect(foundBy(features(seen), { 'text reader': 'z' }).seen).toEqual({ ...rest, text: null })
})
