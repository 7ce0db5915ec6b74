import { auroc, quantile } from '@lookfirst/policy/measures'
import { table } from '../bench/table'
import { seededRandom } from './model/seeded-random'

/** Share of pictures without the subject that a score may flag where recall is read. */
const RATE = 0.01
/** Draws of the bootstrap. */
const DRAWS = 500
const SEED = 20_250
/** How much a description counts in a sum. */
const WEIGHT = 0.5

/** What a rule says of the pictures that count for it, by the picture and by its description. Margins, above zero is flagged. */
export interface FusedRule {
  id: string
  positives: TwoMargins[]
  negatives: TwoMargins[]
}

/** Two views of one picture. */
export interface TwoMargins {
  clause: number
  /** `null` where nothing was said. */
  description: number | null
}

/** Ways to make one score of both. */
export const FUSIONS = {
  clause: ({ clause }) => clause,
  description: ({ description }) => description ?? Number.NEGATIVE_INFINITY,
  /** Weighted sum of margins, which are standardised both. */
  sum: ({ clause, description }, ordinary) => clause + WEIGHT * (description ?? ordinary),
  /** The rarer of the two. */
  larger: ({ clause, description }) => Math.max(clause, description ?? clause),
} as const satisfies Record<string, (margins: TwoMargins, ordinary: number) => number>

/** A way to score. */
export type Fusion = keyof typeof FUSIONS

/** How well a score ranks. Shares in [0, 1]. */
export interface Ranked {
  auroc: number
  /** Of the positives, above what {@link RATE} of the negatives are. */
  recall: number
}

/** A mean of rules, with its 95 % interval by the bootstrap (Efron 1979), pictures drawn anew within each rule. */
export interface Gain {
  mean: number
  interval: [low: number, high: number]
}

/** What fusing comes to. */
export interface FusingFigures {
  rules: { id: string; positives: number; negatives: number; described: number; by: Record<Fusion, Ranked> }[]
  /** Means of the rules, less those of the clauses alone. */
  gains: Record<Exclude<Fusion, 'clause'>, { auroc: Gain; recall: Gain }>
  /** Whether a fusion is better beyond noise: neither figure's interval reaches below zero, and one lies above. */
  better: Fusion[]
}

/**
 * Compares rules by pictures, by descriptions, and by both.
 *
 * @param rules each with at least one picture of either kind
 */
export function measureFusing(rules: readonly FusedRule[]): FusingFigures {
  const names = Object.keys(FUSIONS) as Fusion[]
  const scored = rules.map(({ positives, negatives }) => {
    // What an ordinary description scores stands for one that was not given.
    const said = negatives.flatMap(({ description }) => description ?? []).sort((a, b) => a - b)
    const ordinary = said.length > 0 ? quantile(Float64Array.from(said), 0.5) : 0
    const by = (pictures: readonly TwoMargins[]) =>
      Object.fromEntries(
        names.map((name) => [name, pictures.map((one) => Math.max(FUSIONS[name](one, ordinary), -1e6))]),
      ) as Record<Fusion, number[]>
    return { positives: by(positives), negatives: by(negatives) }
  })
  const gainsOf = (drawn: typeof scored) =>
    Object.fromEntries(
      names.map((name) => {
        const each = drawn.map(({ positives, negatives }) => rank(positives[name], negatives[name]))
        return [name, { auroc: mean(each.map((one) => one.auroc)), recall: mean(each.map((one) => one.recall)) }]
      }),
    ) as Record<Fusion, Ranked>
  const random = seededRandom(SEED)
  const draws = Array.from({ length: DRAWS }, () => gainsOf(scored.map((rule) => drawn(rule, random))))
  const plain = gainsOf(scored)
  const gain = (name: Fusion, figure: keyof Ranked): Gain => {
    const differences = draws.map((draw) => draw[name][figure] - draw.clause[figure]).sort((a, b) => a - b)
    const at = Float64Array.from(differences)
    return {
      mean: plain[name][figure] - plain.clause[figure],
      interval: [quantile(at, 0.025), quantile(at, 0.975)],
    }
  }
  const gains = Object.fromEntries(
    names.slice(1).map((name) => [name, { auroc: gain(name, 'auroc'), recall: gain(name, 'recall') }]),
  ) as FusingFigures['gains']
  return {
    rules: rules.map(({ id, positives, negatives }, index) => ({
      id,
      positives: positives.length,
      negatives: negatives.length,
      described: [...positives, ...negatives].filter(({ description }) => description !== null).length,
      by: Object.fromEntries(
        names.map((name) => [name, rank(scored[index]!.positives[name], scored[index]!.negatives[name])]),
      ) as Record<Fusion, Ranked>,
    })),
    gains,
    better: (Object.keys(gains) as (keyof typeof gains)[]).filter((name) => {
      const lows = [gains[name].auroc.interval[0], gains[name].recall.interval[0]]
      return lows.every((low) => low >= 0) && lows.some((low) => low > 0)
    }),
  }
}

/** Writes the table, and what it comes to. */
export function fusingTable({ rules, gains, better }: FusingFigures): string {
  const names = Object.keys(FUSIONS) as Fusion[]
  const rows = rules.map(({ id, positives, negatives, described, by }) => [
    id,
    `${positives} / ${negatives}`,
    `${described}`,
    ...names.map((name) => `${by[name].auroc.toFixed(3)} · ${by[name].recall.toFixed(2)}`),
  ])
  const gainRow = (figure: keyof Ranked) => [
    `gain in ${figure === 'auroc' ? 'AUROC' : 'recall'}, 95 %`,
    '',
    '',
    '',
    ...(names.slice(1) as (keyof typeof gains)[]).map((name) => {
      const { mean: value, interval } = gains[name][figure]
      return `${value.toFixed(3)} (${interval.map((bound) => bound.toFixed(3)).join(' to ')})`
    }),
  ]
  return [
    '# By picture, by description, and by both: AUROC and recall at 1 % of pictures without the subject\n',
    table(['rule', 'with / without', 'described', ...names], [...rows, gainRow('auroc'), gainRow('recall')]),
    `\nBetter than the clauses alone beyond noise: ${better.join(', ') || 'none'}\n`,
  ].join('\n')
}

function rank(positives: readonly number[], negatives: readonly number[]): Ranked {
  const sorted = Float64Array.from(negatives).sort()
  const least = quantile(sorted, 1 - RATE)
  return {
    auroc: auroc(positives, negatives),
    recall: positives.filter((score) => score > least).length / positives.length,
  }
}

/** The same pictures for every way to score, drawn with replacement. */
function drawn(
  rule: Record<'positives' | 'negatives', Record<Fusion, number[]>>,
  random: () => number,
): Record<'positives' | 'negatives', Record<Fusion, number[]>> {
  const pick = (scores: Record<Fusion, number[]>) => {
    const size = scores.clause.length
    const places = Array.from({ length: size }, () => Math.floor(random() * size))
    return Object.fromEntries(
      Object.entries(scores).map(([name, values]) => [name, places.map((place) => values[place]!)]),
    ) as Record<Fusion, number[]>
  }
  return { positives: pick(rule.positives), negatives: pick(rule.negatives) }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
