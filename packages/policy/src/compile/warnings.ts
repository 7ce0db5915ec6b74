import { type IssueText, type IssueTexts, issue } from '../grammar/issue'
import type { PolicyIssue, Position } from '../types'

const TEXTS = {
  'calibration-small': [
    'Only {} ordinary images do not show the subject: the rate was measured on all {+}, some of which do.',
    'at least 200',
    'Expect this rule to miss pictures; a narrower subject leaves more images.',
  ],
  'exception-swallows': [
    'The exception "{}" says nearly the same as "{+}": it excuses what the clause is after.',
    'an exception that differs from the clause',
    'Name what sets the exception apart.',
  ],
  'word-unknown': [
    'The model does not know the word "{}" and judges by parts of it.',
    'common English words',
    'Try a plainer word for the same thing, and look at what the rule flags.',
  ],
} as const satisfies IssueTexts

const LANGUAGE: IssueText = [
  'The model does not know the words of "{}": a score would mean nothing.',
  'English',
  'Write the line in English.',
]

/** Builds a warning that compiling gives. */
export function compileWarning(
  code: keyof typeof TEXTS,
  at: Position,
  path: string[],
  received: string,
  more?: string,
): PolicyIssue {
  return issue('warning', TEXTS[code], code, at, path, received, more)
}

/**
 * Builds the error for an example set that the model does not have.
 *
 * @param known names of the sets that it has
 */
export function examplesError(at: Position, path: string[], received: string, known: string[]): PolicyIssue {
  const text: IssueText = [
    'The model has no example set "{}".',
    'the name of an example set of the model',
    known.length > 0
      ? `It has ${known.join(', ')}; leave the line out and the model chooses.`
      : 'It has none: remove the line.',
  ]
  return issue('error', text, 'examples-unknown', at, path, received)
}

/** Builds the error for a line in a language that the model has no words of. */
export function languageError(at: Position, path: string[], received: string): PolicyIssue {
  return issue('error', LANGUAGE, 'language', at, path, received)
}
