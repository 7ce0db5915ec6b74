import {
  type CompiledPolicy,
  type InstalledParts,
  missingParts,
  type PolicyIssue,
  type Position,
} from '@lookfirst/policy'
import { printDetector, printPattern } from '@lookfirst/policy/judge'
import { packageOf } from '../model/part-folders'

/** Warns of each line of a policy that needs a part which is not installed: a guard without it refuses the policy. */
export function lintParts({ rules }: CompiledPolicy, installed: InstalledParts): PolicyIssue[] {
  return missingParts({ rules }, installed).flatMap(({ part, rules: ids }) =>
    rules
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ id, textPatterns, detectors }) => {
        const needs = (list: 'textPatterns' | 'detectors', at: Position, index: number, line: string) =>
          partMissing(part, at, ['rules', id, list, `${index}`], line)
        if (part === 'text reader') {
          return textPatterns.map((pattern, i) =>
            needs('textPatterns', pattern, i, `Match text: ${printPattern(pattern)}`),
          )
        }
        return detectors.flatMap((condition, i) =>
          `${condition.detector}.${condition.label}` === part
            ? [needs('detectors', condition, i, `Detector: ${printDetector(condition)}`)]
            : [],
        )
      }),
  )
}

function partMissing(part: string, { line, column }: Position, path: string[], written: string): PolicyIssue {
  const [, id] = path
  const what = part === 'text reader' ? 'text reader' : `detector "${part}"`
  const source = packageOf(part)
  return {
    code: 'part-missing',
    severity: 'warning',
    message: `There is no ${what} here: a guard without it refuses the policy.`,
    line,
    column,
    path,
    expected: 'what the encoder alone decides, or a part that is installed',
    received: written,
    hint: `${source ? `Install ${source} in this folder, or name` : 'Name'} the folder of such a part with --parts, or remove line ${line}, "${written}", or switch "${id}" off with "Declared non-violating".`,
  }
}
