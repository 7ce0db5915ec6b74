/** A call that waits for its turn. */
export interface Queued {
  /** Larger first. */
  priority: number
}

/** Waiting work by priority; work of the same priority keeps its order. */
export class PriorityQueue<T extends Queued> {
  readonly #items: T[] = []

  /** Number of waiting items. */
  get size(): number {
    return this.#items.length
  }

  /** Adds behind everything of the same or a higher priority. */
  push(item: T): void {
    const at = this.#items.findIndex(({ priority }) => priority < item.priority)
    this.#items.splice(at < 0 ? this.#items.length : at, 0, item)
  }

  /** Adds ahead of everything of the same priority: for work that was begun already and lost its worker. */
  unshift(item: T): void {
    const at = this.#items.findIndex(({ priority }) => priority <= item.priority)
    this.#items.splice(at < 0 ? this.#items.length : at, 0, item)
  }

  /** Takes the next item, or `undefined`. */
  shift(): T | undefined {
    return this.#items.shift()
  }

  /** Removes an item; answers whether it was waiting. */
  remove(item: T): boolean {
    const at = this.#items.indexOf(item)
    if (at >= 0) this.#items.splice(at, 1)
    return at >= 0
  }

  /** Takes everything out. */
  drain(): T[] {
    return this.#items.splice(0)
  }
}
