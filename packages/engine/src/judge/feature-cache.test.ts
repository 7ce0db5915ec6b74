import { describe, expect, test } from 'vitest'
import { createFeatureCache, type ImageFeatures } from './feature-cache'

const features = (): ImageFeatures => ({
  features: [],
  found: new Map(),
  timing: { decodeMs: 1, preprocessMs: 1, encodeMs: 1 },
})

describe('the feature cache', () => {
  test('computes once for calls at the same time and for later ones', async () => {
    const cache = createFeatureCache(2)
    let computed = 0
    const compute = async () => {
      computed++
      return features()
    }
    const [first, second] = await Promise.all([cache.get('a', compute), cache.get('a', compute)])
    expect([first.cached, second.cached]).toEqual([false, true])
    expect((await cache.get('a', compute)).cached).toBe(true)
    expect(computed).toBe(1)
  })

  test('forgets a failure, and a call that joined it computes for itself', async () => {
    const cache = createFeatureCache(2)
    const failing = cache.get('a', () => Promise.reject(new Error('cancelled')))
    const joined = cache.get('a', async () => features())
    await expect(failing).rejects.toThrow('cancelled')
    expect((await joined).cached).toBe(false)
    expect(cache.size()).toBe(1)
  })

  test('drops what was not used for longest', async () => {
    const cache = createFeatureCache(2)
    const get = (key: string) => cache.get(key, async () => features())
    await get('a')
    await get('b')
    await get('a')
    await get('c')
    expect((await get('a')).cached).toBe(true)
    expect((await get('b')).cached).toBe(false)
  })
})
