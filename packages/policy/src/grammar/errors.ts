import type { PolicyIssue, Position } from '../types'
import { type IssueTexts, issue } from './issue'

/** What a rule is made of, as it is written. */
export const RULE_KEYS = [
  'Should not',
  'Must show',
  'Can',
  'Match text',
  'Detector',
  'Examples',
  'Action',
  'False positives',
  'Review band',
  'Declared non-violating',
] as const

/** What stands above the first rule. */
export const HEAD_KEYS = ['Version', 'On error', 'False positives'] as const

const KEYS = `${RULE_KEYS.slice(0, -1).join(', ')} or ${RULE_KEYS.at(-1)}`
const HEAD = `${HEAD_KEYS.join(', ')} or a rule`
const SHOULD_NOT = 'a rule that says Should not'
const RATE = 'above 0 and at most 50 %'

/** Every error that reading a policy can give: message, what would have been accepted, hint. */
export const ERRORS = {
  'text-too-long': ['The policy has {} characters.', 'at most 100000', 'Split the policy into several.'],
  'lines-too-many': ['The policy has more than {} lines.', 'at most 5000', 'Split the policy into several.'],
  'comment-unclosed': ['A comment is never closed.', '-->', 'Close it with "-->"; nothing below it was read.'],
  'policy-empty': ['The policy has no rule.', 'at least one rule', 'Begin one with "## weapons: Weapons".'],
  'rules-many': ['The policy has more than {} rules.', 'at most 1000', 'Split the policy into several.'],
  'heading-unexpected': [
    'The heading "{}" has no place here.',
    '## id: title',
    'One "# title" stands at the top, rules begin with "##".',
  ],
  'text-outside-rule': ['"{}" stands outside any rule.', HEAD, '{+}'],
  'text-unexpected': [
    '"{}" is neither a key nor a bullet.',
    KEYS,
    'Begin each clause with "- " and keep it on one line.',
  ],
  'form-other': [
    '"{}" begins {+}, and Markdown is read here.',
    '## id: title',
    'readAnyForm and createGuard read sentences and JSON as well, importPolicy the "O1:" form.',
  ],
  'bullet-orphan': [
    'The bullet "{}" belongs to no list.',
    'a bullet below Should not, Must show, Can, Match text or Detector',
    'Put "Should not:" on the line above.',
  ],
  'key-unknown': ['"{}" is no part of a rule.', KEYS, '{+}'],
  'key-duplicate': ['"{}" is given twice.', 'one such line', 'Keep one of them.'],
  'on-error-unknown': ['"{}" is no answer to errors.', 'allow, review or block', 'Write "On error: review".'],
  'rule-id': ['"{}" is no rule id.', 'a-z, 0-9 and -', 'Write "## weapons: Weapons".'],
  'rule-id-duplicate': ['Two rules have the id "{}".', 'an id of its own', 'Rename one of them.'],
  'rule-kind': ['Rule "{}" has both Should not and Must show.', 'one of them', 'Make two rules of it.'],
  'clause-missing': [
    'Rule "{}" has no clause.',
    'a clause, Match text or Detector',
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
  'examples-many': ['The line names more than {} example sets.', 'at most 50', 'Keep those that matter.'],
  'examples-duplicate': ['The example set "{}" is named twice.', 'each name once', 'Keep one of them.'],
  'examples-of-must-show': [
    'Rule "{}" has examples of Must show.',
    'Examples with Should not only',
    'Remove the line: examples show what violates.',
  ],
  'part-of-must-show': [
    'Rule "{}" says Must show, which {+} has no part in.',
    SHOULD_NOT,
    'Make a rule of its own of it.',
  ],
  'clause-needed': [
    'Rule "{}" has no clause for its {+}.',
    'a clause',
    'Remove the line, or say under "Should not:" what a picture would show.',
  ],
  'declared-value': [
    '"{}" says more than that the rule is off.',
    'Declared non-violating',
    'Write the two words alone.',
  ],
  'pattern-form': [
    '"{}" is neither an expression, nor words in quotes, nor the name of a pattern.',
    '/expression/, /expression/i, "words", sha256:HEX, phone numbers, card numbers, e-mail addresses or web addresses',
    'Write /[0-9]{7,}/, "call me" or phone numbers, one a bullet; a slash inside an expression as \\/.',
  ],
  'pattern-name': [
    '"{}" is not the name of a pattern.',
    'phone numbers, card numbers, e-mail addresses or web addresses',
    'Write {+}, or put the words in quotes to find just them.',
  ],
  'pattern-hash': [
    '"{}" is no SHA-256.',
    'sha256: and 64 digits of 0-9 and a-f',
    'Write what "printf %s WORD | sha256sum" prints, the word in lower case.',
  ],
  'pattern-long': ['The pattern has {} characters.', 'at most 300', 'Make several bullets of it.'],
  'pattern-many': ['{} is one expression too many.', 'at most 200 in a policy', 'Quote words that need no expression.'],
  'pattern-invalid': [
    '{} is no regular expression.',
    'what RegExp accepts with the flag u',
    'Put a backslash before each of ( ) [ ] { } . ? + * ^ $ | that stands for itself.',
  ],
  'pattern-unsupported': [
    '{} holds {+}, which is not supported: expressions run in time linear in the text.',
    'no look-around, references, flags inside, or properties but categories such as \\p{Lu}',
    'Say it without {+}, or make several bullets of it.',
  ],
  'pattern-large': [
    '{} stands for {+} states once its repeats are written out.',
    'at most 1000',
    'Repeat less often: "+" and "*" cost nothing.',
  ],
  'pattern-empty': [
    '{} matches nothing at all, and so any text.',
    'a pattern that needs a character',
    'Write "+" for "*", or say what must be there.',
  ],
  'detector-form': [
    '"{}" is no condition on a detector.',
    'detector.label >= 0.8',
    'Write "Detector: nsfw.porn >= 0.8", one a bullet.',
  ],
  'detector-range': [
    'The probability in "{}" is out of range.',
    'above 0 and at most 1',
    'Write ">= 0.8" or ">= 80%".',
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
