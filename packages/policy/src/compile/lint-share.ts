import { quote } from '../grammar/issue'
import { printRate } from '../grammar/rate'
import type { PolicyIssue } from '../types'
import type { CompileParts } from './parts'
import type { RulePlan } from './plan-rule'
import { violatingRows } from './violating-rows'
import { lintWarning } from './warnings'

/** Share of the bank from which a rule flags suspiciously many; a ready policy's rule about dogs, cats and rabbits flags 0.12, rightly. */
const MANY = 0.1

/** Share of the bank that shows a subject from which it is so common that the rate says little: people 0.47, dogs and cats 0.15. */
const COMMON = 0.2

/** Fewer images than this are no sample of what is common. */
const FEWEST_IMAGES = 1000

/**
 * Warns of a rule that flags much of the whole bank, its own subject included: its rate is that high, or its subject that common.
 * Exceptions and allowed examples are counted, for they may be what makes it narrow.
 *
 * @param levels of every bank image, without exceptions and allowed examples: these only lift
 * @param issues takes the warning
 */
export function lintShare(plan: RulePlan, levels: Float64Array, parts: CompileParts, issues: PolicyIssue[]): void {
  const { bank } = parts
  const { draft, calibration, rate, rateSource, rows } = plan
  const { rule } = draft
  if (rule.kind === 'must-show' || rule.action === 'allow' || bank.size < FEWEST_IMAGES) return
  const above = [...levels.keys()].filter((row) => (levels[row] as number) > calibration.threshold)
  if (above.length <= MANY * bank.size) return
  const flagged = new Set(violatingRows(plan, above, parts))
  const share = flagged.size / bank.size
  if (share <= MANY) return
  const many = `Rule "${quote(rule.id)}" flags ${percent(share)} of everyday pictures`
  if (rate >= MANY) {
    const where = rateSource === 'policy' ? ' at the top of the policy' : ''
    report(rule.position, `${many}: its rate is ${printRate(rate)}.`, `Write "False positives: 1%"${where}.`)
  } else if (1 - rows.length / bank.size >= COMMON) {
    const { source, phrase, shown } = commonest()
    report(
      source,
      `${many}, ${percent(shown / flagged.size)} of them because they show "${quote(phrase)}", which is common.`,
      `If fewer are meant, name in line ${source.line} the kind of "${quote(phrase)}", or list under "Can:" what may pass.`,
    )
  }

  /** The clause whose subject most of the flagged images show. */
  function commonest() {
    const counted = draft.clausePhrases.map(({ phrase, line }) => {
      const ordinary = bank.ordinary([phrase]).filter((row) => flagged.has(row)).length
      return {
        source: rule.clauses[line] ?? { ...rule.position, text: phrase },
        phrase,
        shown: flagged.size - ordinary,
      }
    })
    return counted.reduce((most, one) => (one.shown > most.shown ? one : most))
  }

  function report(at: { line: number; column: number }, message: string, hint: string): void {
    const expected = 'a rule that flags at most a tenth of everyday pictures'
    issues.push(lintWarning('share-large', at, ['rules', rule.id], percent(share), [message, expected, hint]))
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
