import type { PolicyIssue, Position } from '../types'
import { type IssueTexts, issue } from './issue'

const KEYS = 'Should not, Must show, Can, Examples, Action, False positives or Review band'
const HEAD = 'Version, On error or a rule'
const RATE = 'above 0 and at most 50 %'

/** Every error that reading a policy can give: message, what would have been accepted, hint. */
export const ERRORS = {
  'text-too-long': ['The policy has {} characters.', 'at most 100000', 'Split the policy into several.'],
  'comment-unclosed': ['A comment is never closed.', '-->', 'Close it with "-->"; nothing below it was read.'],
  'policy-empty': ['The policy has no rule.', 'at least one rule', 'Begin one with "## weapons: Weapons".'],
  'heading-unexpected': [
    'The heading "{}" has no place here.',
    '## id: title',
    'One "# title" stands at the top, rules begin with "##".',
  ],
  'text-outside-rule': ['"{}" stands outside any rule.', HEAD, 'Move it below a line such as "## weapons: Weapons".'],
  'text-unexpected': [
    '"{}" is neither a key nor a bullet.',
    KEYS,
    'Begin each clause with "- " and keep it on one line.',
  ],
  'element-unsupported': [
    'This version does not support {+}.',
    'what this version supports',
    'Remove "{}"; nothing stands in for it yet.',
  ],
  'bullet-orphan': [
    'The bullet "{}" belongs to no list.',
    'a bullet below Should not, Must show or Can',
    'Put "Should not:" on the line above.',
  ],
  'key-unknown': [
    '"{}" is no part of a rule.',
    KEYS,
    'Check the spelling; Version and On error stand at the top of the policy.',
  ],
  'key-duplicate': ['"{}" is given twice.', 'one such line', 'Keep one of them.'],
  'on-error-unknown': ['"{}" is no answer to errors.', 'allow, review or block', 'Write "On error: review".'],
  'rule-id': ['"{}" is no rule id.', 'a-z, 0-9 and -', 'Write "## weapons: Weapons".'],
  'rule-id-duplicate': ['Two rules have the id "{}".', 'an id of its own', 'Rename one of them.'],
  'rule-kind': ['Rule "{}" has both Should not and Must show.', 'one of them', 'Make two rules of it.'],
  'clause-missing': [
    'Rule "{}" has no clause.',
    'Should not or Must show with a clause',
    'Write "Should not:" and a bullet such as "- show handguns".',
  ],
  'clause-empty': ['The clause "{}" has no words.', 'words', 'Say what a picture would show, or remove it.'],
  'exception-without-clause': [
    'Rule "{}" has exceptions but no clause.',
    'Should not with a clause',
    'Say what the exceptions are exceptions to.',
  ],
  'exception-of-must-show': [
    'Rule "{}" has exceptions to Must show.',
    'Can with Should not only',
    'Add them as further bullets of "Must show:".',
  ],
  'examples-name': [
    '"{}" is no name of an example set.',
    'names made of a-z, 0-9 and -, commas between',
    'Write "Examples: guns, smoking" on one line, or "Examples: none" alone; without the line the model chooses by what the clauses name.',
  ],
  'examples-duplicate': ['The example set "{}" is named twice.', 'each name once', 'Keep one of them.'],
  'examples-of-must-show': [
    'Rule "{}" has examples of Must show.',
    'Examples with Should not only',
    'Remove the line: examples show what violates.',
  ],
  'action-unknown': ['"{}" is no action.', 'allow, blur, review or block', 'Write "Action: review".'],
  'rate-unreadable': ['"{}" is no rate.', '0.5%, 1 % or 0.01', 'Write a number with a point, such as "0.5%".'],
  'rate-range': ['The rate {} is out of range.', RATE, 'Write "1%" for one in a hundred.'],
  'review-band': [
    'The review band {} is not looser than the rate.',
    'more than {+}',
    'Raise the band or lower "False positives:".',
  ],
} as const satisfies IssueTexts

/** Takes an error by its code; the texts come from {@link ERRORS}. */
export type ReportError = (
  code: keyof typeof ERRORS,
  at: Position,
  path: string[],
  received: string,
  more?: string,
) => void

/** A reporter that adds to a list. */
export function errorsInto(issues: PolicyIssue[]): ReportError {
  return (code, ...rest) => void issues.push(issue('error', ERRORS[code], code, ...rest))
}
