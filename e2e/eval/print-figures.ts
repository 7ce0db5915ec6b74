import { round } from '../bench/statistics'
import { table } from '../bench/table'
import type { PackFigures } from './evaluate'
import type { Figures } from './figures'

/** Prints the table, then one line of JSON. */
export function printFigures({ backend, pictures, rules, regions, taught, rescoreDifference }: PackFigures): void {
  const share = (value: number | null) => (value === null ? '' : value.toFixed(2))
  const percent = (value: number) => `${(100 * value).toFixed(1)}%`
  const cells = ({ recall, falsePositives, auroc }: Figures) => [
    share(recall),
    percent(falsePositives),
    auroc.toFixed(3),
  ]
  console.log(
    `# Evaluation pack: ${pictures} pictures, ${rules.length} rules at 1 %, the guard in Chromium (${backend})\n`,
  )
  console.log(
    table(
      [
        'rule',
        'with / without',
        'recall',
        'false positives',
        'AUROC',
        'look-alikes flagged',
        'whole bank: recall',
        'false positives',
        'AUROC',
        'regions found',
      ],
      rules.map(({ id, clauses, counted, subjectOut, wholeBank }, index) => [
        `${id}: ${clauses.join(', ')}`,
        `${counted.positives.length} / ${counted.negatives.length}`,
        ...cells(subjectOut),
        share(subjectOut.lookAlikesFlagged),
        ...cells(wholeBank),
        `${regions[index]!.found} of ${regions[index]!.explained}`,
      ]),
    ),
  )
  const { found, explained } = sumOf(regions)
  console.log(`\nLargest difference between classify and rescore: ${rescoreDifference}\n`)
  if (taught.length > 0) {
    console.log('# The same rules taught by pictures of the pack, judged on the others; means of the rules\n')
    console.log(
      table(
        ['examples', 'recall', 'false positives', 'AUROC'],
        taught.map((step) => [
          `${step.examples}`,
          share(step.recall),
          percent(step.falsePositives),
          step.auroc.toFixed(3),
        ]),
      ),
    )
    console.log('')
  }
  const short = ({ recall, falsePositives, auroc }: Figures) => ({
    recall: round(recall, 3),
    falsePositives: round(falsePositives, 4),
    auroc: round(auroc, 3),
  })
  console.log(
    JSON.stringify({
      pictures,
      regionsFound: round(found / explained, 3),
      regionsExplained: explained,
      backend,
      taughtRecall: Object.fromEntries(taught.map(({ examples, recall }) => [examples, round(recall, 3)])),
      taughtFalsePositives: Object.fromEntries(
        taught.map(({ examples, falsePositives }) => [examples, round(falsePositives, 4)]),
      ),
      rules: Object.fromEntries(
        rules.map(({ id, subjectOut, wholeBank }) => [id, { ...short(subjectOut), wholeBank: short(wholeBank) }]),
      ),
    }),
  )
}

/** All rules together. */
export function sumOf(regions: PackFigures['regions']): { found: number; explained: number } {
  return {
    found: regions.reduce((sum, { found }) => sum + found, 0),
    explained: regions.reduce((sum, { explained }) => sum + explained, 0),
  }
}
