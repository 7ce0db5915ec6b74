import { quote } from '../grammar/issue'
import type { PolicyIssue } from '../types'
import { isSame } from './likeness'
import { type LintLine, leavingOut, linesOf, pathOf, strictness } from './lint-line'
import type { ScoredPhrase } from './phrase-scores'
import type { RulePlan } from './plan-rule'
import { lintWarning } from './warnings'

/** A line that nearly says what another one says. */
interface Overlap {
  line: LintLine
  /** Its phrases that the other line has too. At least one, unless all of them went to the other line. */
  phrases: ReadonlySet<ScoredPhrase>
  other: LintLine
  /** The other line's phrase. */
  said: string
}

/**
 * Warns of lines that say nearly the same: two of one rule, where one is enough; a clause of a milder rule, which a stricter one decides;
 * and what one rule asks for and another refuses. Two rules that lead to the same action may share a clause: categories do.
 *
 * Only vectors are compared. How phrases score the bank's images says the same less sharply: "cigarettes" and "electronic cigarettes"
 * correlate as "handguns" and "firearms" do.
 *
 * @param issues takes the warnings
 */
export function lintOverlap(plans: RulePlan[], issues: PolicyIssue[]): void {
  const rules = plans.map((plan) => linesOf(plan, 'clauses'))
  for (const [index, plan] of plans.entries()) {
    issues.push(...lintList(rules[index] as LintLine[]), ...lintList(linesOf(plan, 'exceptions')))
  }
  const shown = rules.flat().filter(({ rule }) => rule.kind === 'must-show')
  const refused = rules.flat().filter(({ rule }) => rule.kind === 'should-not')
  for (const line of refused) {
    const stricter = refused.filter(
      (other) => other.rule !== line.rule && strictness(other.action) > strictness(line.action),
    )
    const decided = overlapOf(line, stricter)
    if (decided) issues.push(decidedElsewhere(decided))
    const asked = line.action === 'allow' ? null : overlapOf(line, shown)
    if (asked) issues.push(contradicted(asked))
  }
}

/** Lines of one rule; of two that say the same the one is dropped whose action is capped, else the later. */
function lintList(lines: LintLine[]): PolicyIssue[] {
  return lines.flatMap((line, index) => {
    const before = lines.slice(0, index).filter((other) => strictness(other.action) >= strictness(line.action))
    const after = lines.slice(index + 1).filter((other) => strictness(other.action) > strictness(line.action))
    const found = overlapOf(line, [...before, ...after])
    return found ? [needless(found)] : []
  })
}

/** The first of the other lines that says the same; `null` where the words are the same too, of which reading warned. */
function overlapOf(line: LintLine, others: LintLine[]): Overlap | null {
  for (const other of others) {
    if (other.visible === line.visible) return null
    const pairs = line.phrases.flatMap((phrase) => {
      const same = other.phrases.find((candidate) => isSame(phrase, candidate))
      return same ? [{ phrase, same }] : []
    })
    const [first] = pairs
    if (first) return { line, phrases: new Set(pairs.map(({ phrase }) => phrase)), other, said: first.same.phrase }
    const taken = line.phrases.length === 0 && other.phrases.find(({ phrase }) => has(line.visible, phrase))
    if (taken) return { line, phrases: new Set(), other, said: taken.phrase }
  }
  return null
}

function has(visible: string, phrase: string): boolean {
  return visible.split(/\s*(?:,|\bor\b)\s*/).includes(phrase.toLowerCase())
}

function needless({ line, phrases, other, said }: Overlap): PolicyIssue {
  const { text } = line.source
  return lintWarning('overlap', line.source, pathOf(line), text, [
    `"${quote(text)}" says nearly the same as "${quote(said)}" in line ${other.source.line}: one is enough.`,
    'each description once',
    `${leavingOut(line, phrases)}: "${quote(other.source.text)}" already covers it.`,
  ])
}

function decidedElsewhere({ line, phrases, other, said }: Overlap): PolicyIssue {
  const { text } = line.source
  const whose = `rule "${quote(other.rule.id)}"`
  return lintWarning('overlap-action', line.source, pathOf(line), text, [
    `"${quote(text)}" never decides: "${quote(said)}" in line ${other.source.line} says nearly the same, and ${whose} asks for ${other.action}, not ${line.action}.`,
    'one action for each description',
    `${leavingOut(line, phrases)}, or line ${other.source.line} if ${line.action} is what you mean.`,
  ])
}

function contradicted({ line, phrases, other, said }: Overlap): PolicyIssue {
  const { text } = line.source
  return lintWarning('overlap-contradiction', line.source, pathOf(line), text, [
    `No picture of "${quote(said)}" passes: rule "${quote(other.rule.id)}" asks for it in line ${other.source.line}, and "${quote(text)}" refuses it.`,
    'what no other rule asks for',
    `${leavingOut(line, phrases)}, or line ${other.source.line}.`,
  ])
}
