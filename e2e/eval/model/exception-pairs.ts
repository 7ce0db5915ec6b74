/** A rule with an exception, and pictures of both sides of it. */
export interface ExceptionPair {
  clauses: string[]
  exceptions: string[]
  /** Groups of the evaluation files that show what the rule forbids. */
  shownBy: string[]
  /** Groups of which the pictures are excepted, as far as they are in the others. */
  excepted: string[]
}

const ANIMALS = ['pacs:dog', 'pacs:elephant', 'pacs:giraffe', 'pacs:horse']
const DRAWINGS = ['style:sketch', 'style:cartoon', 'style:painting']

/** Pairs that the sets' labels allow: a kind below what is forbidden, or one of several things that a rule forbids. */
export const EXCEPTION_PAIRS: ExceptionPair[] = [
  { clauses: ['animals'], exceptions: ['dogs'], shownBy: ANIMALS, excepted: ['pacs:dog'] },
  { clauses: ['animals'], exceptions: ['horses'], shownBy: ANIMALS, excepted: ['pacs:horse'] },
  { clauses: ['animals'], exceptions: ['elephants'], shownBy: ANIMALS, excepted: ['pacs:elephant'] },
  { clauses: ['animals'], exceptions: ['giraffes'], shownBy: ANIMALS, excepted: ['pacs:giraffe'] },
  { clauses: ['clothes'], exceptions: ['shoes'], shownBy: ['clothing'], excepted: ['clothing:shoes'] },
  { clauses: ['clothes'], exceptions: ['hats'], shownBy: ['clothing'], excepted: ['clothing:hat'] },
  {
    clauses: ['clothes'],
    exceptions: ['dresses', 'skirts'],
    shownBy: ['clothing'],
    excepted: ['clothing:dress', 'clothing:skirt'],
  },
  { clauses: ['flowers'], exceptions: ['roses'], shownBy: ['flowers'], excepted: ['flowers:roses'] },
  { clauses: ['flowers'], exceptions: ['sunflowers'], shownBy: ['flowers'], excepted: ['flowers:sunflowers'] },
  { clauses: ['flowers'], exceptions: ['tulips'], shownBy: ['flowers'], excepted: ['flowers:tulips'] },
  {
    clauses: ['musical instruments', 'houses'],
    exceptions: ['guitars'],
    shownBy: ['pacs:guitar', 'pacs:house'],
    excepted: ['pacs:guitar'],
  },
  {
    clauses: ['drawings', 'cartoons', 'paintings'],
    exceptions: ['drawings of animals'],
    shownBy: DRAWINGS,
    excepted: ANIMALS,
  },
  {
    clauses: ['poker chips', 'playing cards'],
    exceptions: ['decks of cards'],
    shownBy: ['chips', 'cards'],
    excepted: ['cards'],
  },
]
