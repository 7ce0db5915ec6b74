import { editDistance } from '@lookfirst/policy/json'

/** Letters that a slip may get wrong. */
const SLIPS = 2

/**
 * The command that somebody may have meant: with a letter or two wrong ("polcy lint", "policy lnit"), or without what it is about ("lint").
 *
 * @param typed the first words of the arguments
 * @param names of all commands, one or two words each
 */
export function nearestCommand(typed: readonly string[], names: readonly string[]): string | null {
  const [first = '', second = ''] = typed
  const ranked = names
    .map((name) => {
      const [about = '', does = ''] = name.split(' ')
      if (does === '') return { name, distance: editDistance(first, about) }
      const whole = editDistance(first, about) + editDistance(second, does)
      return { name, distance: Math.min(whole, editDistance(first, does)) }
    })
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best && best.distance <= SLIPS ? best.name : null
}
