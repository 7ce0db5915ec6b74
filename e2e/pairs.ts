import type { Action } from 'lookfirst'

/** An image, a policy, and what a careful person would expect of the two. Written down before the first run. */
export interface Pair {
  /** File in `fixtures`, with its folder. */
  image: string
  /** Key in {@link POLICIES}. */
  policy: keyof typeof POLICIES
  action: Action
  /** Rule that must have decided, where one must. */
  rule?: string
  /** Text of the clause that must have decided. */
  clause?: string
  /** Rule that an exception must have lifted. */
  excused?: string
  /** Where the object is, in shares of width and height: the region of `explain` must lie inside. */
  object?: { x: number; y: number; width: number; height: number }
  /**
   * Why the embedded model gets it wrong, with the margin that was measured. A known failure stays in the table; the suite
   * fails when it begins to pass, so that the entry is corrected.
   */
  knownFailure?: string
  /** Why no region passes its check, or one beside the object does; kept as `knownFailure` is. */
  regionKnownFailure?: string
}

const policy = (...lines: string[]) => lines.join('\n')

/** Policies as people write them. */
export const POLICIES = {
  cats: policy('## cats: No cats', 'Should not:', '- show cats', 'Action: block'),
  dogs: policy('## dogs: No dogs', 'Should not:', '- show dogs', 'Action: block'),
  animals: policy('## animals: No animals', 'Should not:', '- show animals', 'Action: block'),
  animalsButCats: policy(
    '## animals: No animals',
    'Should not:',
    '- show animals',
    'Can:',
    '- show cats',
    'Action: block',
  ),
  coffee: policy('## drinks: No coffee', 'Should not:', '- show cups of coffee', 'Action: block'),
  drinks: policy('## drinks: No drinks', 'Should not: show drinks', 'Action: blur'),
  weaponsAndCoffee: policy(
    '## weapons: No weapons',
    'Should not:',
    '- show handguns or rifles',
    '## drinks: No coffee',
    'Should not:',
    '- show cups of coffee',
    'Action: block',
  ),
  weapons: policy('## weapons: No weapons', 'Should not:', '- show handguns or rifles', 'Action: block'),
  drinksButCoffee: policy(
    '## drinks: No drinks',
    'Should not: show drinks',
    'Can:',
    '- show cups of coffee',
    'Action: blur',
  ),
  petsButCats: policy(
    '## pets: No pets',
    'Should not:',
    '- show cats',
    '- show dogs',
    'Can:',
    '- show close portraits of cats',
    'Action: block',
  ),
  cameras: policy('## cameras: No cameras', 'Should not:', '- show cameras or tripods', 'Action: review'),
  galaxies: policy('## space: No space', 'Should not:', '- show galaxies', 'Action: block'),
  bricks: policy('## walls: No walls', 'Should not:', '- show brick walls', 'Action: block'),
  grass: policy('## lawns: No lawns', 'Should not:', '- show grass', 'Action: block'),
  retinas: policy('## medical: No medical pictures', 'Should not:', '- show retinas', 'Action: block'),
  rockets: policy('## rockets: No rockets', 'Should not:', '- show rockets', 'False positives: 5%', 'Action: block'),
  people: policy('## people: No people', 'Should not:', '- show people', 'False positives: 5%', 'Action: block'),
  coins: policy('## money: No money', 'Should not:', '- show coins', 'False positives: 5%', 'Action: block'),
  handwriting: policy(
    '## text: No handwriting',
    'Should not:',
    '- show handwriting',
    'False positives: 5%',
    'Action: block',
  ),
  spacesuits: policy(
    '## space: No space travel',
    'Should not:',
    '- show astronauts',
    '- show space suits',
    'Action: block',
  ),
  onlyCats: policy('## cats: Only cats', 'Must show: cats', 'Action: block'),
  onlyFood: policy('## food: Only food and drink', 'Must show:', '- food', '- cups of coffee', 'Action: review'),
} as const

const CAT = { x: 0, y: 0, width: 0.82, height: 1 }
const CUP = { x: 0.1, y: 0.02, width: 0.72, height: 0.97 }
const LEFT = { x: 0, y: 0, width: 0.5, height: 1 }
const RIGHT = { x: 0.5, y: 0, width: 0.5, height: 1 }

