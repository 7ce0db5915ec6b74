import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { compilePolicy, loadCompiled, parsePolicy } from '@lookfirst/policy'
import { scoreReading } from '@lookfirst/policy/judge'
import { readStretches } from '@lookfirst/policy/text-judge'
import { modelParts } from '../../policies/testing/model-parts'
import { table } from '../bench/table'
import { TEXT_CASES } from './text-cases'

/** Remarks that stand together in one text. */
const TOGETHER = 3

/** How clauses about text do. Shares in [0, 1]. */
export interface TextClauseFigures {
  clauses: { clause: string; texts: number; recall: number; falsePositives: number }[]
  /** Ordinary texts that were judged: remarks on the web platform, of a kind that no threshold was measured on. */
  ordinary: number
  /** Of all texts that a clause should find, found. */
  recall: number
  /** Mean over the clauses. */
  falsePositives: number
}

/** Judges texts by clauses about text, each at 1 %, with the embedded model. */
export async function measureTextClauses(): Promise<TextClauseFigures> {
  const parts = await modelParts()
  const text = TEXT_CASES.map(({ clause }, index) => `## rule-${index}\nShould not: ${clause}`).join('\n\n')
  const { compiled } = await compilePolicy(parsePolicy(text).policy!, parts)
  const rules = loadCompiled(compiled!).rules
  const documents = documentation().map((one) => readStretches(one, parts.encoder))
  const clauses = TEXT_CASES.map(({ clause, texts }, index) => {
    const { reading } = rules[index]!
    const isFlagged = (stretches: ReturnType<typeof readStretches>) =>
      (scoreReading(reading!, stretches)?.score ?? Number.NEGATIVE_INFINITY) > reading!.compiled.threshold
    const found = texts.filter((one) => isFlagged(readStretches(one, parts.encoder))).length
    return {
      clause,
      texts: texts.length,
      recall: found / texts.length,
      falsePositives: documents.filter(isFlagged).length / documents.length,
    }
  })
  const texts = clauses.reduce((sum, each) => sum + each.texts, 0)
  return {
    clauses,
    ordinary: documents.length,
    recall: clauses.reduce((sum, each) => sum + each.recall * each.texts, 0) / texts,
    falsePositives: clauses.reduce((sum, each) => sum + each.falsePositives, 0) / clauses.length,
  }
}

/** Writes the table, and what it comes to. */
export function textClauseTable({ clauses, ordinary, recall, falsePositives }: TextClauseFigures): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`
  return [
    `# Clauses about text at 1 %: our own sentences, and ${ordinary} pieces of documentation\n`,
    table(
      ['clause', 'texts', 'recall', 'false positives'],
      [
        ...clauses.map((one) => [one.clause, `${one.texts}`, one.recall.toFixed(2), percent(one.falsePositives)]),
        ['all', '', recall.toFixed(2), percent(falsePositives)],
      ],
    ),
  ].join('\n')
}

/** What TypeScript's own declarations say of the web platform, three remarks a piece. */
function documentation(): string[] {
  const file = createRequire(import.meta.url).resolve('typescript/lib/lib.dom.d.ts')
  const remarks = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => /^ +\* ([A-Z].{20,160})$/.exec(line)?.[1] ?? [])
    .map((line) => line.replace(/[`*[\]()]|https?:\S+/g, ' ').trim())
  const different = [...new Set(remarks)]
  return Array.from({ length: Math.floor(different.length / TOGETHER) }, (_, piece) =>
    different.slice(piece * TOGETHER, (piece + 1) * TOGETHER).join('\n'),
  )
}
