import type { CompiledPolicy } from '@lookfirst/policy'

/** Two clauses and an exception, of things that a page may not want: what twenty rules of a real policy look like. */
const RULES: [clause: string, clause: string, exception: string][] = [
  ['handguns', 'hunting rifles', 'water pistols'],
  ['combat knives', 'swords', 'kitchen knives next to food'],
  ['beer bottles', 'glasses of wine', 'cups of coffee'],
  ['people smoking cigarettes', 'cigars', 'chimneys'],
  ['burning houses', 'explosions', 'birthday candles'],
  ['poker chips', 'slot machines', 'board games'],
  ['pills', 'syringes', 'sweets'],
  ['spiders', 'snakes', 'garden hoses'],
  ['military tanks', 'fighter jets', 'passenger planes'],
  ['car crashes', 'overturned trucks', 'parked cars'],
  ['skulls', 'coffins', 'halloween pumpkins'],
  ['bikinis', 'underwear', 'winter coats'],
  ['dogs on a couch', 'cats', 'stuffed animals'],
  ['motorcycles', 'bicycles', 'toy cars'],
  ['mushrooms', 'cannabis leaves', 'salad'],
  ['chainsaws', 'axes', 'garden rakes'],
  ['paper money', 'credit cards', 'postage stamps'],
  ['television screens', 'mobile phones', 'picture frames'],
  ['sharks', 'crocodiles', 'dolphins'],
  ['parachutes', 'climbing ropes', 'kites'],
]

/** Twenty rules, in full or with one clause each. */
export function twentyRules(shape: 'full' | 'one clause'): string {
  const rules = RULES.map(([first, second, exception], index) => {
    const lines = shape === 'full' ? [`- show ${second}`, 'Can:', `- show ${exception}`] : []
    return [`## rule-${index + 1}`, 'Should not:', `- show ${first}`, ...lines].join('\n')
  })
  return `# Twenty rules\n\n${rules.join('\n\n')}\n`
}

/** A policy of any number of rules, made by repeating those of a compiled one under other ids. */
export function repeatRules(compiled: CompiledPolicy, count: number): CompiledPolicy {
  const rules = Array.from({ length: count }, (_, index) => ({
    ...compiled.rules[index % compiled.rules.length]!,
    id: `rule-${index + 1}`,
  }))
  // A policy is known by its hash, and this one has no text to take it of.
  return { ...compiled, rules, policyHash: `${compiled.policyHash}-${count}` }
}
