import { type DraftRule, isAbout, type Permit } from './assemble'
import { exceptedThings } from './exceptions'
import { sharesHead } from './heads'
import type { Exception, Thing } from './statements'
import { Unclear } from './unclear'

/** Most exceptions that one phrase may make of a list: "no guns, knives or bombs unless in museums or in films". */
const MOST_EXCEPTIONS = 60

/**
 * Gives what is allowed to the rule that it is about: the one that names the same. What is joined by "but" is about what stands
 * just before it, whatever that names. To "only" it is one thing more that may be shown.
 *
 * @throws Unclear where several rules may be meant, or none
 */
export function attach(rules: readonly DraftRule[], permit: Permit): void {
  const { statement, sentence, item, position } = permit
  const { exception, joined, linked } = statement
  const before = rules.slice(0, position)
  const own = before.filter((rule) => rule.sentence === sentence || (item !== null && rule.item === item))
  const near = own.length > 0 ? own : before
  const meant = joined && (linked || near.length > 0) ? near : rules
  if ('narrowings' in exception) {
    if (near.length !== 1 || near[0]!.kind === 'must-show') throw new Unclear('antecedent', 'they')
    attachAll(near[0]!, exception)
    return
  }
  for (const thing of exception.things) {
    if (!isDefault(thing, rules)) attachAll(ruleOf(thing, meant, rules, permit), { things: [thing] })
  }
}

/** Adds exceptions to a rule. */
export function attachAll(rule: DraftRule, exception: Exception): void {
  if ('narrowings' in exception && exception.narrowings.length * rule.things.length > MOST_EXCEPTIONS) {
    throw new Unclear('long', exception.narrowings[0]!.text)
  }
  refuseWider(rule, exceptedThings(exception, rule.things))
  const list = rule.kind === 'must-show' ? rule.things : rule.exceptions
  for (const thing of exceptedThings(exception, rule.things)) {
    if (list.every(({ text }) => text !== thing.text)) list.push(thing)
  }
}

/** "Food is fine, but no half-eaten food.": no exception, as all other food is allowed anyway. */
function isDefault(thing: Thing, rules: readonly DraftRule[]): boolean {
  return (
    rules.length > 0 &&
    rules.every((rule) => rule.kind === 'should-not' && rule.things.some((banned) => isNarrower(banned, thing)))
  )
}

/** All food as an exception would lift the ban on some of it. */
function refuseWider({ kind, things }: DraftRule, exceptions: readonly Thing[]): void {
  if (kind === 'must-show') return
  const wider = exceptions.find((exception) => things.some((thing) => isNarrower(thing, exception)))
  if (wider) throw new Unclear('wider', wider.text)
}

/** Whether a thing is named by all the words of another and by more: "half-eaten food" is narrower than "food". */
export function isNarrower(thing: Thing, other: Thing): boolean {
  const own = wordsOf(thing)
  const others = wordsOf(other)
  return own.length > others.length && others.every((word) => own.some((mine) => sharesHead(mine, word)))
}

function wordsOf({ text }: Thing): string[] {
  return text
    .toLowerCase()
    .split(' ')
    .filter((word) => !/^(?:an?|the)$/.test(word))
}

/** @throws Unclear where it is not the one rule that is meant, or lifts another action than the rule's */
function ruleOf(thing: Thing, meant: readonly DraftRule[], rules: readonly DraftRule[], permit: Permit): DraftRule {
  const { action } = permit.statement
  const named = about(meant, thing)
  const only = named.length > 0 ? named : about(rules, thing).length > 0 ? [] : unnamed(meant, permit)
  if (only.length !== 1 || (action !== null && action !== only[0]!.action)) {
    throw new Unclear(rules.length === 0 ? 'alone' : 'unattributed', thing.text)
  }
  return only[0]!
}

/** The rules that name what a thing names: its noun, or else another of its words ("paintings with nudity"). */
function about(rules: readonly DraftRule[], thing: Thing): DraftRule[] {
  const byHead = rules.filter((rule) => isAbout(rule, thing.head))
  return byHead.length > 0 ? byHead : rules.filter((rule) => wordsOf(thing).some((word) => isAbout(rule, word)))
}

/**
 * The rules that may be meant although they name nothing of it: "no weapons, but swords are fine", "swords are fine, but no other weapons",
 * "only food; drinks are fine". "No guns. Food is fine." makes food no exception: it would lift guns beside food.
 */
function unnamed(meant: readonly DraftRule[], { statement, position }: Permit): DraftRule[] {
  if (meant.length > 1) return statement.linked ? [...meant] : []
  return meant.filter((rule) =>
    rule.kind === 'must-show' ? !rule.required : statement.linked || (rule.other && position === 0),
  )
}
