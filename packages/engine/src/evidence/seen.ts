import type { CompiledPolicy, ImageEvidence, ReadStretch, RuleResult } from '@lookfirst/policy'
import type { Judge } from '@lookfirst/policy/judge'
import { stricter } from '@lookfirst/policy/judge'
import type { Evidence } from '../protocol'
import type { ReadLine } from '../read/text-reader'
import { foundLines, type LineRange } from '../words/found-lines'

/** Lines of text in one explanation, at most: those that rules look for come first. */
const LINES = 50
/** Lines that a match may run over. */
const SPAN = 4

/** A line of text, as evidence. */
export type TextEvidence = Extract<Evidence, { kind: 'text' }>
/** A detector's probability, as evidence. */
export type DetectorEvidence = Extract<Evidence, { kind: 'detector' }>

/**
 * The lines that were read, each with the strictest rule that looks for something in it. Every line that matches is told; where a match runs over
 * several lines, all of them have it.
 *
 * @param lines in reading order
 * @param stretches of the same text, for clauses about it
 */
export function textEvidence(
  lines: readonly ReadLine[],
  stretches: readonly ReadStretch[],
  judge: Judge,
  results: readonly RuleResult[],
): TextEvidence[] {
  const found = new Map<number, { ruleId: string; match: string }>()
  for (const { ruleId, decidedBy, outcome, match, clause } of byStrictness(results)) {
    if (decidedBy !== 'text' || outcome !== 'violated' || match === undefined) continue
    const { textPatterns } = judge.compiled.rules.find(({ id }) => id === ruleId)!
    // Patterns are no clauses: where one decided, a clause about text may have found other lines.
    const said = clause ? foundLines(lines, stretches, judge, ruleId) : null
    const places = clause
      ? said && [{ ...said, match }]
      : textPatterns.flatMap((pattern) => matchesOf(lines, (text) => judge.matchText?.([pattern], text) ?? null))
    for (const place of places ?? []) {
      for (let at = place.from; at <= place.to; at++) if (!found.has(at)) found.set(at, { ruleId, match: place.match })
    }
  }
  const evidence = lines.map(({ text, box, corners, confidence }, index): TextEvidence => {
    const match = found.get(index)
    return {
      kind: 'text',
      id: `text:${index}`,
      ruleId: match?.ruleId ?? null,
      text,
      box,
      corners,
      confidence,
      match: match?.match ?? null,
    }
  })
  const matched = evidence.filter(({ ruleId }) => ruleId !== null)
  return [...matched, ...evidence.filter(({ ruleId }) => ruleId === null)].slice(0, LINES)
}

/** A match, and the lines that it stands in. */
interface PlacedMatch extends LineRange {
  match: string
}

/**
 * Every line that matches. Where none does alone, the fewest neighbours that do together, the first of several: lines that match
 * apart need no neighbour, and across them digits would join that nobody wrote together.
 */
function matchesOf(lines: readonly ReadLine[], find: (text: string) => string | null): PlacedMatch[] {
  // What a rule judges is the whole: an expression with anchors may match a line of it and not it.
  if (find(joined(lines)) === null) return []
  const alone = lines.flatMap(({ text }, at): PlacedMatch[] => {
    const match = find(text)
    return match ? [{ from: at, to: at, match }] : []
  })
  if (alone.length > 0) return alone
  for (let count = 2; count <= Math.min(SPAN, lines.length); count++) {
    for (let from = 0; from + count <= lines.length; from++) {
      const neighbours = lines.slice(from, from + count)
      const match = find(joined(neighbours))
      if (match) return [{ from, to: from + count - 1, match }]
    }
  }
  return []
}

function joined(lines: readonly ReadLine[]): string {
  return lines.map(({ text }) => text).join('\n')
}

/** What detectors said: each label that ran, with the strictest rule that asks for it. */
export function detectorEvidence(
  seen: ImageEvidence | undefined,
  { rules }: Pick<CompiledPolicy, 'rules'>,
): DetectorEvidence[] {
  const asking = byStrictness(rules.filter(({ declaredNonViolating }) => !declaredNonViolating))
  return Object.entries(seen?.detectors ?? {}).map(([label, probability]) => {
    const conditions = asking.flatMap(({ id, detectors }) =>
      detectors
        .filter((condition) => `${condition.detector}.${condition.label}` === label)
        .map(({ atLeast }) => ({ ruleId: id, atLeast })),
    )
    // A rule that the probability violates before one that it does not.
    const condition = conditions.find(({ atLeast }) => probability >= atLeast) ?? conditions[0]
    return {
      kind: 'detector',
      id: `detector:${label}`,
      ruleId: condition?.ruleId ?? null,
      label,
      probability,
      atLeast: condition?.atLeast ?? null,
    }
  })
}

/** Strictest first, ties in the order of the policy. */
function byStrictness<R extends Pick<RuleResult, 'action'>>(rules: readonly R[]): R[] {
  return [...rules].sort((a, b) => (a.action === b.action ? 0 : stricter(a.action, b.action) === a.action ? -1 : 1))
}
