/** A rule that people write, and which pictures of the pack show its subject. */
export interface EvalRule {
  id: string
  clauses: string[]
  /**
   * What shows the subject: groups of the pack (the file name up to its number), or words of captions. By caption, a picture
   * shows the subject when two of its five captions name it, and does not when none does; one alone decides nothing.
   * With an undecided word in any caption it counts as neither.
   */
  shows: { groups: string[] } | { words: string; undecidedWords?: string }
  /** Groups of pictures that look like it and do not show it. */
  lookAlikes: string[]
}

/** Pictures of every kind of everyday: what false positives are counted on, less those that show the subject. */
export const ORDINARY_GROUPS = ['scene', 'clothing']

/** Words of captions for children: no picture of one stands for people. Those of a little or young animal are left out with them. */
const CHILD_WORDS =
  'boy boys girl girls child children kid kids baby babies toddler toddlers infant infants little young youth youths teen teens teenage teenager teenagers'

/** Twelve common rules. The words are those that the pack's captions use for the subject, singular and plural. */
export const RULES: EvalRule[] = [
  // 120 photos of handguns and rifles. Look-alikes: frames of the same source's corridor cameras, with nobody armed.
  { id: 'guns', clauses: ['handguns', 'rifles'], shows: { groups: ['gun'] }, lookAlikes: ['corridor'] },
  // 60 photos of fires. Look-alikes: surveillance frames of the same set without any.
  { id: 'fire', clauses: ['fire or flames'], shows: { groups: ['fire'] }, lookAlikes: ['nofire'] },
  // 40 photos of smoke, most of it far away.
  { id: 'smoke', clauses: ['thick smoke'], shows: { groups: ['smoke'] }, lookAlikes: ['nofire'] },
  // 60 smokers. Look-alikes: people with phones and cups, or a hand at the face.
  {
    id: 'smoking',
    clauses: ['people smoking cigarettes'],
    shows: { groups: ['smoking'] },
    lookAlikes: ['notsmoking'],
  },
  // 40 pictures of chips and 40 of cards, rotated, with black corners.
  { id: 'gambling', clauses: ['poker chips', 'playing cards'], shows: { groups: ['chips', 'cards'] }, lookAlikes: [] },
  // 50 photos of pills in hands and on tables.
  { id: 'pills', clauses: ['pills', 'medicine tablets'], shows: { groups: ['pills'] }, lookAlikes: [] },
  // 200 photos of garments, most without a person: ordinary for every other rule.
  {
    id: 'clothing',
    clauses: ['clothes on a hanger', 'shirts', 'dresses', 'shoes'],
    shows: { groups: ['clothing'] },
    lookAlikes: [],
  },
  // From here on captions decide. Grown people go by what they are and by what they do.
  {
    id: 'people',
    clauses: ['people'],
    shows: {
      words:
        'man men woman women person people player players lady guy adult adults crowd skateboarder skier surfer cyclist biker',
      undecidedWords: CHILD_WORDS,
    },
    lookAlikes: [],
  },
  // The most frequent subject of the captions after people.
  { id: 'dogs', clauses: ['dogs'], shows: { words: 'dog dogs puppy puppies' }, lookAlikes: [] },
  // Mostly the same dogs: a rule for the kind above them.
  {
    id: 'animals',
    clauses: ['animals'],
    shows: { words: 'dog dogs puppy cat horse horses bird birds seagull cow sheep duck animal animals' },
    lookAlikes: [],
  },
  // Water by any name, also as a place to be.
  {
    id: 'water',
    clauses: ['water'],
    shows: {
      words: 'water ocean sea lake river stream pool beach wave waves surf surfer creek waterfall pond puddle fountain',
    },
    lookAlikes: [],
  },
  // Anything that one rides or drives; 18 pictures only, so one picture is 6 points of recall.
  {
    id: 'vehicles',
    clauses: ['vehicles'],
    shows: {
      words:
        'car cars truck van bus bike bikes bicycle bicycles motorcycle motorbike boat boats canoe kayak train cart jeep tricycle scooter',
    },
    lookAlikes: [],
  },
]

/** A rule as its author writes it. */
export interface WrittenRule {
  id: string
  clauses: string[]
  /** @defaultValue none */
  exceptions?: string[]
}

/** The rules as a policy at the default rate of 1 %. */
export function policyOf(rules: readonly WrittenRule[]): string {
  const shown = (heading: string, lines: string[]) =>
    lines.length > 0 ? [heading, ...lines.map((line) => `- show ${line}`)] : []
  return rules
    .map(({ id, clauses, exceptions = [] }) =>
      [`## ${id}`, ...shown('Should not:', clauses), ...shown('Can:', exceptions)].join('\n'),
    )
    .join('\n\n')
}
