import type { CompiledRule, RuleResult } from '@lookfirst/policy'
import { raisedAction } from '../../judge/verdict'
import type { Counterfactual, Evidence } from '../../protocol'
import { cleaned, type Value } from '../fill'
import { itemsOf } from './claims'
import type { WhyKey } from './en'
import { otherRate } from './other-rate'
import { percentOf, shown, type Voice } from './say'
import { type Change, isRepeatable, type Retriable, type Trial, tryChange } from './trial'

type Kind = Counterfactual['kind']

/** What a counterfactual says beside its sentence. */
interface Said {
  kind: Kind
  message: WhyKey
  values: Record<string, Value>
  evidence: readonly Evidence[]
  exact: boolean
  /** Only with `rate`. */
  rate?: number
}

/**
 * What would have to change for another verdict: every change is tried. What leaves the action as it is is not among them, but where
 * another rule would then decide.
 *
 * @param about the rule that the explanation is about
 */
export function otherwiseOf(
  image: Retriable,
  about: RuleResult,
  evidence: readonly Evidence[],
  voice: Voice,
): Counterfactual[] {
  const rule = image.policy.compiled.rules.find(({ id }) => id === about.ruleId)
  if (!rule || !isRepeatable(image, rule)) return []
  const { action } = raisedAction(image.scored, image.coverage, image.request)
  const title = { quote: about.title }
  const itemsFor = <K extends Evidence['kind']>(kind: K) => itemsOf(evidence, kind, about)
  const found: Counterfactual[] = []

  function add(trial: Trial, { kind, message, values, evidence: items, exact, rate }: Said) {
    const said = voice.say(message, { ...values, action: voice.action(trial.action) })
    const decides = trial.decides?.ruleId ?? null
    found.push({
      ...said,
      kind,
      ruleId: about.ruleId,
      action: trial.action,
      decides,
      rate: rate ?? null,
      exact,
      evidence: items.map(({ id }) => id),
    })
  }

  /** @returns whether the change gives another action */
  function attempt(change: Change, said: Said): boolean {
    const trial = tryChange(image, change)
    if (trial.action === action) return false
    add(trial, said)
    return true
  }

  if (about.action === 'allow') lifted()
  else permitted()
  if (about.decidedBy === 'clauses' || about.decidedBy === 'examples') promised()
  looked()
  return found

  /** Without the clause, and without the rule. */
  function permitted(): void {
    const { clause } = about
    const clauses = itemsFor('clause')
    const items = [...clauses, ...itemsFor('examples')]
    if (clause && clauses.length > 0 && about.decidedBy !== 'crop') {
      const isOnly = isAlone(rule!)
      const change: Change = isOnly ? { without: about.ruleId } : { rule: withoutClause(rule!, clause.index) }
      const trial = tryChange(image, change)
      const next = trial.decides && trial.decides.ruleId !== about.ruleId ? trial.decides : null
      if (trial.action !== action) {
        const values = { clause: { quote: clause.text }, next: { quote: next?.title ?? '' } }
        const message = next ? 'otherwise.clause-next' : 'otherwise.clause'
        add(trial, { kind: 'clause', message, values, evidence: clauses, exact: isOnly })
      }
      if (isOnly && trial.action !== action) return
    }
    const trial = tryChange(image, { without: about.ruleId })
    if (trial.action === action && !trial.decides) return
    const values = { title, next: { quote: trial.decides?.title ?? '' } }
    const message = trial.decides ? 'otherwise.rule-next' : 'otherwise.rule'
    add(trial, { kind: 'rule', message, values, evidence: items, exact: true })
  }

  /** Without the exceptions that lifted the rule. */
  function lifted(): void {
    const [item] = itemsFor('exception')
    if (!item?.lifted) return
    const { reading } = rule!
    const unlifted: CompiledRule = {
      ...rule!,
      exceptions: [],
      exceptionPhrases: [],
      exceptionLevel: null,
      ...(reading && { reading: { ...reading, exceptions: [] } }),
    }
    const isOnly = rule!.exceptions.length === 1
    attempt(
      { rule: unlifted },
      {
        kind: 'exceptions',
        message: isOnly ? 'otherwise.exception' : 'otherwise.exceptions',
        values: { exception: { quote: item.text }, title, without: shown(item.marginWithout) },
        evidence: [item],
        exact: true,
      },
    )
  }

  /** At another rate: a stricter one where the rule asks for something, else a looser one; the other way round for `Must show:`. */
  function promised(): void {
    const items = [...itemsFor('clause'), ...itemsFor('examples')].slice(0, 1)
    if (items.length === 0 || about.outcome === 'excused') return
    const isFewer = (about.action !== 'allow') !== (rule!.kind === 'must-show')
    const other = otherRate(image, rule!, about.tail, isFewer, action)
    if (!other) return
    const { rate, isBeyond } = other
    const percent = Number((rate * 100).toPrecision(2))
    add(other, {
      kind: 'rate',
      message: isBeyond ? 'otherwise.rate-beyond' : 'otherwise.rate',
      values: { title, rate: { figure: percent, digits: digitsOf(percent) }, bank: { figure: rule!.tail.size } },
      evidence: items,
      // From 1 % on the table is read between its entries.
      exact: rate < 0.01 && !isBeyond,
      rate,
    })
  }

  /** Without what other parts found, and without a region. */
  function looked(): void {
    if (about.action === 'allow') return
    const texts = itemsFor('text')
    if (texts.length > 0 && about.decidedBy === 'text') {
      const without: Change = { seen: ({ stretches: _, ...found }) => ({ ...found, text: '' }) }
      attempt(without, { kind: 'text', message: 'otherwise.text', values: {}, evidence: texts, exact: true })
    }
    for (const item of itemsFor('detector')) {
      const { label, atLeast } = item
      if (about.decidedBy !== 'detector' || about.label !== label || atLeast === null) continue
      const lower = Math.max(0, atLeast - 1e-6)
      attempt(
        { seen: (found) => ({ ...found, detectors: { ...found.detectors, [label]: lower } }) },
        {
          kind: 'detector',
          message: 'otherwise.detector',
          values: { label: cleaned(label), least: shown(atLeast) },
          evidence: [item],
          exact: true,
        },
      )
    }
    const crops = itemsFor('crop')
    if (about.decidedBy === 'crop' && crops.length > 0) {
      const without: Change = { seen: ({ crops: _, ...found }) => found }
      attempt(without, { kind: 'crop', message: 'otherwise.crop', values: {}, evidence: crops, exact: true })
    }
    for (const item of itemsFor('region')) {
      // Its action was tried on the pixels, before anything raised it.
      if (!item.changesAction || image.scored.action !== action) continue
      const values = { ...percentOf(item.box), action: voice.action(action) }
      const said = voice.say('otherwise.region', values)
      const { ruleId } = about
      found.push({
        ...said,
        kind: 'region',
        ruleId,
        action: null,
        decides: null,
        rate: null,
        exact: true,
        evidence: [item.id],
      })
    }
  }
}

/** Whether a rule would have nothing left without its one clause. */
function isAlone({ clauses, textPatterns, detectors, own }: CompiledRule): boolean {
  return clauses.length === 1 && textPatterns.length === 0 && detectors.length === 0 && !own?.violation
}

/** The rule as it is, with no phrase of one line. One that then measures nothing has no tail either. */
function withoutClause(rule: CompiledRule, line: number): CompiledRule {
  const clausePhrases = rule.clausePhrases.filter((phrase) => phrase.line !== line)
  const isMeasured = clausePhrases.length > 0 || rule.own?.violation
  return { ...rule, clausePhrases, tail: isMeasured ? rule.tail : { ...rule.tail, size: 0, quantiles: [] } }
}

/** Digits after the point that a number of two digits needs. */
function digitsOf(value: number): number {
  let digits = 0
  while (Number(value.toFixed(digits)) !== value) digits++
  return digits
}
