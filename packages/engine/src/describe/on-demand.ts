import { type GuardErrorData, toErrorData } from '@lookfirst/errors'
import type { Encoded } from '../model/image-encoder'
import type { Describer, Description } from './describer'

/** A describer that is loaded when it is first asked for, and then kept. Nothing here rejects: a verdict never waits for words. */
export interface DescriberOnDemand {
  /** Loads it, unless it is there. Answers whether it can describe; where loading failed, a warning has said why. */
  prepare(): Promise<boolean>
  /**
   * Describes an image.
   *
   * @param encoded with every cell of the grid
   * @returns `null` where it cannot; a warning has said why, unless the model has no such part
   */
  describe(encoded: Encoded): Promise<Description | null>
  /** Whether it is loaded. */
  isLoaded(): boolean
}

/**
 * Prepares for loading a describer. A failed load is not remembered: the next ask tries again.
 *
 * @param load `null` where the model has no describe part
 * @param warn hears of each failure once, with `details.part`
 */
export function createDescriberOnDemand(
  load: () => Promise<Describer | null>,
  warn: (warning: GuardErrorData) => void,
): DescriberOnDemand {
  let loading: Promise<Describer | null> | null = null
  let isLoaded = false

  const failed = (error: unknown): null => {
    const data = toErrorData(error)
    warn({ ...data, details: { ...data.details, part: 'describe' } })
    return null
  }

  function open(): Promise<Describer | null> {
    loading ??= load().then(
      (describer) => {
        isLoaded = describer !== null
        return describer
      },
      (error: unknown) => {
        loading = null
        return failed(error)
      },
    )
    return loading
  }

  return {
    prepare: async () => (await open()) !== null,
    describe: async (encoded) => (await open())?.describe(encoded).catch(failed) ?? null,
    isLoaded: () => isLoaded,
  }
}
