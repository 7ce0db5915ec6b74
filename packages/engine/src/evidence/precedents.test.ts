import { type CompiledPolicy, encodeFloat16, type Features, type TaughtExample } from '@lookfirst/policy'
import { describe, expect, test } from 'vitest'
import { nearestPrecedents, ranked, taughtPictures } from './precedents'

/** A unit vector at so many degrees from the image's. */
const at = (degrees: number) =>
  Float32Array.of(Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180))
const looking = (degrees: number): Pick<Features, 'spaces'> => ({
  spaces: [{ name: 'only', vector: at(degrees), background: new Float32Array() }],
})
const example = (as: TaughtExample['as'], source: string, degrees: number): TaughtExample => ({
  as,
  source,
  vectors: [encodeFloat16(at(degrees))],
})
const policyOf = (taught: Record<string, TaughtExample[]>) =>
  ({
    rules: Object.entries(taught).map(([id, examples]) => ({ id, own: { examples } })),
  }) as unknown as CompiledPolicy
const nearest = (taught: Record<string, TaughtExample[]>, ...images: number[]) =>
  nearestPrecedents(taughtPictures(policyOf(taught)), images.map(looking))

describe('the precedents of an image', () => {
  test('are what any rule was taught, nearest first, three at most', () => {
    const found = nearest(
      {
        guns: [example('violation', 'sha256:a', 30), example('allowed', 'sha256:b', 10)],
        dogs: [example('violation', 'sha256:c', 20), example('violation', 'sha256:d', 40)],
      },
      0,
    )
    expect(found.map(({ id, ruleId, source, decision }) => [id, ruleId, source, decision])).toEqual([
      ['precedent:0', 'guns', 'sha256:b', { kind: 'taught', as: 'allowed' }],
      ['precedent:1', 'dogs', 'sha256:c', { kind: 'taught', as: 'violation' }],
      ['precedent:2', 'guns', 'sha256:a', { kind: 'taught', as: 'violation' }],
    ])
    expect(found[0]!.similarity).toBeCloseTo(Math.cos(Math.PI / 18), 3)
  })

  test('are none that pictures of other things are as like to', () => {
    expect(nearest({ guns: [example('violation', 'sha256:a', 60)] }, 0)).toEqual([])
    expect(nearest({ guns: [example('violation', 'sha256:a', 50)] }, 0)).toHaveLength(1)
  })

  test('count a picture with transparency once, over the background that is more alike', () => {
    const twice = [example('violation', 'sha256:a', 50), example('violation', 'sha256:a', 0)]
    const [one, ...others] = nearest({ guns: twice }, 30, 10)
    expect(others).toEqual([])
    expect(one!.similarity).toBeCloseTo(Math.cos(Math.PI / 18), 3)
  })

  test('keep what two rules were taught by one picture', () => {
    const same = (as: TaughtExample['as']) => [example(as, 'sha256:a', 5)]
    expect(nearest({ guns: same('violation'), toys: same('allowed') }, 0)).toHaveLength(2)
  })

  test('are none of a policy that was taught nothing', () => {
    expect(taughtPictures({ rules: [{ id: 'guns', own: null }] } as unknown as CompiledPolicy)).toEqual([])
  })

  test('are numbered anew where lists are put together', () => {
    const [a, b] = [
      nearest({ guns: [example('violation', 'a', 30)] }, 0),
      nearest({ dogs: [example('allowed', 'b', 9)] }, 0),
    ]
    expect(ranked([...a, ...b]).map(({ id, source }) => [id, source])).toEqual([
      ['precedent:0', 'b'],
      ['precedent:1', 'a'],
    ])
  })
})
