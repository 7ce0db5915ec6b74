import type { ReadStretch } from '@lookfirst/policy'
import { type Judge, scoreReading } from '@lookfirst/policy/judge'

/** Neighbouring lines that were read, as indices, inclusive. */
export interface LineRange {
  from: number
  to: number
}

/**
 * The lines that a rule's clauses about text found: those of the stretch that scored highest.
 *
 * @param lines in reading order; joined by `\n` they are the text that the stretches were cut from
 * @returns `null` where the rule has no such clause, or they found nothing
 */
export function foundLines(
  lines: readonly { text: string }[],
  stretches: readonly ReadStretch[],
  judge: Pick<Judge, 'rules'>,
  ruleId: string,
): LineRange | null {
  const reading = judge.rules.find(({ rule }) => rule.id === ruleId)?.reading
  const found = reading ? scoreReading(reading, stretches) : null
  if (!reading || !found || found.score <= reading.compiled.threshold) return null
  let end = 0
  const touched = lines.flatMap(({ text }, index) => {
    const begin = end
    end += text.length + 1
    return begin < found.stretch.to && end - 1 > found.stretch.from ? [index] : []
  })
  return touched.length > 0 ? { from: touched[0]!, to: touched.at(-1)! } : null
}
