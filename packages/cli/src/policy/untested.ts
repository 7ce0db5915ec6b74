import type { RelationReport } from '@lookfirst/policy/metamorphic'

/**
 * The promises that not one case said anything of, in their order. The order of one rule is none of them: it has no other.
 *
 * @returns those that nothing calls for by themselves (`missing`), and those whose cases were all left out
 */
export function untestedPromises(relations: readonly RelationReport[]): {
  missing: RelationReport['relation'][]
  leftOut: RelationReport['relation'][]
} {
  const untested = testable(relations).filter(({ cases }) => cases === 0)
  const names = (some: readonly RelationReport[]) => some.map(({ relation }) => relation)
  return {
    missing: names(untested.filter((report) => !hasSkipped(report))),
    leftOut: names(untested.filter(hasSkipped)),
  }
}

/** What came of the promises, in lines. */
export function promiseLines(relations: readonly RelationReport[], holds: boolean): string[] {
  const { missing, leftOut } = untestedPromises(relations)
  const all = testable(relations).length
  const tested = all - missing.length - leftOut.length
  const outcome = !holds
    ? 'A promise is broken.'
    : tested === all
      ? 'Every promise holds.'
      : `${tested} of ${all} promises could be tested${tested > 0 ? ', and hold' : ''}.`
  return [
    outcome,
    ...(missing.length > 0 ? [`Not tested: ${missing.join(', ')}. Add pictures that violate the rules.`] : []),
    ...(leftOut.length > 0
      ? [`Not tested: ${leftOut.join(', ')}. Every case was left out, for the reason above.`]
      : []),
  ]
}

function testable(relations: readonly RelationReport[]): RelationReport[] {
  return relations.filter(
    (report) => report.hard && (report.relation !== 'order' || report.cases > 0 || hasSkipped(report)),
  )
}

function hasSkipped({ skipped }: RelationReport): boolean {
  return Object.keys(skipped).length > 0
}
