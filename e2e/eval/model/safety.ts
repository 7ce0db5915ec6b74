import type { CompileParts, Policy } from '@lookfirst/policy'
import { table } from '../../bench/table'
import type { EvaluationSet } from './evaluation-set'
import { meanOf } from './intervals'
import { type Measured, measure } from './measures'
import { isMissing, type Missing } from './missing'
import { policyFor, type RuleScores, scorePolicy } from './rule-scores'
import { IN_DOMAIN_SUBJECTS, NOT_IN_DOMAIN, SAFETY_SUBJECTS, type SafetySubject } from './safety-subjects'
import { EVERYDAY, meanCell, percent, rounded, type Section, shareCell, skippedLine, unlessMissing } from './section'
import { TOPICS } from './topics'

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

/** The figures of one model, as columns of a table. */
interface Side {
  name: string
  figures: SubjectFigures[]
}

const COLUMNS = ['with / without', 'AUROC', 'recall at 1 %', 'at 5 %', 'false positives']

/**
 * The safety subjects, by a head that was trained without their sets, which has words alone, and by the packed model, which saw other
 * pictures of the same sets and sharpens rules by its own examples of them; then by the packed model's words alone. Where one of the two is
 * missing, the figures of the other stand alone.
 */
export async function evaluateSafety(leftOut: Evaluated | Missing, shipped: Evaluated | Missing): Promise<Section[]> {
  const unseen = isMissing(leftOut) ? leftOut : await figuresOf(leftOut, policyFor(SAFETY_SUBJECTS), SAFETY_SUBJECTS)
  const inDomain = isMissing(shipped)
    ? shipped
    : await figuresOf(shipped, policyFor(IN_DOMAIN_SUBJECTS), IN_DOMAIN_SUBJECTS)
  const sides = Object.entries({ unseen, 'in domain': inDomain }).flatMap(([name, figures]): Side[] =>
    isMissing(figures) ? [] : [{ name, figures }],
  )
  const mean = (figures: SubjectFigures[] | Missing, pick: (one: Measured) => number) =>
    isMissing(figures) ? null : meanOrdinary(figures, pick)
  return [
    {
      title: TOPICS.safety.title,
      body: [
        ...(sides.length > 0 ? [compared(sides)] : []),
        ...(isMissing(inDomain) ? [] : [NOT_IN_DOMAIN]),
        ...[unseen, inDomain].filter(isMissing).map(skippedLine),
      ],
      keys: rounded({
        leftOutSafetyAuroc: mean(unseen, ({ auroc }) => auroc),
        leftOutSafetyRecallAt1: mean(unseen, ({ recall }) => recall[0]!),
        inDomainSafetyAuroc: mean(inDomain, ({ auroc }) => auroc),
        inDomainRecallAt1: mean(inDomain, ({ recall }) => recall[0]!),
      }),
    },
    await unlessMissing('safetyWords', shipped, byWordsAlone),
    await unlessMissing('safetyLookAlikes', inDomain, againstLookAlikes),
  ]
}

async function byWordsAlone(shipped: Evaluated): Promise<Section> {
  const policy = policyFor(IN_DOMAIN_SUBJECTS)
  const rules = policy.rules.map((rule) => ({ ...rule, examples: [] }))
  const figures = await figuresOf(shipped, { ...policy, rules }, IN_DOMAIN_SUBJECTS)
  return {
    title: TOPICS.safetyWords.title,
    body: [compared([{ name: 'in domain, words alone', figures }]), NOT_IN_DOMAIN],
    keys: rounded({
      inDomainWordsAuroc: meanOrdinary(figures, ({ auroc }) => auroc),
      inDomainWordsRecallAt1: meanOrdinary(figures, ({ recall }) => recall[0]!),
    }),
  }
}

function againstLookAlikes(figures: SubjectFigures[]): Section {
  const resembling = figures.flatMap(({ subject, lookAlikes }) => (lookAlikes ? [{ subject, lookAlikes }] : []))
  return {
    title: TOPICS.safetyLookAlikes.title,
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
      NOT_IN_DOMAIN,
    ],
    keys: rounded({ safetyLookalikeAuroc: meanOf(resembling.map(({ lookAlikes }) => lookAlikes.auroc)) }),
  }
}

/** @param policy one rule a subject, in their order */
async function figuresOf(
  { set, parts }: Evaluated,
  policy: Policy,
  subjects: readonly SafetySubject[],
): Promise<SubjectFigures[]> {
  const scored: RuleScores[] = await scorePolicy(policy, RATES, parts, set.images)
  const everyday = set.rowsOf(...EVERYDAY)
  return subjects.map((subject, index) => {
    const positives = set.rowsOf(...subject.shownBy)
    const lookAlikes = set.rowsOf(...subject.lookAlikes)
    return {
      subject,
      ordinary: measure(scored[index]!, positives, set.without(subject.clauses, everyday)),
      lookAlikes: lookAlikes.length > 0 ? measure(scored[index]!, positives, lookAlikes) : null,
    }
  })
}

function meanOrdinary(figures: readonly SubjectFigures[], pick: (one: Measured) => number): number {
  return meanOf(figures.map(({ ordinary }) => pick(ordinary)))
}

function compared(sides: readonly Side[]): string {
  const cellsOf = (subject: SafetySubject, figures: readonly SubjectFigures[]) => {
    const found = figures.find((one) => one.subject.id === subject.id)
    return found ? cells(found.ordinary) : COLUMNS.map(() => 'not counted')
  }
  return table(
    ['rule', ...sides.flatMap(({ name }) => COLUMNS.map((column) => `${name}: ${column}`))],
    [
      ...SAFETY_SUBJECTS.map((subject) => [
        `${subject.id}: ${subject.clauses.join(', ')}`,
        ...sides.flatMap(({ figures }) => cellsOf(subject, figures)),
      ]),
      ['mean', ...sides.flatMap(({ figures }) => means(figures))],
    ],
  )
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
