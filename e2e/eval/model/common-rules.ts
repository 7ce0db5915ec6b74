import { RULES } from '../rules'

/** Pictures that ordinary rules should leave alone, by kind. */
export type Kind = 'photos' | 'screens' | 'memes' | 'drawings'

/** A rule that people write, with the kinds of pictures that may well show its subject without being labelled so. */
export interface CommonRule {
  id: string
  clauses: string[]
  /** On these its flags are not counted as false. */
  mayShow: Kind[]
}

/** What memes are mostly made of, and what drawings of the sets depict. */
const MAY_SHOW: Record<string, Kind[]> = {
  clothing: ['memes', 'drawings'],
  people: ['memes', 'drawings'],
  dogs: ['memes'],
  animals: ['memes', 'drawings'],
  water: ['memes', 'drawings'],
  vehicles: ['memes'],
}

/** The twelve rules of the evaluation pack and eighteen more. */
export const COMMON_RULES: CommonRule[] = [
  ...RULES.map(({ id, clauses }) => ({ id, clauses, mayShow: MAY_SHOW[id] ?? [] })),
  { id: 'knives', clauses: ['knives', 'daggers'], mayShow: [] },
  { id: 'alcohol', clauses: ['beer', 'wine', 'bottles of liquor'], mayShow: ['memes'] },
  { id: 'nudity', clauses: ['nude people'], mayShow: [] },
  { id: 'swimwear', clauses: ['people in swimwear'], mayShow: ['memes'] },
  { id: 'blood', clauses: ['blood', 'wounds'], mayShow: [] },
  { id: 'fighting', clauses: ['people fighting'], mayShow: ['memes'] },
  { id: 'syringes', clauses: ['syringes'], mayShow: [] },
  { id: 'money', clauses: ['banknotes', 'coins'], mayShow: ['memes'] },
  { id: 'cars', clauses: ['cars'], mayShow: ['memes'] },
  { id: 'horses', clauses: ['horses'], mayShow: ['memes'] },
  { id: 'cats', clauses: ['cats'], mayShow: ['memes'] },
  { id: 'food', clauses: ['food'], mayShow: ['memes'] },
  { id: 'flags', clauses: ['flags'], mayShow: ['memes'] },
  { id: 'crowds', clauses: ['crowds of people'], mayShow: ['memes'] },
  { id: 'children', clauses: ['children'], mayShow: ['memes', 'drawings'] },
  { id: 'screens', clauses: ['computer screens', 'phone screens'], mayShow: ['screens', 'memes'] },
  { id: 'text', clauses: ['pages of text', 'documents'], mayShow: ['screens', 'memes'] },
  { id: 'drawings', clauses: ['drawings', 'cartoons'], mayShow: ['screens', 'memes', 'drawings'] },
]
