import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type EvalRule, ORDINARY_GROUPS } from './rules'

/** Where the pack lies unless another folder is named: beside the repository. */
export const defaultPackFolder = fileURLToPath(new URL('../../../shared/data', import.meta.url))

/** Captions that must name a subject before a picture counts as showing it. */
const ENOUGH_CAPTIONS = 2

/** A picture with what is known of it. */
export interface PackPicture {
  /** Path in the pack's folder. */
  file: string
  /** Its file's name up to the number. */
  group: string
  captions: string[]
}

/** Pictures for evaluation only: none of them belongs to the project. */
export interface Pack {
  folder: string
  pictures: PackPicture[]
}

/** Reads `labels.jsonl`, clips left out; `null` where there is no such folder. */
export function readPack(folder: string): Pack | null {
  const labels = join(folder, 'labels.jsonl')
  if (!existsSync(labels)) return null
  const rows: { file: string; captions?: string[] }[] = readFileSync(labels, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line))
  const pictures = rows
    .filter(({ file }) => file.startsWith('images/'))
    .map(({ file, captions = [] }) => ({ file, group: file.slice('images/'.length).split('-')[0]!, captions }))
  return { folder, pictures }
}

/** Which pictures count for a rule, as indices. */
export interface Counted {
  positives: number[]
  /** Ordinary pictures that do not show the subject. */
  negatives: number[]
  lookAlikes: number[]
}

/** Sorts the pack for a rule. */
export function countFor({ shows, lookAlikes }: EvalRule, pictures: readonly PackPicture[]): Counted {
  const where = (matches: (picture: PackPicture) => boolean) =>
    pictures.flatMap((picture, index) => (matches(picture) ? [index] : []))
  const isOrdinary = ({ group }: PackPicture) => ORDINARY_GROUPS.includes(group)
  const resembles = where(({ group }) => lookAlikes.includes(group))
  if ('groups' in shows) {
    const isShown = ({ group }: PackPicture) => shows.groups.includes(group)
    return {
      positives: where(isShown),
      negatives: where((picture) => isOrdinary(picture) && !isShown(picture)),
      lookAlikes: resembles,
    }
  }
  const named = captionsWith(shows.words)
  const undecided = captionsWith(shows.undecidedWords ?? '')
  const isDecided = (picture: PackPicture) => undecided(picture) === 0
  return {
    positives: where((picture) => isDecided(picture) && named(picture) >= ENOUGH_CAPTIONS),
    negatives: where((picture) => isDecided(picture) && isOrdinary(picture) && named(picture) === 0),
    lookAlikes: resembles,
  }
}

/** How many captions of a picture have one of the words. */
function captionsWith(words: string): (picture: PackPicture) => number {
  if (!words) return () => 0
  const pattern = new RegExp(`\\b(${words.split(' ').join('|')})\\b`, 'i')
  return ({ captions }) => captions.filter((caption) => pattern.test(caption)).length
}
