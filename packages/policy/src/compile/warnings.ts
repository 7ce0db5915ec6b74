import { type IssueText, type IssueTexts, issue, quote } from '../grammar/issue'
import type { PolicyIssue, Position } from '../types'

const TEXTS = {
  'budget-small': [
    'A budget of {} lets {+} held-out images show fewer than five flags: what it comes to is a guess.',
    'a budget of at least five flags in the images that measure it',
    'Raise the budget, or give each rule a rate of its own.',
  ],
  'calibration-small': [
    'Only {} ordinary images do not show the subject: the rate was measured on all {+}, some of which do.',
    'at least 200',
    'Expect this rule to miss pictures; a narrower subject leaves more images.',
  ],
  'review-band-closed': [
    'The review band {} is not looser than the {+} that the budget leaves the rule: nothing falls between.',
    'a band looser than the rate',
    'Raise the band, or give the rule a rate of its own.',
  ],
  'text-unmeasured': [
    '"{}" is about text, and the model has no ordinary texts to measure it against: it is not judged.',
    'a model with ordinary texts',
    'Compile it with another model, or look for fixed words: "Match text:".',
  ],
  'word-unknown': [
    'The model does not know the word "{}" and judges by parts of it.',
    'common English words',
    'Try a plainer word for the same thing, and look at what the rule flags.',
  ],
} as const satisfies IssueTexts

const BUDGET: IssueText = [
  'The rates of {+} use up the budget of {} by themselves.',
  'a budget above what rules with rates of their own flag together',
  'Raise the budget at the top of the policy, or lower these rates.',
]

const UNTAUGHT: IssueText = [
  'Rule "{}" asks for examples of its own, and none of a violation were taught.',
  'a rule that was taught',
  'Teach it: guard.teach(id, images, { as: "violation" }); or give it a "Should not:" line and remove this one.',
]

const MUST_SHOW: IssueText = [
  'Rule "{}" says Must show and was taught examples.',
  'examples of rules that say Should not',
  'Calibrate it on pictures that show the subject instead: guard.calibrate(images).',
]

const NOTHING_TO_ALLOW: IssueText = [
  'Rule "{}" was taught what it allows, and finds nothing that it could allow: it has neither words for anything visible nor a violation.',
  'a rule that finds something',
  'Teach it a violation too, or name what a picture shows under "Should not:".',
]

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
 * Builds a warning whose words depend on what was found.
 *
 * @param texts complete; what they quote of the author's is clipped
 */
export function lintWarning(
  code: string,
  { line, column }: Position,
  path: string[],
  received: string,
  [message, expected, hint]: IssueText,
): PolicyIssue {
  return {
    code,
    severity: 'warning',
    message,
    line,
    column,
    path: path.map(quote),
    expected,
    received: quote(received),
    hint,
  }
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

/** Builds the error for a rule that asks for its author's own examples and has none. */
export function untaughtError(at: Position, path: string[], received: string): PolicyIssue {
  return issue('error', UNTAUGHT, 'examples-untaught', at, path, received)
}

/** Builds the error for allowed examples of a rule that finds nothing. */
export function nothingToAllowError(at: Position, path: string[], received: string): PolicyIssue {
  return issue('error', NOTHING_TO_ALLOW, 'examples-allow-nothing', at, path, received)
}

/** Builds the error for examples of a rule that says what a picture must show. */
export function mustShowError(at: Position, path: string[], received: string): PolicyIssue {
  return issue('error', MUST_SHOW, 'examples-of-must-show', at, path, received)
}

/**
 * Builds the error for rates that leave nothing of a policy's budget.
 *
 * @param rules ids of the rules that have these rates
 */
export function budgetError(at: Position, path: string[], received: string, rules: string): PolicyIssue {
  return issue('error', BUDGET, 'budget-exceeded', at, path, received, rules)
}

/** Builds the error for a line in a language that the model has no words of. */
export function languageError(at: Position, path: string[], received: string): PolicyIssue {
  return issue('error', LANGUAGE, 'language', at, path, received)
}
