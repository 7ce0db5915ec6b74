import { editDistance } from './edit-distance'

/** The known key that an unknown one is most likely a slip of, or `null`: another case or separator, or at most two letters off. */
export function nearestKey(key: string, known: readonly string[]): string | null {
  if (key.length > 40) return null
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
  const ranked = known
    .map((name) => ({ name, distance: editDistance(plain(key), plain(name)) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best && best.distance <= 2 && best.distance < best.name.length / 2 ? best.name : null
}
