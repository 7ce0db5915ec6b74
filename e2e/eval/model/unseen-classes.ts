import type { CompileParts } from '@lookfirst/policy'
import { table } from '../../bench/table'
import type { EvaluationSet } from './evaluation-set'
import { meanOf } from './intervals'
import { readFamilies } from './lexicon-families'
import { type Measured, measure } from './measures'
import { scorePhrases } from './rule-scores'
import { EVERYDAY, meanCell, rounded, type Section } from './section'

const RATES = [0.01, 0.05]

/** Classes that a family needs to be listed. */
const ENOUGH_CLASSES = 3

/** One class of pictures that the head never saw, under a rule of its name. */
interface ClassFigures {
  name: string
  /** Against ordinary pictures. */
  ordinary: Measured
  /** Against pictures of the classes nearest in words. */
  lookalikes: Measured
}

/** Classes that the left-out head never saw, each under a rule of its name alone. */
export async function evaluateUnseenClasses(set: EvaluationSet, parts: CompileParts): Promise<Section> {
  const plain = await figuresOf(set, { ...parts, lexicon: null })
  const described = parts.lexicon ? await figuresOf(set, parts) : null
  const shown = described ?? plain
  return {
    title: `${shown.length} classes that no training step saw (rule: the name; means over classes)`,
    body: [
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
