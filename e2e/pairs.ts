import type { Action } from 'lookfirst'

/** An image, a policy, and what a careful person would expect of the two. Written down before the first run. */
export interface Pair {
  /** File in `fixtures/photos`. */
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
}

const policy = (...lines: string[]) => lines.join('\n')

/** Policies as people write them. */
export const POLICIES = {
  cats: policy('## cats: No cats', 'Should not:', '- show cats', 'Action: block'),
  dogs: policy('## dogs: No dogs', 'Should not:', '- show dogs', 'Action: block'),
  animals: policy('## animals: No animals', 'Should not:', '- show animals', 'Action: block'),
  animalsButCats: policy('## animals: No animals', 'Should not:', '- show animals', 'Can:', '- show cats', 'Action: block'),
  coffee: policy('## drinks: No coffee', 'Should not:', '- show cups of coffee', 'Action: block'),
  drinks: policy('## drinks: No drinks', 'Should not: show drinks', 'Action: blur'),
  vehicles: policy('## vehicles: No vehicles', 'Should not:', '- show motorcycles', '- show cars or trucks', 'Action: review'),
  weaponsAndVehicles: policy('## weapons: No weapons', 'Should not:', '- show handguns or rifles', '## vehicles: No vehicles', 'Should not:', '- show motorcycles', 'Action: block'),
  weapons: policy('## weapons: No weapons', 'Should not:', '- show handguns or rifles', 'Action: block'),
  cameras: policy('## cameras: No cameras', 'Should not:', '- show cameras or tripods', 'Action: block'),
  galaxies: policy('## space: No space', 'Should not:', '- show galaxies', 'Action: block'),
  bricks: policy('## walls: No walls', 'Should not:', '- show brick walls', 'Action: block'),
  grass: policy('## lawns: No lawns', 'Should not:', '- show grass', 'Action: block'),
  retinas: policy('## medical: No medical pictures', 'Should not:', '- show retinas', 'Action: block'),
  rockets: policy('## rockets: No rockets', 'Should not:', '- show rockets', 'False positives: 5%', 'Action: block'),
  people: policy('## people: No people', 'Should not:', '- show people', 'False positives: 5%', 'Action: block'),
  coins: policy('## money: No money', 'Should not:', '- show coins', 'False positives: 5%', 'Action: block'),
  text: policy('## text: No documents', 'Should not:', '- show pages of printed text', 'False positives: 5%', 'Action: block'),
  onlyCats: policy('## cats: Only cats', 'Must show: cats', 'Action: block'),
  onlyFood: policy('## food: Only food and drink', 'Must show:', '- food', '- cups of coffee', 'Action: review'),
} as const

const CAT = { x: 0, y: 0, width: 0.82, height: 1 }
const CUP = { x: 0.1, y: 0.02, width: 0.72, height: 0.97 }
const MOTORCYCLE = { x: 0.1, y: 0.12, width: 0.85, height: 0.82 }

/** Every policy that must block something here must also let something pass. */
export const PAIRS: Pair[] = [
  { image: 'chelsea.png', policy: 'cats', action: 'block', rule: 'cats', clause: 'show cats', object: CAT },
  { image: 'coffee.png', policy: 'cats', action: 'allow' },
  // The same picture: only the policy changes.
  { image: 'chelsea.png', policy: 'dogs', action: 'allow' },
  { image: 'chelsea.png', policy: 'animals', action: 'block', rule: 'animals', clause: 'show animals' },
  { image: 'motorcycle_left.png', policy: 'animals', action: 'allow' },
  // An exception lifts the block, and only what it covers.
  { image: 'chelsea.png', policy: 'animalsButCats', action: 'allow', excused: 'animals' },
  { image: 'coffee.png', policy: 'coffee', action: 'block', rule: 'drinks', clause: 'show cups of coffee', object: CUP },
  { image: 'chelsea.png', policy: 'coffee', action: 'allow' },
  { image: 'coffee.png', policy: 'drinks', action: 'blur', rule: 'drinks', clause: 'show drinks' },
  { image: 'brick.png', policy: 'drinks', action: 'allow' },
  { image: 'motorcycle_left.png', policy: 'vehicles', action: 'review', rule: 'vehicles', clause: 'show motorcycles', object: MOTORCYCLE },
  { image: 'astronaut.png', policy: 'vehicles', action: 'allow' },
  // A rule is removed, and with it the block.
  { image: 'motorcycle_left.png', policy: 'weaponsAndVehicles', action: 'block', rule: 'vehicles', clause: 'show motorcycles' },
  { image: 'motorcycle_left.png', policy: 'weapons', action: 'allow' },
  { image: 'grass.png', policy: 'weaponsAndVehicles', action: 'allow' },
  { image: 'camera.png', policy: 'cameras', action: 'block', rule: 'cameras', clause: 'show cameras or tripods' },
  { image: 'chelsea.png', policy: 'cameras', action: 'allow' },
  { image: 'hubble_deep_field.jpg', policy: 'galaxies', action: 'block', rule: 'space', clause: 'show galaxies' },
  { image: 'brick.png', policy: 'galaxies', action: 'allow' },
  { image: 'brick.png', policy: 'bricks', action: 'block', rule: 'walls', clause: 'show brick walls' },
  { image: 'coffee.png', policy: 'bricks', action: 'allow' },
  { image: 'grass.png', policy: 'grass', action: 'block', rule: 'lawns', clause: 'show grass' },
  { image: 'rocket.jpg', policy: 'grass', action: 'allow' },
  { image: 'retina.jpg', policy: 'retinas', action: 'block', rule: 'medical', clause: 'show retinas' },
  { image: 'chelsea.png', policy: 'retinas', action: 'allow' },
  { image: 'rocket.jpg', policy: 'rockets', action: 'block', rule: 'rockets', clause: 'show rockets' },
  { image: 'grass.png', policy: 'rockets', action: 'allow' },
  { image: 'astronaut.png', policy: 'people', action: 'block', rule: 'people', clause: 'show people' },
  { image: 'coins.png', policy: 'people', action: 'allow' },
  { image: 'coins.png', policy: 'coins', action: 'block', rule: 'money', clause: 'show coins' },
  { image: 'chelsea.png', policy: 'coins', action: 'allow' },
  { image: 'page.png', policy: 'text', action: 'block', rule: 'text', clause: 'show pages of printed text' },
  { image: 'coffee.png', policy: 'text', action: 'allow' },
  { image: 'chelsea.png', policy: 'onlyCats', action: 'allow' },
  { image: 'motorcycle_left.png', policy: 'onlyCats', action: 'block', rule: 'cats', clause: 'cats' },
  { image: 'coffee.png', policy: 'onlyFood', action: 'allow' },
  { image: 'brick.png', policy: 'onlyFood', action: 'review', rule: 'food' },
]
