import type { IssueText } from '../grammar/issue'

const EXPECTED = 'what is forbidden, to be blurred or reviewed, allowed, or the only thing allowed'

/** Why a sentence is refused: message, what would be understood, hint. `{}` is the sentence, `{+}` the part that is at fault. */
export const REASONS = {
  sentence: [
    'This sentence is not understood: "{}"',
    EXPECTED,
    'Say it as in "No guns or knives, but kitchen knives are fine.", "Blur blood.", "Only pictures of food.", or leave it out when it sets no rule.',
  ],
  part: [
    '"{+}" is not understood in "{}"',
    EXPECTED,
    'Name plain things, each rule in a sentence of its own: "No guns.", "Blur blood.", "Toy guns are fine."; leave out what sets no rule.',
  ],
  question: ['A question sets no rule: "{}"', EXPECTED, 'Answer it: "No guns.", "Toy guns are fine."'],
  hedge: [
    '"{+}" leaves open whether the rule holds: "{}"',
    EXPECTED,
    'Leave "{+}" out, or say what shall happen: "Send guns to review."',
  ],
  foreign: [
    'This does not look like English: "{}"',
    'English',
    'Write the sentence in English, as in "No weapons." or "Only pictures of food."',
  ],
  condition: [
    'A picture does not show whether "{+}" holds: "{}"',
    'a condition that a picture shows',
    'Say what is seen instead: "Kitchen knives are fine next to food.", "No guns unless they are toys."',
  ],
  when: [
    '"{+}" ties a ban to a condition: "{}"',
    'what may not be seen',
    'Name what is seen as one thing: "No children with alcohol." instead of "No alcohol when children are there."',
  ],
  scope: [
    '"{}" can be read in two ways: it is open what "{+}" goes with',
    'a list whose things stand for themselves',
    'Repeat the words that belong to both: "No children with guns or children with knives.", "No naked men or naked women.", or make two sentences.',
  ],
  bracket: [
    '"{}" can be read in two ways: it is open whether "{+}" is allowed or forbidden',
    'an exception without a comma in it',
    'Make two sentences: "No drugs.", "No weapons, but toy guns and knives are fine."',
  ],
  all: [
    'It is open whether "{+}" must all be seen or one is enough: "{}"',
    'things joined by "or", or one sentence for each',
    'Write "or" where one is enough, and a sentence for each where all are needed.',
  ],
  only: [
    'It is open whether "{+}" is the only thing allowed or an exception: "{}"',
    'an exception, or "only pictures of"',
    'Write "{+} are fine." for an exception, or "Only pictures of {+}." where nothing else may be shown.',
  ],
  vague: [
    '"{+}" names nothing that a picture shows: "{}"',
    'objects, people at work, places',
    'Name what is seen: "No blood.", "No naked people."',
  ],
  quality: [
    '"{+}" is no thing by itself in "{}"',
    'things, with their names',
    'Name what it belongs to: "No real guns or fake guns."',
  ],
  empty: ['Nothing is named in "{}"', 'what a picture may or may not show', 'Name it in words: "No guns."'],
  amount: [
    '"{+}" leaves open how much is too much: "{}"',
    'what is seen, without "some" or "too much"',
    'Name what may not be seen: "No blood.", and what may: "Scratches are fine."',
  ],
  antecedent: [
    'It is open what "{+}" means in "{}"',
    'a word for the thing itself',
    'Name the thing: "Toy guns are fine." instead of "Toy ones are fine."',
  ],
  against: [
    '"{+}" is both forbidden and allowed, or treated in two ways: "{}"',
    'one answer for each thing',
    'Keep one of the sentences, or name the difference: "No guns.", "Toy guns are fine."',
  ],
  wider: [
    '"{+}" as an exception would lift the whole ban: "{}"',
    'an exception that is narrower than its rule',
    'Leave it out: what no rule forbids is allowed.',
  ],
  unattributed: [
    'It cannot be told to which rule "{+}" is an exception: "{}"',
    'an exception that names what its rule names, or stands in the same sentence',
    'Join it to its rule: "No weapons, but {+} are fine."; leave it out where no rule forbids it.',
  ],
  alone: [
    '"{+}" is allowed, but nothing is forbidden: "{}"',
    'a rule that it is an exception to',
    'Write "Only pictures of {+}." where nothing else may be shown, or say what is forbidden.',
  ],
  rest: [
    'It is open what "everything else" leaves out: "{}"',
    'what is allowed, just before it',
    'Write "Only pictures of food."',
  ],
  long: [
    '"{+}" is too long for one description: "{}"',
    'at most 12 words a thing',
    'Make several things of it, with commas or in several sentences.',
  ],
  rate: [
    'The share "{+}" cannot be used in "{}"',
    'a share above 0 and at most 50 %, in a sentence with one rule, or in one of its own',
    'Write "At most 1% false positives." once, or "No guns, with at most 1% false positives."',
  ],
} as const satisfies Readonly<Record<string, IssueText>>

/** Thrown inside the reader where a sentence cannot be understood, and caught where the sentence is known: no error, and so without a stack. */
export class Unclear {
  /**
   * @param reason a key of {@link REASONS}
   * @param part the words that are at fault
   */
  constructor(
    readonly reason: keyof typeof REASONS,
    readonly part = '',
  ) {}
}
