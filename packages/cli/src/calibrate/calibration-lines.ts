import type {
  CalibrationReport,
  MeasuredShare,
  RateCalibration,
  RuleCalibrationReport,
} from '@lookfirst/policy/calibrate'
import { percent } from '../eval/numbers'
import { plain } from '../policy/report-lines'
import type { ImageFeatures } from './image-features'

/** Images that are named for each rule. */
const NAMED = 5

/** What calibrating found, for a terminal: a table of the rules before and after, what is to be done, and the images to look at. */
export function calibrationLines(report: CalibrationReport, { files, skipped }: ImageFeatures): string[] {
  const { rules, budget } = report
  const rows = [
    ['rule', 'promised', 'before', 'after', ''],
    ...rules.flatMap(rowsOf),
    ...(budget ? [rowOf('whole policy', budget, budget.after ? 'budget' : 'too few images')] : []),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return [
    `Measured on ${report.images} images that should violate no rule.`,
    '',
    ...rows.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    ),
    '',
    ...rules.filter(({ status }) => status !== 'refitted').map(({ ruleId, note }) => `${ruleId}: ${note}`),
    ...(budget && !budget.after
      ? [
          `The budget needs ${budget.imagesNeeded} images to fit, here are ${report.images}: nothing that shares it was fitted.`,
        ]
      : []),
    ...rules.flatMap((rule) => highestLine(rule, files)),
    ...skipped.map(({ file, code, message }) => `Left out: ${file}: ${code}: ${message}`),
  ].map(plain)
}

function rowsOf({ ruleId, status, kind, rate, band, acted }: RuleCalibrationReport): string[][] {
  const said = status.replaceAll('-', ' ')
  if (kind === 'must-show' && acted) return [[ruleId, '', `${shareText(acted)} refused`, '', 'only measured']]
  if (!rate) return [[ruleId, '', '', '', said]]
  return [rowOf(ruleId, rate, said), ...(band ? [rowOf('  review band', band, '')] : [])]
}

function rowOf(name: string, { nominal, before, after }: RateCalibration, said: string): string[] {
  return [name, percent(nominal), shareText(before), after ? shareText(after) : '–', said]
}

/** `1.2% (0.5–2.6%)` */
function shareText({ share, interval: [low, high] }: MeasuredShare): string {
  return `${percent(share)} (${percent(low).slice(0, -1)}–${percent(high)})`
}

/** Those that the rule flagged before: an image that does violate would raise the threshold. */
function highestLine({ ruleId, highest }: RuleCalibrationReport, files: readonly string[]): string[] {
  const flagged = highest.filter(({ margin }) => margin > 0)
  if (flagged.length === 0) return []
  const named = flagged.slice(0, NAMED).map(({ index }) => files[index])
  return [`${ruleId}: look at ${named.join(', ')}; take out what does violate, and calibrate again.`]
}
