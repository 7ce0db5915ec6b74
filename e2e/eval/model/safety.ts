import type { CompileParts } from '@lookfirst/policy'
import { table } from '../../bench/table'
import type { EvaluationSet } from './evaluation-set'
import { meanOf } from './intervals'
import { type Measured, measure } from './measures'
import { policyFor, type RuleScores, scorePolicy } from './rule-scores'
import { SAFETY_SUBJECTS, type SafetySubject } from './safety-subjects'
import { EVERYDAY, meanCell, percent, rounded, type Section, shareCell } from './section'

const RATES = [0.01, 0.05]

/** A model with pictures that it never saw. */
export interface Evaluated {
  set: EvaluationSet
  parts: CompileParts
}

interface SubjectFigures {
  subject: SafetySubject
  ordinary: Measured
  /** `null` where no group looks alike. */
  lookAlikes: Measured | null
}

/** The safety subjects, by a head that never saw any of their sets and by the packed model, which saw other pictures of the same sets. */
export async function evaluateSafety(leftOut: Evaluated, shipped: Evaluated): Promise<Section[]> {
  const unseen = await figuresOf(leftOut)
  const inDomain = await figuresOf(shipped)
  const mean = (figures: SubjectFigures[], pick: (one: Measured) => number) =>
    meanOf(figures.map(({ ordinary }) => pick(ordinary)))
  const resembling = inDomain.flatMap(({ subject, ordinary, lookAlikes }) =>
    lookAlikes ? [{ subject, ordinary, lookAlikes }] : [],
  )
  const columns = ['with / without', 'AUROC', 'recall at 1 %', 'at 5 %', 'false positives']
  return [
    {
      title: 'Safety subjects: sets that no training step saw, and other pictures of sets that training saw',
      body: [
        table(
          ['rule', ...columns.map((name) => `unseen: ${name}`), ...columns.map((name) => `in domain: ${name}`)],
          [
            ...SAFETY_SUBJECTS.map(({ id, clauses }, index) => [
              `${id}: ${clauses.join(', ')}`,
              ...cells(unseen[index]!.ordinary),
              ...cells(inDomain[index]!.ordinary),
            ]),
            ['mean', ...means(unseen), ...means(inDomain)],
          ],
        ),
      ],
      keys: rounded({
        leftOutSafetyAuroc: mean(unseen, ({ auroc }) => auroc),
        leftOutSafetyRecallAt1: mean(unseen, ({ recall }) => recall[0]!),
        inDomainSafetyAuroc: mean(inDomain, ({ auroc }) => auroc),
        inDomainRecallAt1: mean(inDomain, ({ recall }) => recall[0]!),
      }),
    },
    {
      title: 'Safety subjects against what is taken for them (in domain)',
      body: [
        table(
          ['rule', 'with / look-alikes', 'AUROC', 'recall at 1 %', 'look-alikes flagged at 1 %'],
          resembling.map(({ subject, lookAlikes: { positives, negatives, auroc, recall, falsePositives } }) => [
            `${subject.id}, not ${subject.lookAlikes.join(', ')}`,
            `${positives} / ${negatives}`,
            auroc.toFixed(3),
            percent(recall[0]!),
            shareCell(Math.round(falsePositives[0]! * negatives), negatives),
          ]),
        ),
      ],
      keys: rounded({ safetyLookalikeAuroc: meanOf(resembling.map(({ lookAlikes }) => lookAlikes.auroc)) }),
    },
  ]
}

async function figuresOf({ set, parts }: Evaluated): Promise<SubjectFigures[]> {
  const scored: RuleScores[] = await scorePolicy(policyFor(SAFETY_SUBJECTS), RATES, parts, set.images)
  const everyday = set.rowsOf(...EVERYDAY)
  return SAFETY_SUBJECTS.map((subject, index) => {
    const positives = set.rowsOf(...subject.shownBy)
    const lookAlikes = set.rowsOf(...subject.lookAlikes)
    return {
      subject,
      ordinary: measure(scored[index]!, positives, set.without(subject.clauses, everyday)),
      lookAlikes: lookAlikes.length > 0 ? measure(scored[index]!, positives, lookAlikes) : null,
    }
  })
}

function cells({ positives, negatives, auroc, recall, falsePositives }: Measured): string[] {
  return [
    `${positives} / ${negatives}`,
    auroc.toFixed(3),
    shareCell(Math.round(recall[0]! * positives), positives),
    percent(recall[1]!),
    shareCell(Math.round(falsePositives[0]! * negatives), negatives),
  ]
}

function means(figures: readonly SubjectFigures[]): string[] {
  const values = (pick: (one: Measured) => number) => figures.map(({ ordinary }) => pick(ordinary))
  return [
    '',
    meanCell(values(({ auroc }) => auroc)),
    meanCell(values(({ recall }) => recall[0]!)),
    meanCell(values(({ recall }) => recall[1]!)),
    meanCell(values(({ falsePositives }) => falsePositives[0]!)),
  ]
}
