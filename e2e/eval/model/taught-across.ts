import { table } from '../../bench/table'
import type { EvaluationSet } from './evaluation-set'
import { meanOf } from './intervals'
import { flaggedShare } from './measures'
import { policyFor, scorePolicy } from './rule-scores'
import type { Evaluated } from './safety'
import { EVERYDAY, percent, rounded, type Section } from './section'
import { seededRandom, shuffled } from './seeded-random'
import { taughtBy } from './taught-by'
import { TOPICS } from './topics'

/** Random choices of examples that figures are averaged over. */
const DRAWS = 3
const SEED = 5

/** One subject in pictures of two sources. */
interface Pair {
  label: string
  clauses: string[]
  from: number[]
  to: number[]
}

/** A rule that was taught by one choice of pictures of one source, to be judged on those of the other. */
interface Trial {
  pair: Pair
  examples: number
  name: string
  violations: number[]
}

/**
 * Rules taught by pictures of one source, judged on pictures of another, where two sources show the same: kinds of things that the left-out head
 * never saw, in photos of two repositories; pills and poker chips in two sets of one repository each, of other scenes.
 */
export async function evaluateTaughtAcross({ set, parts }: Evaluated): Promise<Section> {
  const trials = trialsOf(pairsOf(set))
  const policy = policyFor(trials.map(({ name, pair }) => ({ id: name, clauses: pair.clauses })))
  const rules = policy.rules.map((rule) => ({ ...rule, examples: [] }))
  const taught = new Map(trials.map(({ name, violations }) => [name, taughtBy(violations, [], set.images)]))
  const scored = await scorePolicy({ ...policy, rules }, [0.01], parts, set.images, taught)
  const everyday = set.rowsOf(...EVERYDAY)
  const figures = trials.map((trial, index) => ({
    ...trial,
    recall: flaggedShare(scored[index]!, trial.pair.to, 0),
    falsePositives: flaggedShare(scored[index]!, set.without(trial.pair.clauses, everyday), 0),
  }))
  const labels = [...new Set(trials.map(({ pair }) => pair.label))]
  const shareOf = (label: string, examples: number, pick: (one: (typeof figures)[number]) => number) => {
    const values = figures.filter((one) => one.pair.label === label && one.examples === examples).map(pick)
    return values.length > 0 ? meanOf(values) : null
  }
  const cell = (share: number | null) => (share === null ? '' : percent(share))
  const recalls = (label: string) => [0, 1, 4].map((examples) => cell(shareOf(label, examples, ({ recall }) => recall)))
  return {
    title: TOPICS.taughtAcross.title,
    body: [
      table(
        [
          'taught by -> judged on',
          'subjects',
          'recall, words',
          '1 example',
          '4 examples',
          'false positives, 1 example',
        ],
        labels.map((label) => [
          label,
          `${new Set(trials.filter(({ pair }) => pair.label === label).map(({ pair }) => pair)).size}`,
          ...recalls(label),
          cell(shareOf(label, 1, ({ falsePositives }) => falsePositives)),
        ]),
      ),
    ],
    keys: rounded({ teach1AcrossRecallAt1: shareOf(labels[0]!, 1, ({ recall }) => recall) ?? Number.NaN }),
  }
}

/** Both ways, the pair of two repositories first. */
function pairsOf(set: EvaluationSet): Pair[] {
  const [first, second] = [new Set(set.rowsOf('names')), new Set(set.rowsOf('imagen'))]
  const held = set.held
    .map(({ name, rows }) => ({
      clauses: [name],
      from: rows.filter((row) => first.has(row)),
      to: rows.filter((row) => second.has(row)),
    }))
    .filter(({ from, to }) => from.length > 0 && to.length > 0)
    .map((pair) => ({ ...pair, label: 'things: names -> imagen (two repositories)' }))
  const back = held.map((pair) => turned(pair, 'things: imagen -> names'))
  const pills: Pair = {
    label: 'pills: photos -> a rig (one repository)',
    clauses: ['pills', 'medicine tablets'],
    from: set.rowsOf('pills'),
    to: set.rowsOf('pillrig'),
  }
  const chips: Pair = {
    label: 'poker chips: with cards -> alone (one repository)',
    clauses: ['poker chips'],
    from: set.rowsOf('cards:chips'),
    to: set.rowsOf('chips:chips'),
  }
  return [
    ...held,
    ...back,
    pills,
    turned(pills, 'pills: a rig -> photos'),
    chips,
    turned(chips, 'poker chips: alone -> with cards'),
  ]
}

function turned({ clauses, from, to }: Pair, label: string): Pair {
  return { label, clauses, from: to, to: from }
}

function trialsOf(pairs: readonly Pair[]): Trial[] {
  const random = seededRandom(SEED)
  return pairs.flatMap((pair, index) =>
    [0, 1, 4]
      .filter((examples) => examples <= pair.from.length)
      .flatMap((examples) =>
        Array.from({ length: examples > 0 ? DRAWS : 1 }, (_, draw) => ({
          pair,
          examples,
          name: `pair-${index}-${examples}-${draw}`,
          violations: shuffled(pair.from, random).slice(0, examples),
        })),
      ),
  )
}
