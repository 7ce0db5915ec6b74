import { INSTALLED_PARTS } from '@lookfirst/engine/text'
import { type CompiledPolicy, missingParts, type PolicyIssue, type Position } from '@lookfirst/policy'
import { printDetector, printPattern } from '@lookfirst/policy/judge'

/** Warns of each line of a policy that needs a part which the model does not have: a guard with this model refuses the policy. */
export function lintParts({ rules }: CompiledPolicy): PolicyIssue[] {
  return missingParts({ rules }, INSTALLED_PARTS).flatMap(({ part, rules: ids }) =>
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
  return {
    code: 'part-missing',
    severity: 'warning',
    message: `The model has no ${what}: a guard refuses the policy.`,
    line,
    column,
    path,
    expected: 'what the encoder alone decides, or a model that has the part',
    received: written,
    hint: `Remove line ${line}, "${written}", or switch "${id}" off with "Declared non-violating".`,
  }
}
