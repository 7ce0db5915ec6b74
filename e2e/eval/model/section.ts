import { wilsonInterval } from '@lookfirst/policy/measures'
import { round } from '../../bench/statistics'
import type { Interval } from './intervals'
import { bootstrapMean, meanOf } from './intervals'
import { isMissing, type Missing } from './missing'
import { type Keys, nullKeys, TOPICS, type Topic } from './topics'

/** One part of the evaluation, ready to be printed. */
export interface Section {
  title: string
  /** Tables and remarks. */
  body: string[]
  /** Its part of the last line, JSON. */
  keys: Keys
}

/** Decimals of shares and areas in the JSON line. */
const DECIMALS = 4

/** Seed of every bootstrap. */
const SEED = 2015

/** Groups of ordinary pictures: photos of scenes, garments and flowers, and photos and drawings of animals, houses and people. */
export const EVERYDAY = ['flickr', 'clothing', 'flowers', 'pacs'] as const

/** Measures a section; where what it needs is missing, it says so, and its keys have no values. */
export async function unlessMissing<Needed extends object>(
  topic: Topic,
  needed: Needed | Missing,
  measure: (needed: Needed) => Section | Promise<Section>,
): Promise<Section> {
  return isMissing(needed) ? skipped(topic, needed) : measure(needed)
}

/** A section that cannot be measured. */
export function skipped(topic: Topic, missing: Missing): Section {
  return { title: TOPICS[topic].title, body: [skippedLine(missing)], keys: nullKeys(topic) }
}

/** What stands in the place of figures. */
export const skippedLine = ({ missing }: Missing): string => `skipped: ${missing}`

/** Rounds the keys of a section. */
export function rounded(keys: Keys): Keys {
  return Object.fromEntries(
    Object.entries(keys).map(([key, value]) => [key, value === null ? null : round(value, DECIMALS)]),
  )
}

/** A distance that should be next to nothing: two digits, however small. */
export const distance = (value: number): number => Number(value.toPrecision(2))

/** A mean over rules or classes, with its 95 % interval. */
export function meanCell(values: readonly number[], decimals = 3): string {
  return `${meanOf(values).toFixed(decimals)} ${range(meanInterval(values), decimals)}`
}

/** The 95 % interval of a mean over rules or classes. */
export const meanInterval = (values: readonly number[]): Interval => bootstrapMean(values, SEED)

/** A share of pictures in per cent, with its 95 % interval. */
export function shareCell(count: number, total: number): string {
  if (total === 0) return ''
  const [low, high] = wilsonInterval(count, total)
  return `${percent(count / total)} ${range({ low: 100 * low, high: 100 * high }, 1)}`
}

/** `1.2%` */
export const percent = (share: number): string => `${(100 * share).toFixed(1)}%`

const range = ({ low, high }: Interval, decimals: number) => `(${low.toFixed(decimals)}-${high.toFixed(decimals)})`
