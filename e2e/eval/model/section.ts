import { round } from '../../bench/statistics'
import type { Interval } from './intervals'
import { bootstrapMean, meanOf, wilson } from './intervals'

/** One part of the evaluation, ready to be printed. */
export interface Section {
  title: string
  /** Tables and remarks. */
  body: string[]
  /** Its part of the last line, JSON. `null` where the model lacks what is measured. */
  keys: Record<string, number | null>
}

/** Decimals of shares and areas in the JSON line. */
const DECIMALS = 4

/** Seed of every bootstrap. */
const SEED = 2015

/** Groups of ordinary pictures: photos of scenes, garments and flowers, and photos and drawings of animals, houses and people. */
export const EVERYDAY = ['flickr', 'clothing', 'flowers', 'pacs'] as const

/** Rounds the keys of a section. */
export function rounded(keys: Record<string, number | null>): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(keys).map(([key, value]) => [key, value === null ? null : round(value, DECIMALS)]),
  )
}

/** A mean over rules or classes, with its 95 % interval. */
export function meanCell(values: readonly number[], decimals = 3): string {
  return `${meanOf(values).toFixed(decimals)} ${range(bootstrapMean(values, SEED), decimals)}`
}

/** A share of pictures in per cent, with its 95 % interval. */
export function shareCell(count: number, total: number): string {
  if (total === 0) return ''
  const { low, high } = wilson(count, total)
  return `${percent(count / total)} ${range({ low: 100 * low, high: 100 * high }, 1)}`
}

/** `1.2%` */
export const percent = (share: number): string => `${(100 * share).toFixed(1)}%`

const range = ({ low, high }: Interval, decimals: number) => `(${low.toFixed(decimals)}-${high.toFixed(decimals)})`
