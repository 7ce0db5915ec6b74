import type { NotCarried } from './types'

const SAY = 'Name what a picture would show, as a bullet below "Should not:".'

/** Every reason why something stays behind on import: why, hint. */
const REASONS = {
  instruction: [
    'It tells a model how to answer, which a compiled policy does not need.',
    'Leave it out; a verdict names the rule and its clause by itself.',
  ],
  definition: ['It stands outside a list of clauses; only clauses are judged.', SAY],
  'core-value': ['It sums the category up; only the bullets below it are judged.', SAY],
  opener: [
    'It introduces the list; nothing beyond the list is judged.',
    'Add a bullet for everything else that is meant.',
  ],
  sensitive: [
    'It forbids the whole category; only what the bullets name is judged.',
    'Add a bullet for everything else that is meant.',
  ],
  orphan: ['The bullet stands in no list.', 'Put it below "Should not:" or "Can:".'],
  'not-visual': [
    'It is about speech or writing, which an image encoder cannot judge.',
    'Use "Match text:" for text in the picture.',
  ],
  'nothing-visible': ['It names nothing that a picture shows.', SAY],
  'no-words': ['It has no words.', 'Leave it out.'],
  'no-clause': ['Nothing of it could be carried over, so there is no such rule.', SAY],
  'safe-class': [
    'It describes images that are allowed everywhere; exceptions belong to a rule.',
    'Write it below "Can:" of the rules that it is an exception to.',
  ],
  unknown: [
    'This field has no place in a policy.',
    'Use "Action:", "False positives:" or "Review band:" where it means one of them.',
  ],
  'no-description': ['It has no description.', 'Describe what a picture would show.'],
  'unknown-category': ['No category above has this number.', 'Put it below its category.'],
  negated: [
    'A word list names what is forbidden; it says that something is not there, or is an exception.',
    'Write exceptions below "Can:", and only what a picture shows.',
  ],
  pattern: ['It is a pattern for text, not a thing in a picture.', 'Use "Match text:" for text in the picture.'],
  comment: ['It is a comment.', 'Write it as "<!-- … -->" in the policy.'],
  duplicate: ['It stands in the list already.', 'Leave it out.'],
  layout: ['It is layout.', 'Leave it out.'],
} as const satisfies Record<string, readonly [why: string, hint: string]>

/** A reason why something stays behind. */
export type Reason = keyof typeof REASONS

/** Notes a piece that stays behind. */
export function leftBehind(reason: Reason, line: number, text: string): NotCarried {
  const [why, hint] = REASONS[reason]
  return { line, text, why, hint }
}
