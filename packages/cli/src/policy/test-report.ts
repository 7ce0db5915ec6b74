import type { BrokenCase, MetamorphicReport, PolicyFigures, RelationReport } from '@lookfirst/policy/metamorphic'
import { counted, plain } from './report-lines'
import { promiseLines } from './untested'

/** Broken cases printed of one relation. */
const MOST_PRINTED = 20

/** What each relation says, as a line of the table. */
const SAYS: Readonly<Record<RelationReport['relation'], string>> = {
  deletion: 'without the rule that was blamed, the other rules decide',
  exception: 'the clause itself as an exception lifts its rule',
  'exception-taught': 'the same for rules that example pictures sharpen',
  'exception-paraphrase': 'the clause in other words as an exception lifts its rule',
  order: 'rules in another order decide the same',
  paraphrase: 'clauses in other words lead to the same action',
  unrelated: 'a further rule changes no other',
  inversion: '"Must show" is the opposite of "Should not"',
}

const REASONS: Readonly<Record<string, string>> = {
  budget: 'the rules share a budget',
  rate: 'the rule may flag so much that its threshold is below zero',
  'must-show': '"Must show" takes no exceptions',
  text: 'text decided',
  detector: 'a detector decided',
  taught: 'only taught pictures judge the rule',
  tie: 'the margin is zero',
  undecided: 'the model cannot judge the rule',
  refused: 'the other words do not compile',
}

/** The report as a person reads it, in lines. */
export function reportLines(name: string, report: MetamorphicReport): string[] {
  const { relations, figures, unevaluated, edits, images, views, holds } = report
  const over = views > images ? ` (${counted(views, 'view')}, over white and over black)` : ''
  return [
    `${name}: ${counted(images, 'image')}${over}, ${counted(edits, 'edit')}.`,
    '',
    ...relations.flatMap(relationLines),
    ...(unevaluated.length > 0 ? ['', `Text and detectors were not looked at: ${unevaluated.join(', ')}.`] : []),
    ...(figures ? ['', ...figureLines(figures)] : []),
    ...relations.flatMap(({ hard, cases, held, broken }) => (hard ? brokenLines(broken, cases - held) : [])),
    '',
    ...promiseLines(relations, holds),
  ].map(plain)
}

function relationLines({ relation, hard, cases, held, flagged, edits, skipped }: RelationReport): string[] {
  const mark = cases === 0 ? '-' : hard ? (held === cases ? 'holds' : 'BROKEN') : percent(held, cases)
  const asked =
    !hard && flagged.cases > 0 && flagged.cases < cases
      ? `; of flagged images ${percent(flagged.held, flagged.cases)}`
      : ''
  return [
    `${relation.padEnd(21)} ${mark.padEnd(7)} ${`${held}/${cases}`.padStart(11)}  ${SAYS[relation]}${asked}`,
    ...(hard || edits.length < 2
      ? []
      : edits.map((edit) => `  ${percent(edit.held, edit.cases).padStart(6)}  ${edit.title}`)),
    ...Object.entries(skipped).map(([reason, count]) => `  left out: ${count}, as ${REASONS[reason] ?? reason}`),
  ]
}

function figureLines(figures: PolicyFigures): string[] {
  const { recall, specificity, balancedAccuracy, policyExceptionRate, policyExceptionScore, byEdit } = figures
  const share = (one: PolicyFigures['recall']) => (one ? `${percent(one.count, one.of)} (${one.count}/${one.of})` : '-')
  return [
    `recall                 ${share(recall)}`,
    `specificity            ${share(specificity)}`,
    `balanced accuracy      ${balancedAccuracy === null ? '-' : percent(balancedAccuracy, 1)}`,
    `PER                    ${share(policyExceptionRate)}`,
    ...Object.entries(byEdit).map(([edit, one]) => `  ${edit.padEnd(21)}${share(one)}`),
    `PES                    ${policyExceptionScore === null ? '-' : percent(policyExceptionScore, 1)}`,
  ]
}

function brokenLines(broken: readonly BrokenCase[], count: number): string[] {
  const lines = broken.slice(0, MOST_PRINTED).map(({ relation, edit, image, ruleId, ...one }) => {
    const margins =
      one.marginBefore === null ? '' : `, margin ${margin(one.marginBefore)} -> ${margin(one.marginAfter)}`
    const rule = ruleId === null ? '' : `, ${ruleId}`
    return `  ${relation}: ${image}${rule}: expected ${one.expected}, got ${one.received}${margins} (${edit})`
  })
  const more = count - lines.length
  return lines.length === 0 ? [] : ['', ...lines, ...(more > 0 ? [`  and ${more} more; --json lists them all`] : [])]
}

const margin = (value: number | null) => (value ?? 0).toFixed(3)

const percent = (part: number, of: number) => (of === 0 ? '-' : `${((100 * part) / of).toFixed(1)}%`)
