import { GuardError, type GuardErrorData } from '@lookfirst/errors'
import { describe, expect, test } from 'vitest'
import type { Describer, Description } from './describer'
import { createDescriberOnDemand } from './on-demand'

const IMAGE = { features: { schema: 1 as const, modelHash: 'm', spaces: [] }, grid: new Float32Array(0) }
const DESCRIPTION: Description = {
  kind: 'description',
  id: 'description',
  text: 'a dog runs',
  tags: [],
  logProbability: -1,
}
const OFFLINE = new GuardError('MODEL_FETCH', 'The shard cannot be downloaded.', 'Check the network.', {
  details: { status: 503 },
})

/** A describer that is loaded by what each turn says; the last one stays. */
function scene(...turns: (() => Promise<Describer | null>)[]) {
  const warnings: GuardErrorData[] = []
  let loads = 0
  const load = () => turns[Math.min(loads++, turns.length - 1)]!()
  const describer = createDescriberOnDemand(load, (warning) => warnings.push(warning))
  return { describer, warnings, loads: () => loads }
}

const loaded = async (): Promise<Describer> => ({ describe: async () => DESCRIPTION })
const offline = async (): Promise<never> => {
  throw OFFLINE
}

describe('a describer on demand', () => {
  test('is not loaded before it is asked for', () => {
    const { describer, loads } = scene(loaded)
    expect(loads()).toBe(0)
    expect(describer.isLoaded()).toBe(false)
  })

  test('is loaded once, for asks at the same time and later', async () => {
    const { describer, loads } = scene(loaded)
    expect(await Promise.all([describer.prepare(), describer.prepare()])).toEqual([true, true])
    expect(await describer.describe(IMAGE)).toEqual(DESCRIPTION)
    expect(loads()).toBe(1)
    expect(describer.isLoaded()).toBe(true)
  })

  test('has nothing to say, and warns of nothing, where the model has no describe part', async () => {
    const { describer, warnings } = scene(async () => null)
    expect(await describer.prepare()).toBe(false)
    expect(await describer.describe(IMAGE)).toBeNull()
    expect(warnings).toEqual([])
    expect(describer.isLoaded()).toBe(false)
  })

  test('warns once of a load that fails, whoever waited for it, and names the part', async () => {
    const { describer, warnings } = scene(offline)
    expect(await Promise.all([describer.prepare(), describer.prepare()])).toEqual([false, false])
    expect(warnings).toEqual([{ ...OFFLINE.toJSON(), details: { status: 503, part: 'describe' } }])
  })

  test('tries again after a load that failed', async () => {
    const { describer, warnings } = scene(offline, loaded)
    expect(await describer.prepare()).toBe(false)
    expect(await describer.describe(IMAGE)).toEqual(DESCRIPTION)
    expect(warnings).toHaveLength(1)
  })

  test('warns where describing fails, answers nothing, and describes the next image', async () => {
    let images = 0
    const { describer, warnings, loads } = scene(async () => ({
      async describe() {
        if (++images === 1) throw new RangeError('out of memory')
        return DESCRIPTION
      },
    }))
    expect(await describer.describe(IMAGE)).toBeNull()
    expect(warnings).toMatchObject([{ code: 'INTERNAL', message: 'RangeError: out of memory' }])
    expect(await describer.describe(IMAGE)).toEqual(DESCRIPTION)
    expect(loads()).toBe(1)
  })
})
