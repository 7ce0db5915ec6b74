import { describe, expect, test } from 'vitest'
import { createClassifier, requireModelName } from './nsfwjs-classifier'

const IMAGE = 'picture.png'

const open = (closed: string[] = []) =>
  createClassifier({
    detect: async (image) => {
      if (image !== IMAGE) throw new Error(`${image}`)
      return { drawing: 0.1, hentai: 0.05, neutral: 0.6, porn: 0.05, sexy: 0.2 }
    },
    close: () => closed.push('closed'),
  })

describe('classify', () => {
  test('answers every class in the spelling of nsfwjs, most probable first', async () => {
    expect(await open().classify(IMAGE)).toEqual([
      { className: 'Neutral', probability: 0.6 },
      { className: 'Sexy', probability: 0.2 },
      { className: 'Drawing', probability: 0.1 },
      { className: 'Hentai', probability: 0.05 },
      { className: 'Porn', probability: 0.05 },
    ])
  })

  test.each([
    [1, 1],
    [3, 3],
    [9, 5],
  ])('answers at most topk classes: of %i asked for there are %i', async (topk, length) => {
    expect(await open().classify(IMAGE, topk)).toHaveLength(length)
  })

  test('rejects where the detector does', async () => {
    await expect(open().classify('other.png')).rejects.toThrow('other.png')
  })
})

test('dispose closes the detector', () => {
  const closed: string[] = []
  open(closed).dispose()
  expect(closed).toEqual(['closed'])
})

describe('requireModelName', () => {
  test.each(['MobileNetV2Mid', 'InceptionV3', '/models/', 'https://a.test/model.json', 'indexeddb://model'])(
    'refuses %s, which is of TensorFlow.js',
    (name) => {
      expect(() => requireModelName(name)).toThrow(expect.objectContaining({ code: 'MODEL_UNKNOWN' }))
    },
  )

  test.each(['/packed/manifest.json', 'https://a.test/nsfw/manifest.json'])('lets %s pass', (url) => {
    expect(() => requireModelName(url)).not.toThrow()
  })
})
