import { type Dictionary, subjectWords } from '@lookfirst/policy'

/** What the bank's images show, as word senses: so that a rule about dogs is not calibrated against dogs. */
export interface SubjectsJson {
  /** Senses by index; each with the indices of the senses above it. */
  senses: { parents: number[] }[]
  /** Sense of each noun that some image shows, or that stands above what it shows. */
  words: Record<string, number>
  /** Per image, the senses it shows. */
  images: number[][]
  /** By example set, the ways to name its subject: lower case, singular. Absent where rules must ask for sets. */
  examples?: Record<string, string[]>
}

/**
 * Finds the images that do not show a subject. An image shows it when one of its senses is the noun's sense or lies below it:
 * a dog shows an animal, whatever word its caption used.
 */
export function createSubjects(json: SubjectsJson, dictionary: Dictionary): (phrases: readonly string[]) => Int32Array {
  const { senses, images } = json
  const words = new Map(Object.entries(json.words))
  const isKnown = (entry: string) => words.has(entry) || dictionary.get(entry) !== undefined
  return (phrases) => {
    const nouns = phrases.flatMap((phrase) => subjectWords(phrase, isKnown))
    const targets = new Set(nouns.map((noun) => words.get(noun)).filter((sense) => sense !== undefined))
    const below = new Map<number, boolean>()
    const isBelow = (sense: number): boolean => {
      const known = below.get(sense)
      if (known !== undefined) return known
      below.set(sense, false)
      const found = targets.has(sense) || senses[sense]!.parents.some(isBelow)
      below.set(sense, found)
      return found
    }
    return Int32Array.from(images.keys()).filter((image) => !images[image]!.some(isBelow))
  }
}
