import type { CompileParts } from '@lookfirst/policy'
import { table } from '../../bench/table'
import type { EvaluationSet } from './evaluation-set'
import { meanOf } from './intervals'
import { readFamilies } from './lexicon-families'
import { type Measured, measure } from './measures'
import { scorePhrases } from './rule-scores'
import type { Evaluated } from './safety'
import { EVERYDAY, meanCell, rounded, type Section } from './section'
import { TOPICS } from './topics'

const RATES = [0.01, 0.05]

/** What held out means. */
const HELD_OUT =
  'The left-out head saw no ImageNet picture, no class name and no class probability of these classes. The trunk under it was trained on ImageNet, and captions and other sets may name or show some of them (horses, bicycles).'

/** Classes that a family needs to be listed. */
const ENOUGH_CLASSES = 3

/** One class that was held out of the head's training, under a rule of its name. */
interface ClassFigures {
  name: string
  /** Against ordinary pictures. */
  ordinary: Measured
  /** Against pictures of the classes nearest in words. */
  lookalikes: Measured
}

/** Classes that were held out of the left-out head's training, each under a rule of its name alone. */
export async function evaluateUnseenClasses({ set, parts }: Evaluated): Promise<Section> {
  const plain = await figuresOf(set, { ...parts, lexicon: null })
  const described = parts.lexicon ? await figuresOf(set, parts) : null
  const shown = described ?? plain
  return {
    title: `${TOPICS.unseenClasses.title} (${shown.length}; rule: the name; means over classes)`,
    body: [
      HELD_OUT,
      table(
        ['rules', 'AUROC', 'recall at 1 %', 'recall at 5 %', 'false positives at 1 %', 'look-alikes: AUROC'],
        [...(described ? [overall('with the lexicon', described)] : []), overall('without the lexicon', plain)],
      ),
      table(
        ['family', 'classes', 'AUROC', 'recall at 1 %', 'without the lexicon: AUROC', 'recall at 1 %'],
        byFamily(shown, plain),
      ),
    ],
    keys: rounded({
      heldClassAuroc: meanOf(shown.map(({ ordinary }) => ordinary.auroc)),
      heldRecallAt1: meanOf(shown.map(({ ordinary }) => ordinary.recall[0]!)),
      heldRecallAt5: meanOf(shown.map(({ ordinary }) => ordinary.recall[1]!)),
      heldClassAurocNoLexicon: meanOf(plain.map(({ ordinary }) => ordinary.auroc)),
      heldRecallAt1NoLexicon: meanOf(plain.map(({ ordinary }) => ordinary.recall[0]!)),
      lookalikeAuroc: meanOf(shown.map(({ lookalikes }) => lookalikes.auroc)),
    }),
  }
}

async function figuresOf({ images, held, rowsOf, without }: EvaluationSet, parts: CompileParts) {
  const names = held.map(({ name }) => name)
  const scored = await scorePhrases(names, RATES, parts, images)
  const everyday = rowsOf(...EVERYDAY)
  return held.map(
    ({ name, rows, lookalikeRows }, index): ClassFigures => ({
      name,
      ordinary: measure(scored[index]!, rows, without([name], everyday)),
      lookalikes: measure(scored[index]!, rows, lookalikeRows),
    }),
  )
}

function overall(label: string, figures: readonly ClassFigures[]): string[] {
  const cell = (pick: (one: ClassFigures) => number) => meanCell(figures.map(pick))
  return [
    label,
    cell(({ ordinary }) => ordinary.auroc),
    cell(({ ordinary }) => ordinary.recall[0]!),
    cell(({ ordinary }) => ordinary.recall[1]!),
    cell(({ ordinary }) => ordinary.falsePositives[0]!),
    cell(({ lookalikes }) => lookalikes.auroc),
  ]
}

function byFamily(shown: readonly ClassFigures[], plain: readonly ClassFigures[]): (string | number)[][] {
  const familyOf = readFamilies()
  const families = new Map<string, number[]>()
  for (const [index, { name }] of shown.entries()) {
    const family = familyOf(name) ?? '(none)'
    families.set(family, [...(families.get(family) ?? []), index])
  }
  return [...families]
    .filter(([, indices]) => indices.length >= ENOUGH_CLASSES)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([family, indices]) => {
      const mean = (figures: readonly ClassFigures[], pick: (one: Measured) => number) =>
        meanOf(indices.map((index) => pick(figures[index]!.ordinary))).toFixed(3)
      const pair = (figures: readonly ClassFigures[]) => [
        mean(figures, ({ auroc }) => auroc),
        mean(figures, ({ recall }) => recall[0]!),
      ]
      return [family, indices.length, ...pair(shown), ...pair(plain)]
    })
}
