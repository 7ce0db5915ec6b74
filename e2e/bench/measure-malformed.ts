import { importPolicy } from '@lookfirst/policy/import'
import { readPolicyJson } from '@lookfirst/policy/json'
import { parsePolicy, readPolicy } from '@lookfirst/policy/parse'
import { readProse } from '@lookfirst/policy/prose'
import { malformedPolicies } from '../../packages/policy/test/malformed'
import { readersOf } from '../../packages/policy/test/policy-readers'
import { median } from './statistics'

/** How long one reader took for one malformed policy. */
export interface MalformedTime {
  policy: string
  reader: string
  /** Milliseconds, one number a time. */
  ms: number[]
}

/** What reading every malformed policy took. */
export interface MalformedTimes {
  /** Policies tried. */
  tried: number
  /** Ways to read that each was tried with. */
  readers: number
  /** The slowest pairs of policy and reader by their median, slowest first. */
  slowest: MalformedTime[]
  /** The slowest single time of all, in milliseconds, and what it was; on a busy machine, where others took the processor. */
  worst: { policy: string; reader: string; ms: number }
  /** Pairs with a median above the limit of 50 ms. */
  above: number
}

/** A reader's answer is due in this time, in milliseconds. */
export const LIMIT_MS = 50

/** Reads every malformed policy in every way; runs in Node and in a page alike. @param times how often each, one after another round of all */
export function measureMalformed(times: number): MalformedTimes {
  const policies = malformedPolicies()
  const readers = Object.entries(readersOf({ parsePolicy, readPolicy, readProse, readPolicyJson, importPolicy }))
  // What loads and compiles the readers is not the hostile text's doing.
  for (const [, read] of readers) for (const { text } of policies.slice(-50)) read(text)
  const pairs = policies.flatMap(({ name, text }) =>
    readers.map(([reader, read]) => ({ policy: name, reader, ms: [] as number[], run: () => read(text) })),
  )
  for (let time = 0; time < times; time++) {
    for (const { ms, run } of pairs) {
      const began = performance.now()
      run()
      ms.push(performance.now() - began)
    }
  }
  const ranked = pairs
    .map(({ policy, reader, ms }) => ({ policy, reader, ms, median: median(ms), worst: Math.max(...ms) }))
    .sort((a, b) => b.median - a.median)
  const worst = ranked.reduce((most, pair) => (pair.worst > most.worst ? pair : most))
  return {
    tried: policies.length,
    readers: readers.length,
    slowest: ranked.slice(0, 5).map(({ policy, reader, ms }) => ({ policy, reader, ms })),
    worst: { policy: worst.policy, reader: worst.reader, ms: worst.worst },
    above: ranked.filter((pair) => pair.median > LIMIT_MS).length,
  }
}
