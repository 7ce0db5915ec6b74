import { FILLERS } from './fillers'
import { TEMPLATES } from './templates'

/** Where the numbers begin: any other seed would do as well, but thresholds hang on it. */
const SEED = 20_250
/** Tries to fill a template anew before it is given up: some have few fillings. */
const TRIES = 6

/**
 * What ordinary signs, menus, receipts, chats, slides, memes and the like say, in our own words: what clauses about text are measured against.
 * The same texts in every run.
 *
 * @param count how many, each once; fewer where the templates have no more to say. Lines are separated by `\n`
 */
export function ordinaryTexts(count = 1500): string[] {
  const random = generator(SEED)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  const fillers = new Map(Object.entries(FILLERS).map(([name, alternatives]) => [name, alternatives.split('|')]))
  const templates = Object.values(TEMPLATES).flat()
  const texts = new Set<string>()
  const exhausted = new Set<string>()
  while (texts.size < count && exhausted.size < templates.length) {
    for (const template of templates) {
      if (texts.size === count || exhausted.has(template)) continue
      const before = texts.size
      for (let attempt = 0; attempt < TRIES && texts.size === before; attempt++) texts.add(written(template))
      if (texts.size === before) exhausted.add(template)
    }
  }
  return [...texts]

  /** Fills a template, in small letters or large ones as signs are. */
  function written(template: string): string {
    const text = template.replaceAll(' / ', '\n').replace(/\{(\w+)\}/g, (_, name: string) => pick(fillers.get(name)!))
    return text
  }
}

/** Numbers in [0, 1), the same in every run (a linear congruential generator, constants of Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
