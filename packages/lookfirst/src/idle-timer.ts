/** Tells when nothing has been done for a while. Owned by one host, who stops it. */
export class IdleTimer {
  readonly #idleMs: number
  readonly #expire: () => void
  #busy = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  /**
   * @param idleMs milliseconds, or 0 for never
   * @param expire called after so many milliseconds without work
   */
  constructor(idleMs: number, expire: () => void) {
    this.#idleMs = idleMs
    this.#expire = expire
  }

  /**
   * Runs work; nothing expires meanwhile.
   *
   * @param isUse `false` for a look from outside, which does not put the end off
   */
  async during<T>(work: () => Promise<T>, isUse = true): Promise<T> {
    this.#busy++
    if (isUse) this.stop()
    try {
      return await work()
    } finally {
      this.#busy--
      this.#arm()
    }
  }

  /** Forgets the time that has passed. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #arm(): void {
    if (this.#idleMs === 0 || this.#busy > 0 || this.#timer !== undefined) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      // What is under way now arms it again when it ends.
      if (this.#busy === 0) this.#expire()
    }, this.#idleMs)
  }
}
