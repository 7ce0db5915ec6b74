import { table } from '../../bench/table'
import { meanOf } from './intervals'
import { type Measured, measure } from './measures'
import { policyFor, scorePolicy } from './rule-scores'
import type { Evaluated } from './safety'
import { IN_DOMAIN_SUBJECTS, NOT_IN_DOMAIN, SAFETY_SUBJECTS, type SafetySubject } from './safety-subjects'
import { EVERYDAY, meanCell, rounded, type Section } from './section'
import { seededRandom, shuffled } from './seeded-random'
import { taughtBy } from './taught-by'
import { TOPICS } from './topics'

/** Random choices of examples that figures are averaged over. */
const DRAWS = 5
const SEED = 4

/** How many examples a rule gets: pictures that violate, and look-alikes that are allowed. */
interface Lesson {
  label: string
  violations: number
  allowed: number
}

const LESSONS: Lesson[] = [
  ...[0, 1, 2, 4, 8, 16].map((violations) => ({ label: `${violations}`, violations, allowed: 0 })),
  ...[4, 16].map((each) => ({ label: `${each}+${each}`, violations: each, allowed: each })),
]

/** A rule that was taught by one choice of examples. */
interface Trial {
  subject: SafetySubject
  lesson: Lesson
  /** Id of its rule. */
  name: string
  /** Pictures that taught it. */
  violations: number[]
  allowed: number[]
}

interface TrialFigures {
  subject: SafetySubject
  lesson: Lesson
  ordinary: Measured
  lookAlikes: Measured
}

/** Rules for sets that no training step saw, taught by a few pictures of them; measured on the rest. */
export async function evaluateTaught(leftOut: Evaluated): Promise<Section> {
  const subjects = withLookAlikes(SAFETY_SUBJECTS)
  const { text, recall, falsePositives, lookAlikes } = await teach(leftOut, subjects)
  return {
    title: titleOf('taught', subjects),
    body: [text],
    keys: rounded({ teach1RecallAt1: recall, teach1FprAt1: falsePositives, teach4x4LookalikeAuroc: lookAlikes }),
  }
}

/** The same by the packed model, whose head has seen other pictures of the sets, for those that this tests. */
export async function evaluateTaughtInDomain(shipped: Evaluated): Promise<Section> {
  const subjects = withLookAlikes(IN_DOMAIN_SUBJECTS)
  const { text, recall, falsePositives, lookAlikes } = await teach(shipped, subjects)
  return {
    title: titleOf('taughtInDomain', subjects),
    body: [text, NOT_IN_DOMAIN],
    keys: rounded({
      teach1InDomainRecallAt1: recall,
      teach1InDomainFprAt1: falsePositives,
      teach4x4InDomainLookalikeAuroc: lookAlikes,
    }),
  }
}

function withLookAlikes(subjects: readonly SafetySubject[]): SafetySubject[] {
  return subjects.filter(({ lookAlikes }) => lookAlikes.length > 0)
}

function titleOf(topic: 'taught' | 'taughtInDomain', subjects: readonly SafetySubject[]): string {
  return `${TOPICS[topic].title} (${subjects.map(({ id }) => id).join(', ')}; ${DRAWS} draws)`
}

/** What a few examples teach, as a table by their number. */
interface TaughtFigures {
  text: string
  /** At 1 %, of rules with one example. */
  recall: number
  falsePositives: number
  /** AUROC against look-alikes, of rules with four examples and four look-alikes. */
  lookAlikes: number
}

async function teach(evaluated: Evaluated, subjects: readonly SafetySubject[]): Promise<TaughtFigures> {
  const figures = await judgeTrials(createTrials(evaluated, subjects), evaluated)
  // One value a subject, the mean over draws: intervals are about subjects.
  const valuesOf = (label: string, pick: (one: TrialFigures) => number) =>
    subjects.map(({ id }) =>
      meanOf(figures.filter(({ subject, lesson }) => subject.id === id && lesson.label === label).map(pick)),
    )
  const picks: [string, (one: TrialFigures) => number][] = [
    ['AUROC', ({ ordinary }) => ordinary.auroc],
    ['recall at 1 %', ({ ordinary }) => ordinary.recall[0]!],
    ['false positives', ({ ordinary }) => ordinary.falsePositives[0]!],
    ['look-alikes: AUROC', ({ lookAlikes }) => lookAlikes.auroc],
    ['look-alikes flagged', ({ lookAlikes }) => lookAlikes.falsePositives[0]!],
  ]
  return {
    text: table(
      ['examples (+ look-alikes)', ...picks.map(([name]) => name)],
      LESSONS.map(({ label }) => [label, ...picks.map(([, pick]) => meanCell(valuesOf(label, pick)))]),
    ),
    recall: meanOf(valuesOf('1', ({ ordinary }) => ordinary.recall[0]!)),
    falsePositives: meanOf(valuesOf('1', ({ ordinary }) => ordinary.falsePositives[0]!)),
    lookAlikes: meanOf(valuesOf('4+4', ({ lookAlikes }) => lookAlikes.auroc)),
  }
}

function createTrials({ set }: Evaluated, subjects: readonly SafetySubject[]): Trial[] {
  const random = seededRandom(SEED)
  return subjects.flatMap((subject) =>
    Array.from({ length: DRAWS }, (_, draw) => {
      const violations = shuffled(set.rowsOf(...subject.shownBy), random)
      // A picture of fire and smoke teaches and tests on one side only.
      const shown = new Set(violations)
      const allowed = shuffled(set.rowsOf(...subject.lookAlikes), random).filter((row) => !shown.has(row))
      return LESSONS.map((lesson, index) => ({
        subject,
        lesson,
        name: `${subject.id}-${draw}-${index}`,
        violations: violations.slice(0, lesson.violations),
        allowed: allowed.slice(0, lesson.allowed),
      }))
    }).flat(),
  )
}

/** All trials in one policy: phrases and the bank's covariance are computed once. */
async function judgeTrials(trials: readonly Trial[], { set, parts }: Evaluated): Promise<TrialFigures[]> {
  const policy = policyFor(trials.map(({ name, subject }) => ({ id: name, clauses: subject.clauses })))
  const rules = policy.rules.map((rule) => ({ ...rule, examples: [] }))
  const taught = new Map(trials.map((trial) => [trial.name, taughtBy(trial.violations, trial.allowed, set.images)]))
  const scored = await scorePolicy({ ...policy, rules }, [0.01], parts, set.images, taught)
  const everyday = set.rowsOf(...EVERYDAY)
  return trials.map(({ subject, lesson, violations, allowed }, index) => {
    const seen = new Set([...violations, ...allowed])
    const unseen = (rows: number[]) => rows.filter((row) => !seen.has(row))
    const positives = unseen(set.rowsOf(...subject.shownBy))
    return {
      subject,
      lesson,
      ordinary: measure(scored[index]!, positives, set.without(subject.clauses, everyday)),
      lookAlikes: measure(scored[index]!, positives, unseen(set.rowsOf(...subject.lookAlikes))),
    }
  })
}
