import { fileURLToPath } from 'node:url'
import { type CompileParts, compilePolicy, loadCompiled, parsePolicy } from '@lookfirst/policy'
import { scoreReading } from '@lookfirst/policy/judge'
import { createTextMatcher } from '@lookfirst/policy/text'
import { readStretches } from '@lookfirst/policy/text-judge'
import { modelParts } from '../../../policies/testing/model-parts'
import { table } from '../../bench/table'
import { seededRandom } from '../model/seeded-random'
import { lineDrawers } from './draw-lines'
import { openPackedReader, pixelsOf } from './measure-ocr'
import { TEXT_RULES, type TextRule } from './text-rules'

/** Pictures of a rule that violate it, of each group; and as many that do not. */
const EACH = 6
const SEED = 20261123

/** How a rule about text does on drawn pictures. */
export interface TextRuleFigures {
  name: string
  /** Pictures that violate it, and those of them that were flagged, by group. */
  groups: Record<string, { pictures: number; flagged: number }>
  /** Pictures with something alike, and those of them that were flagged. */
  lookalikes: { pictures: number; flagged: number }
  /** Texts that were decided wrongly: what was drawn, and what was read. */
  wrong: { drawn: string; read: string }[]
}

/** Draws pictures for each rule about text, reads them over the kernels that browsers run, and judges what was read. */
export async function measureTextRules(
  folder = fileURLToPath(new URL('../../../models/text', import.meta.url)),
): Promise<TextRuleFigures[]> {
  const [reader, parts, drawers] = await Promise.all([openPackedReader(folder), modelParts(), lineDrawers()])
  const random = seededRandom(SEED)
  const figures: TextRuleFigures[] = []
  try {
    for (const rule of TEXT_RULES) {
      const isFlagged = await judgeOf(rule, parts)
      const one: TextRuleFigures = { name: rule.name, groups: {}, lookalikes: { pictures: 0, flagged: 0 }, wrong: [] }
      for (const [group, draw] of Object.entries(drawers)) {
        const found = { pictures: 0, flagged: 0 }
        one.groups[group] = found
        for (let index = 0; index < 2 * EACH; index++) {
          const isViolation = index % 2 === 0
          const lines = isViolation ? rule.violations : rule.lookalikes
          const line = lines[Math.floor(random() * lines.length)]!(random)
          const picture = await draw(line.split('\n'), random)
          const read = (await reader.read(pixelsOf(picture), async () => {})).map(({ text }) => text).join('\n')
          const tally = isViolation ? found : one.lookalikes
          const flagged = isFlagged(read)
          tally.pictures++
          if (flagged) tally.flagged++
          if (flagged !== isViolation) one.wrong.push({ drawn: line, read })
        }
      }
      figures.push(one)
    }
    return figures
  } finally {
    await reader.close()
  }
}

/** Judges text by one rule, compiled as a page would. */
async function judgeOf({ rule }: TextRule, parts: CompileParts): Promise<(text: string) => boolean> {
  const { policy } = parsePolicy(`## rule\n${rule}`)
  const { compiled } = await compilePolicy(policy!, parts)
  const [judged] = loadCompiled(compiled!).rules
  const { textPatterns } = judged!.rule
  const match = await createTextMatcher(textPatterns)
  const { reading } = judged!
  return (text) => {
    if (match(textPatterns, text) !== null) return true
    const score = reading && scoreReading(reading, readStretches(text, parts.encoder))?.score
    return score !== null && score !== undefined && score > reading!.compiled.threshold
  }
}

/** Writes the table. */
export function textRuleTable(figures: readonly TextRuleFigures[]): string {
  const groups = Object.keys(figures[0]!.groups)
  const share = ({ pictures, flagged }: { pictures: number; flagged: number }) => `${flagged} of ${pictures}`
  return table(
    ['rule', ...groups.map((group) => `${group}: found`), 'look-alikes flagged'],
    figures.map((one) => [one.name, ...groups.map((group) => share(one.groups[group]!)), share(one.lookalikes)]),
  )
}
