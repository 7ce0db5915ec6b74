import { plain } from '../policy/report-lines'
import type { Evaluation, RuleEvaluation } from './evaluation'
import { nextSteps } from './next-steps'
import { areaText, percent, shareText } from './numbers'

/** The figures for a terminal: a table of the rules, what is wrong, and the actions. */
export function summaryLines(evaluation: Evaluation): string[] {
  const { policy, model, rules, counts, actions, errors, leftAside } = evaluation
  const rows = [['rule', 'found', 'flagged wrongly', 'promise', 'area'], ...rules.map(rowOf)]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return [
    `${policy.title || 'Policy'}: ${counts.judged} images judged, ${counts.ordinary} of them ordinary, by the model ${model.id}.`,
    '',
    ...rows.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    ),
    '',
    `Expected action: ${shareText(actions.right)}.`,
    ...errors.map(({ image, code, message, hint }) => `Not judged: ${image}: ${code}: ${message} ${hint}`),
    ...(leftAside.length > 0 ? [`Left aside as no images: ${leftAside.join(', ')}.`] : []),
    ...nextSteps(evaluation)
      .filter(({ ruleId, kind }) => kind !== 'measure' && ruleId !== null)
      .map(({ ruleId, text }) => `${ruleId}: ${text}`),
  ].map(plain)
}

function rowOf({ ruleId, notJudged, recall, falsePositives, promise, promised, auroc }: RuleEvaluation): string[] {
  if (notJudged) return [ruleId, notJudged, '', '', '']
  const states = { kept: 'kept', open: 'too few to tell', broken: 'BROKEN', unmeasured: 'not measured' }
  return [
    ruleId,
    shareText(recall),
    shareText(falsePositives),
    `${states[promise.state]}: ${promise.measured ? `${percent(promise.measured.share)}, ` : ''}at most ${percent(promised)}`,
    areaText(auroc),
  ]
}
