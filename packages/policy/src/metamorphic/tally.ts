import { type BrokenCase, type Check, RELATIONS, type RelationName, type RelationReport } from './types'

/** Broken cases listed of a relation that is no promise. */
const MOST_LISTED = 100

const SOFT: ReadonlySet<RelationName> = new Set(['exception-taught', 'exception-paraphrase', 'paraphrase'])

/** Whether a relation is a promise: one case that breaks it fails a policy's test. */
export function isHard(relation: RelationName): boolean {
  return !SOFT.has(relation)
}

/** Counts what checks came to. */
export interface Tally {
  /**
   * @param title of the edit
   * @param image its name
   */
  add(title: string, image: string, check: Check): void
  /** In the order of {@link RELATIONS}; also those without a case. */
  reports(): RelationReport[]
}

/** Starts with nothing. */
export function createTally(): Tally {
  const reports = new Map(RELATIONS.map((relation) => [relation, emptyReport(relation)]))
  return {
    add(title, image, check) {
      const report = reports.get(check.relation) as RelationReport
      if ('skipped' in check) {
        report.skipped[check.skipped] = (report.skipped[check.skipped] ?? 0) + 1
        return
      }
      let edit = report.edits.find((one) => one.title === title)
      if (!edit) {
        edit = { title, cases: 0, held: 0 }
        report.edits.push(edit)
      }
      for (const count of check.flagged ? [report, report.flagged, edit] : [report, edit]) {
        count.cases += 1
        if (check.holds) count.held += 1
      }
      if (check.holds || (!report.hard && report.broken.length >= MOST_LISTED)) return
      report.broken.push(brokenCase(title, image, check))
    },
    reports: () => [...reports.values()],
  }
}

function emptyReport(relation: RelationName): RelationReport {
  return {
    relation,
    hard: isHard(relation),
    cases: 0,
    held: 0,
    flagged: { cases: 0, held: 0 },
    edits: [],
    skipped: {},
    broken: [],
  }
}

function brokenCase(edit: string, image: string, check: Exclude<Check, { skipped: unknown }>): BrokenCase {
  const { relation, ruleId, expected, received, margins } = check
  return {
    relation,
    edit,
    image,
    ruleId,
    expected,
    received,
    marginBefore: margins?.[0] ?? null,
    marginAfter: margins?.[1] ?? null,
  }
}
