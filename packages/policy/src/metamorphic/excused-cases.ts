import type { RuleResult } from '../types'
import type { ExcusedCase } from './figures'
import { labelledResults } from './relations/exceptions'
import type { Edit, JudgedImage } from './types'

/** Puts together what added exceptions make of labelled images: an image of two rules needs one in each, which come with different edits. */
export interface ExcusedCases {
  add(edit: Edit, image: JudgedImage, after: readonly (readonly RuleResult[])[]): void
  /** Those of which every rule got its exception. */
  all(): ExcusedCase[]
}

/** Starts with none. */
export function createExcusedCases(): ExcusedCases {
  const cases = new Map<JudgedImage, Map<string, { way: ExcusedCase['way']; results: Map<string, RuleResult[]> }>>()
  return {
    add({ title, exceptions }, image, after) {
      if (!exceptions) return
      for (const { ruleId, clause } of labelledResults(image)) {
        const isOwn = exceptions.added.some((one) => one.ruleId === ruleId && one.clause === clause?.index)
        if (!isOwn) continue
        const own = cases.get(image) ?? new Map()
        const one = own.get(title) ?? { way: exceptions.way, results: new Map() }
        one.results.set(
          ruleId,
          after.flatMap((results) => results.filter((result) => result.ruleId === ruleId)),
        )
        cases.set(image, own.set(title, one))
      }
    },
    all() {
      return [...cases].flatMap(([image, byTitle]) =>
        [...byTitle.values()]
          .filter(({ results }) => image.image.violates?.every((id) => results.has(id)))
          .map(({ way, results }) => ({ image, way, results })),
      )
    },
  }
}
