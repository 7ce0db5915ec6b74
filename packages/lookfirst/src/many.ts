import type { Verdict } from '@lookfirst/engine/protocol'
import type { GuardInput, ManyOptions, ManyResult } from './types'
import { until } from './until'

type Item = GuardInput | { key: unknown; input: GuardInput }

/**
 * Judges a stream of inputs, a few at a time, and yields in the order of the inputs. Leaving the loop aborts what is under way.
 *
 * @param classify judges one
 */
export async function* classifyAll(
  inputs: Iterable<Item> | AsyncIterable<Item>,
  { inFlight = 4, signal, ...options }: ManyOptions,
  classify: (input: GuardInput, options: ManyOptions) => Promise<Verdict>,
): AsyncGenerator<ManyResult<unknown>, void, undefined> {
  const leaving = new AbortController()
  const signals = signal ? AbortSignal.any([signal, leaving.signal]) : leaving.signal
  const source = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]()
  const pending: Promise<ManyResult<unknown>>[] = []
  let next: Promise<IteratorResult<Item>> | null = null
  let index = 0
  let drained = false
  try {
    while (!drained || pending.length > 0) {
      if (!drained && pending.length < Math.max(1, inFlight)) {
        next ??= handled(until(signals, Promise.resolve(source.next())))
        // A slow source must not hold back a verdict that is there.
        const first = pending[0]
        const arrived = await (first ? Promise.race([next, first.then(() => null)]) : next)
        if (arrived) {
          next = null
          if (arrived.done) drained = true
          else pending.push(handled(judge(arrived.value, index++)))
          continue
        }
      }
      yield await pending.shift()!
    }
  } finally {
    leaving.abort()
    const closing = Promise.resolve(source.return?.())
    // A source that is still waiting for its next item closes after that item, which may never come.
    if (next) handled(closing)
    else await closing
  }

  async function judge(item: Item, at: number): Promise<ManyResult<unknown>> {
    const keyed = typeof item === 'object' && 'key' in item && 'input' in item
    const verdict = await classify(keyed ? item.input : (item as GuardInput), { ...options, signal: signals })
    return { key: keyed ? item.key : at, verdict }
  }
}

/** A promise whose rejection is no unhandled one: its reader may be away when it fails, and hears of it on return. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}
