import { describe, expect, test } from 'vitest'
import type { Pack } from '../pack'
import { evaluateDescriptions } from './descriptions'
import type { PackInPage } from './pack-in-page'

const CAPTIONS = ['a dog runs over the wet grass', 'two boats lie in a small harbour', 'a red house stands on a hill']

const pack: Pack = {
  folder: '',
  pictures: CAPTIONS.map((caption, index) => ({
    file: `images/scene-${index}.jpg`,
    group: 'scene',
    captions: [caption],
  })),
}

const evaluate = (descriptions: PackInPage['descriptions']) =>
  evaluateDescriptions(pack, {
    backend: 'wasm',
    judged: [],
    viewed: [],
    views: [],
    benign: [],
    peerShares: [],
    captioned: [0, 1, 2],
    descriptions,
  })

const saying = (text: string | null) => ({ text, tags: [] })

describe('evaluateDescriptions', () => {
  test('counts withheld sentences as not spoken', () => {
    const { keys, body } = evaluate([saying(CAPTIONS[0]!), saying(null), saying(CAPTIONS[2]!)])

    expect(keys).toMatchObject({ captionBleu4: 1, captionSpokenShare: 0.6667 })
    expect(body).toHaveLength(1)
  })

  test('leaves failed pictures out of the figures and says how many there are', () => {
    const { keys, body } = evaluate([saying(CAPTIONS[0]!), null, saying(null)])

    expect(keys).toMatchObject({ captionBleu4: 1, captionSpokenShare: 0.5 })
    expect(body[1]).toBe('The guard failed on 1 of 3 pictures, which are not counted.')
  })

  test('is skipped where every picture failed', () => {
    expect(evaluate([null, null, null])).toMatchObject({
      body: ['skipped: the guard described none of 3 pictures; its describe part may not fit the engine.'],
      keys: { captionCider: null, captionBleu4: null, captionSpokenShare: null },
    })
  })
})
