import { ACTIONS, type Action } from '@lookfirst/policy/parse'
import { keep, readKept } from './kept-text'
import type { Expectation } from './test-picture'

const KEY = 'lookfirst-expectations'
/** The oldest are forgotten beyond it. */
const LIMIT = 5000

/** What was expected of pictures, by the hash of their content: a picture that comes back finds it again. */
export interface Expectations {
  of(contentHash: string): Expectation | null
  remember(contentHash: string, expected: Expectation): void
  /** Forgets all of them. */
  forget(): void
}

/** Reads what this browser remembers. No picture and no name is kept. */
export function rememberedExpectations(): Expectations {
  const known = new Map<string, Expectation>()
  const kept = readKept(KEY)
  for (const entry of Array.isArray(kept) ? kept : []) {
    const [hash, action, ruleId] = Array.isArray(entry) ? entry : []
    if (typeof hash === 'string' && isAction(action)) {
      known.set(hash, { action, ruleId: typeof ruleId === 'string' ? ruleId : null })
    }
  }
  return {
    of: (contentHash) => known.get(contentHash) ?? null,
    remember(contentHash, expected) {
      known.delete(contentHash)
      if (expected.action) known.set(contentHash, expected)
      const entries = [...known].slice(-LIMIT).map(([hash, { action, ruleId }]) => [hash, action, ruleId])
      keep(KEY, entries)
    },
    forget() {
      known.clear()
      keep(KEY, [])
    },
  }
}

/** Whether a value is an action's name. */
export function isAction(value: unknown): value is Action {
  return ACTIONS.includes(value as Action)
}
