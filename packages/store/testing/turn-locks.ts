/**
 * Exclusive locks within one realm, where the platform has none: the part of `LockManager` that the package uses, with the
 * Web Locks rules for `signal` (it ends waiting, not holding).
 */
export function turnLocks(): LockManager & { names: string[] } {
  const tails = new Map<string, Promise<unknown>>()
  const names: string[] = []
  async function request<T>(name: string, options: LockOptions, work: LockGrantedCallback<T>): Promise<T> {
    names.push(name)
    const before = tails.get(name) ?? Promise.resolve()
    const turn = before.then(() => {
      options.signal?.throwIfAborted()
      return work({ name, mode: 'exclusive' })
    })
    tails.set(
      name,
      turn.catch(() => {}),
    )
    return turn as Promise<T>
  }
  return { names, request: request as LockManager['request'], query: async () => ({ held: [], pending: [] }) }
}