/** Every policy that must block something here must also let something pass. */
export const PAIRS: Pair[] = [
  { image: 'photos/chelsea.png', policy: 'cats', action: 'block', rule: 'cats', clause: 'show cats', object: CAT },
  { image: 'photos/coffee.png', policy: 'cats', action: 'allow' },
  // The same picture: only the policy changes.
  { image: 'photos/chelsea.png', policy: 'dogs', action: 'allow' },
  {
    image: 'photos/chelsea.png',
    policy: 'animals',
    action: 'block',
    rule: 'animals',
    clause: 'show animals',
  },
  { image: 'photos/brick.png', policy: 'animals', action: 'allow' },
  // An exception lifts the block, and only what it covers.
  {
    image: 'photos/chelsea.png',
    policy: 'animalsButCats',
    action: 'allow',
    excused: 'animals',
  },
  {
    image: 'photos/coffee.png',
    policy: 'coffee',
    action: 'block',
    rule: 'drinks',
    clause: 'show cups of coffee',
    object: CUP,
  },
  { image: 'photos/chelsea.png', policy: 'coffee', action: 'allow' },
  {
    image: 'photos/coffee.png',
    policy: 'drinks',
    action: 'blur',
    rule: 'drinks',
    clause: 'show drinks',
    knownFailure: 'margin -0.29: “drinks” is too general a word for this encoder',
  },
  { image: 'photos/brick.png', policy: 'drinks', action: 'allow' },
  {
    image: 'photos/coffee.png',
    policy: 'drinksButCoffee',
    action: 'allow',
    excused: 'drinks',
    knownFailure: 'the rule itself does not match, see above, so there is nothing to lift',
  },
  {
    image: 'photos/chelsea.png',
    policy: 'petsButCats',
    action: 'allow',
    excused: 'pets',
  },
  // Two things in one picture: the policy decides which of them counts, and the region follows.
  {
    image: 'files/cat-and-coffee.jpg',
    policy: 'cats',
    action: 'block',
    rule: 'cats',
    clause: 'show cats',
    object: LEFT,
  },
  {
    image: 'files/cat-and-coffee.jpg',
    policy: 'coffee',
    action: 'block',
    rule: 'drinks',
    clause: 'show cups of coffee',
    object: RIGHT,
    regionKnownFailure: 'a sixth of the region lies on the cat',
  },
  // A rule is removed, and with it the block.
  {
    image: 'photos/coffee.png',
    policy: 'weaponsAndCoffee',
    action: 'block',
    rule: 'drinks',
    clause: 'show cups of coffee',
  },
  { image: 'photos/coffee.png', policy: 'weapons', action: 'allow' },
  { image: 'photos/grass.png', policy: 'weaponsAndCoffee', action: 'allow' },
  {
    image: 'photos/camera.png',
    policy: 'cameras',
    action: 'review',
    rule: 'cameras',
    clause: 'show cameras or tripods',
  },
  { image: 'photos/chelsea.png', policy: 'cameras', action: 'allow' },
  {
    image: 'photos/hubble_deep_field.jpg',
    policy: 'galaxies',
    action: 'block',
    rule: 'space',
    clause: 'show galaxies',
  },
  { image: 'photos/brick.png', policy: 'galaxies', action: 'allow' },
  { image: 'photos/brick.png', policy: 'bricks', action: 'block', rule: 'walls', clause: 'show brick walls' },
  { image: 'photos/coffee.png', policy: 'bricks', action: 'allow' },
  { image: 'photos/grass.png', policy: 'grass', action: 'block', rule: 'lawns', clause: 'show grass' },
  { image: 'photos/rocket.jpg', policy: 'grass', action: 'allow' },
  {
    image: 'photos/retina.jpg',
    policy: 'retinas',
    action: 'block',
    rule: 'medical',
    clause: 'show retinas',
    knownFailure: 'margin -0.58 at 1 %',
  },
  { image: 'photos/chelsea.png', policy: 'retinas', action: 'allow' },
  {
    image: 'photos/rocket.jpg',
    policy: 'rockets',
    action: 'block',
    rule: 'rockets',
    clause: 'show rockets',
  },
  { image: 'photos/grass.png', policy: 'rockets', action: 'allow' },
  {
    image: 'photos/astronaut.png',
    policy: 'spacesuits',
    action: 'block',
    rule: 'space',
    knownFailure: 'margin -0.05 at 1 %',
  },
  { image: 'photos/coffee.png', policy: 'spacesuits', action: 'allow' },
  {
    image: 'photos/astronaut.png',
    policy: 'people',
    action: 'block',
    rule: 'people',
    clause: 'show people',
  },
  { image: 'photos/coins.png', policy: 'people', action: 'allow' },
  {
    image: 'photos/coins.png',
    policy: 'coins',
    action: 'block',
    rule: 'money',
    clause: 'show coins',
    knownFailure: 'margin -1.24 at 5 %',
  },
  { image: 'photos/chelsea.png', policy: 'coins', action: 'allow' },
  { image: 'photos/text.png', policy: 'handwriting', action: 'block', rule: 'text', clause: 'show handwriting' },
  { image: 'photos/coffee.png', policy: 'handwriting', action: 'allow' },
  { image: 'photos/chelsea.png', policy: 'onlyCats', action: 'allow' },
  { image: 'photos/coffee.png', policy: 'onlyCats', action: 'block', rule: 'cats', clause: 'cats' },
  { image: 'photos/coffee.png', policy: 'onlyFood', action: 'allow' },
  { image: 'photos/brick.png', policy: 'onlyFood', action: 'review', rule: 'food' },
]
