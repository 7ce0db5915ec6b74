import type { Action } from '../types'
import { attach, attachAll, isNarrower } from './attach'
import { sharesHead } from './heads'
import type { Statement, Thing } from './statements'
import { Unclear } from './unclear'

/** A statement, and the number of its sentence. */
export interface Said<S extends Statement = Statement> {
  statement: S
  sentence: number
  /** The bullet that it stands in, by where it begins; `null` elsewhere. */
  item: number | null
}

/** A rule while it is put together. */
export interface DraftRule {
  kind: 'should-not' | 'must-show'
  action: Action
  things: Thing[]
  /** The kind that the others are examples of. */
  kindOf: Thing | null
  exceptions: Thing[]
  /** Whether it bans "other" things than those allowed before. */
  other: boolean
  /** Of `must-show`: whether others may be shown beside. */
  required: boolean
  /** Share of false positives, as a fraction. */
  rate: number | null
  /** Where its sentence begins, in UTF-16 code units. */
  at: number
  sentence: number
  item: number | null
}

/** What the statements of a text come to. */
export interface Draft {
  rules: DraftRule[]
  /** Share of false positives of the whole policy. */
  budget: { rate: number; at: number; sentence: number } | null
}

/** A statement that allows something, and how many rules stood before it. */
export type Permit = Said<Extract<Statement, { kind: 'permit' }>> & { position: number }

/** The largest share of false positives. */
const MOST = 0.5

/**
 * Makes rules of statements: bans and "only" give one each, exceptions go to the rule that they are about.
 *
 * @param refuse called for every sentence that cannot be used
 */
export function assemble(said: readonly Said[], refuse: (sentence: number, problem: Unclear) => void): Draft {
  const draft: Draft = { rules: [], budget: null }
  const permits: Permit[] = []
  let last: Statement | null = null
  for (const { statement, sentence, item } of said) {
    attempt(sentence, () => {
      if (statement.kind === 'permit') permits.push({ statement, sentence, item, position: draft.rules.length })
      else {
        // "Toy guns are okay, swords too.": allowed or forbidden?
        if (statement.kind === 'extend' && last?.kind === 'permit') throw new Unclear('antecedent', 'that')
        add(draft, permits, { statement, sentence, item })
      }
    })
    last = statement
  }
  for (const permit of permits) attempt(permit.sentence, () => attach(draft.rules, permit))
  for (const rule of draft.rules) {
    attempt(rule.sentence, () => {
      contradict(draft.rules, rule)
      if (rule.kind === 'must-show') refuseOnly(draft.rules, rule)
    })
  }
  const { budget, rules } = draft
  // "Only pictures of food" takes no part in a budget.
  if (budget && rules.length > 0 && rules.every(({ kind }) => kind === 'must-show')) {
    refuse(budget.sentence, new Unclear('rate', `${budget.rate * 100}%`))
  }
  return draft

  function attempt(sentence: number, action: () => void): void {
    try {
      action()
    } catch (problem) {
      if (!(problem instanceof Unclear)) throw problem
      refuse(sentence, problem)
    }
  }
}

function add(
  draft: Draft,
  permits: Permit[],
  { statement, ...place }: Said<Exclude<Statement, { kind: 'permit' }>>,
): void {
  const plain = { kindOf: null, exceptions: [], other: false, required: false, rate: null, ...place }
  if (statement.kind === 'prohibit') {
    const { action, things, kindOf, other, rate, at } = statement
    const rule: DraftRule = {
      ...plain,
      kind: 'should-not',
      action,
      things,
      kindOf,
      exceptions: [],
      other,
      rate: checked(rate),
      at,
    }
    for (const exception of statement.exceptions) attachAll(rule, exception)
    draft.rules.push(rule)
  } else if (statement.kind === 'only') {
    const { action, things, required, rate, at } = statement
    draft.rules.push({ ...plain, kind: 'must-show', action, things, exceptions: [], required, rate: checked(rate), at })
  } else if (statement.kind === 'extend') {
    const last = draft.rules.at(-1)
    if (!last || draft.rules.at(-2)?.sentence === last.sentence || last.exceptions.length > 0) {
      throw new Unclear('antecedent', 'that')
    }
    last.things.push(...statement.things.filter((thing) => last.things.every(({ text }) => text !== thing.text)))
  } else if (statement.kind === 'budget') {
    if (draft.budget) throw new Unclear('rate', 'twice')
    draft.budget = { rate: checked(statement.rate) as number, at: statement.at, sentence: place.sentence }
  } else if (statement.mood === 'prohibit') {
    const { action, at } = statement
    const things = allowedBefore(draft, permits)
    draft.rules.push({ ...plain, kind: 'must-show', action, things, exceptions: [], at })
  } else if (draft.rules.some(({ kind }) => kind === 'must-show')) throw new Unclear('against', 'everything else')
}

/** "No knives. Only kitchen knives are allowed.": of the knives, or of all pictures? A ban on some of what must be shown is clear. */
function refuseOnly(rules: readonly DraftRule[], { things }: DraftRule): void {
  const banned = rules.flatMap((rule) => (rule.kind === 'should-not' ? rule.things : []))
  const open = things.find((thing) => banned.some((ban) => sharesHead(ban.head, thing.head) && !isNarrower(ban, thing)))
  if (open) throw new Unclear('only', open.text)
}

/** "Food is fine. Everything else is blocked.": what was allowed is the only thing allowed. */
function allowedBefore({ rules }: Draft, permits: Permit[]): Thing[] {
  const things = permits.flatMap(({ statement: { exception, joined } }) =>
    joined || !('things' in exception) || exception.things.some(({ head }) => rules.some((rule) => isAbout(rule, head)))
      ? []
      : exception.things,
  )
  if (things.length === 0 || rules.some(({ kind }) => kind === 'must-show')) throw new Unclear('rest')
  permits.length = 0
  return things
}

function checked(rate: number | null): number | null {
  if (rate !== null && !(rate > 0 && rate <= MOST)) throw new Unclear('rate', `${rate * 100}%`)
  return rate
}

/** Whether a rule names a noun. */
export function isAbout({ things }: DraftRule, head: string): boolean {
  return things.some((thing) => sharesHead(thing.head, head))
}

/** A rule may not allow what it forbids, nor forbid what another blurs or asks for. */
function contradict(rules: readonly DraftRule[], rule: DraftRule): void {
  const same = (a: Thing, b: Thing) => plain(a) === plain(b)
  for (const thing of rule.things) {
    const allowed = rule.exceptions.find((exception) => same(exception, thing))
    if (allowed) throw new Unclear('against', thing.text)
    const other = rules.find(
      ({ kind, action, things, at }) =>
        at < rule.at &&
        (kind !== rule.kind || action !== rule.action) &&
        things.some((earlier) => same(earlier, thing)),
    )
    if (other) throw new Unclear('against', thing.text)
  }
}

function plain({ text }: Thing): string {
  return text.toLowerCase().replace(/^(?:an?|the) /, '')
}
