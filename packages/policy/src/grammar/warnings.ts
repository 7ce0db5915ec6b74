import type { PolicyIssue, Position } from '../types'
import { type IssueTexts, issue } from './issue'

const VISIBLE = 'something that a picture shows'

/** Every warning that needs no model: message, what would have been accepted, hint. */
export const WARNINGS = {
  'clause-long': [
    'A line of {+} characters blurs into one vague description.',
    'at most 120',
    'Say in at most 120 characters what a picture shows.',
  ],
  'clause-duplicate': [
    '"{}" says the same as line {+}.',
    'each description once',
    'Remove this line: line {+} already says it.',
  ],
  'clause-capped': [
    'A picture does not show intent: "{}" is read as "{+}" and leads to review at most.',
    VISIBLE,
    'Write "show {+}" if showing it is enough.',
  ],
  'exception-intent': [
    'A picture does not show intent: "{}" excuses all that looks like "{+}".',
    VISIBLE,
    'Write "show {+}" if all of it may be shown, else name what may.',
  ],
  'clause-undecided': [
    '"{}" names nothing that a picture shows: it is not judged.',
    VISIBLE,
    'Name objects, people at work, places.',
  ],
  'clause-text': [
    '"{}" is judged on text that is read in the picture, not on what the picture looks like.',
    'a text reader',
    'Numbers and fixed words are found more surely by "Match text:".',
  ],
  negation: [
    '"{}" says what is absent, which an encoder ignores: it is not judged.',
    'what is present',
    'Name what is seen, and what may be seen under "Can:".',
  ],
  'review-band-action': [
    'The review band of "{}" cannot be stricter than its action {+}.',
    'Action: block',
    'Remove the line "Review band:", or write "Action: block".',
  ],
  'declared-allowed': [
    'Rule "{+}" is declared non-violating: {} is allowed.',
    'a rule that is in force',
    'Remove "Declared non-violating" to bring it back.',
  ],
  'must-show-unmeasured': [
    'How many good pictures "{}" refuses is unknown without examples.',
    'examples',
    'Try it on pictures that must pass.',
  ],
} as const satisfies IssueTexts

/** Builds a warning by its code; the texts come from {@link WARNINGS}. */
export function warning(
  code: keyof typeof WARNINGS,
  at: Position,
  path: string[],
  received: string,
  more?: string,
): PolicyIssue {
  return issue('warning', WARNINGS[code], code, at, path, received, more)
}
