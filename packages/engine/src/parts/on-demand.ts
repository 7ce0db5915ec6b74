import { type GuardErrorData, isGuardError, toErrorData } from '@lookfirst/errors'

/** Something that holds a session, or would. */
export interface Closable {
  /** Frees what it holds, once what is running is done. */
  close(): Promise<void>
}

/** Whether a job was cancelled: no failure of the part that worked for it. */
export function isCancelled(error: unknown): boolean {
  return isGuardError(error) && error.code === 'CANCELLED'
}

/** A part that is loaded when it is first asked for, and unloaded when nobody has for a while. Nothing here rejects. */
export interface OnDemand<T> {
  /** Loads it, unless it is there. Answers whether it can be used; where loading failed, a warning has said why. */
  prepare(): Promise<boolean>
  /**
   * Uses it, loading it first. It stays loaded meanwhile.
   *
   * @returns what the work came to, or why it failed, of which a warning has told
   */
  use<R>(work: (part: T) => Promise<R>): Promise<{ value: R } | { error: GuardErrorData }>
  isLoaded(): boolean
  /** Frees it; the next use loads it again. */
  unload(): Promise<void>
}

/**
 * Prepares for loading a part. A failed load is not remembered: the next ask tries again.
 *
 * @param load `null` where the model has no such part: then there is nothing to use
 * @param options `name`: of the part in `details.part` of warnings; `idleMs`: milliseconds without use before it is unloaded, 0 for never;
 * `isOwnError`: errors of the work that are not the part's failure, such as a cancelled job, and are thrown on
 */
export function createOnDemand<T extends Closable>(
  load: () => Promise<T | null>,
  {
    name,
    idleMs,
    warn,
    isOwnError = () => false,
  }: {
    name: string
    idleMs: number
    warn: (warning: GuardErrorData) => void
    isOwnError?: (error: unknown) => boolean
  },
): OnDemand<T> {
  let loading: Promise<T | null> | null = null
  let loaded: T | null = null
  let users = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function failed(error: unknown): GuardErrorData {
    const data = toErrorData(error)
    const warning = { ...data, details: { ...data.details, part: name } }
    warn(warning)
    return warning
  }

  function open(): Promise<T | null> {
    loading ??= load().then(
      (part) => {
        loaded = part
        return part
      },
      (error: unknown) => {
        loading = null
        throw error
      },
    )
    return loading
  }

  async function unload(): Promise<void> {
    clearTimeout(timer)
    const part = loaded
    loading = null
    loaded = null
    await part?.close().catch(() => {})
  }

  /** Keeps it loaded while the work lasts. */
  async function during<R>(work: () => Promise<R>): Promise<R> {
    users++
    clearTimeout(timer)
    try {
      return await work()
    } finally {
      if (--users === 0 && idleMs > 0) timer = setTimeout(unload, idleMs)
    }
  }

  return {
    prepare: () =>
      during(async () => {
        try {
          return (await open()) !== null
        } catch (error) {
          failed(error)
          return false
        }
      }),
    use: (work) =>
      during(async () => {
        try {
          const part = await open()
          if (part === null) return { error: absent(name) }
          return { value: await work(part) }
        } catch (error) {
          if (isOwnError(error)) throw error
          return { error: failed(error) }
        }
      }),
    isLoaded: () => loaded !== null,
    unload,
  }
}

/** No warning: a model without the part never promised it. */
function absent(name: string): GuardErrorData {
  return { code: 'PART_MISSING', message: `The model has no part "${name}".`, hint: 'Use a model that has one.' }
}
