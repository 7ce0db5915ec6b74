import type { RuleResult } from '@lookfirst/policy'
import type { Claim, Evidence } from '../../protocol'
import { cleaned, type Value } from '../fill'
import { rarity, shareAbove } from '../write-reason'
import type { WhyKey } from './en'
import { percentOf, shown, type Voice } from './say'

type Kind = Evidence['kind']
type Of<K extends Kind> = Extract<Evidence, { kind: K }>

/** The items of one kind about one rule. */
export function itemsOf<K extends Kind>(evidence: readonly Evidence[], kind: K, { ruleId }: RuleResult): Of<K>[] {
  return evidence.filter((item): item is Of<K> => item.kind === kind && 'ruleId' in item && item.ruleId === ruleId)
}

function matchOf({ match, text }: Of<'text'>): string {
  return match ?? text
}

/**
 * What the evidence shows of a rule: each item in a sentence. An item of another rule says nothing here, and what no item shows is not said.
 *
 * @param rule that the explanation is about
 */
export function claimsOf(rule: RuleResult, isMustShow: boolean, evidence: readonly Evidence[], voice: Voice): Claim[] {
  const claim = (message: WhyKey, values: Record<string, Value>, ...items: Evidence[]): Claim => ({
    ...voice.say(message, values),
    evidence: items.map(({ id }) => id),
  })
  const about = <K extends Kind>(kind: K) => itemsOf(evidence, kind, rule)
  const isByClause = rule.decidedBy === 'clauses' && rule.outcome !== 'excused'
  return [
    ...about('clause').flatMap((item) => {
      const phrase = { quote: item.phrase || item.text }
      const margin = claim('claim.margin', { title: { quote: rule.title }, margin: shown(item.margin) }, item)
      // The tail is of the score that decided: with exceptions and examples in it, it is no longer that of the phrase.
      if (!isByClause) return [margin]
      const likeness = isMustShow
        ? claim('claim.not-shown', { share: shareAbove(item), phrase }, item)
        : claim('claim.rarity', { phrase, rarity: rarity({ ...rule, ...item }, voice.catalogue) }, item)
      return [likeness, margin]
    }),
    ...about('exception').map((item) =>
      claim(
        item.lifted ? 'claim.lifted' : 'claim.exception',
        { exception: { quote: item.text }, without: shown(item.marginWithout) },
        item,
      ),
    ),
    ...[...new Set(about('text').map(matchOf))].map((match) => {
      const items = about('text').filter((item) => matchOf(item) === match)
      const confidence = Math.min(...items.map((item) => item.confidence))
      return claim('claim.text', { match: { quote: match }, confidence: shown(confidence) }, ...items)
    }),
    ...about('detector').flatMap((item) =>
      item.label === rule.label && item.atLeast !== null
        ? claim(
            'claim.detector',
            { label: cleaned(item.label), probability: shown(item.probability), least: shown(item.atLeast) },
            item,
          )
        : [],
    ),
    ...about('crop').map((item) =>
      claim('claim.crop', { margin: shown(item.margin), whole: shown(item.marginWhole) }, item),
    ),
    ...about('examples').flatMap((item) => {
      const { violations, allowed, nearest, decided } = item
      const taught = { violations: { figure: violations }, allowed: { figure: allowed } }
      const likeness = { similarity: shown(nearest.similarity) }
      return [
        ...(decided ? [claim('claim.examples', taught, item)] : []),
        claim(nearest.as === 'violation' ? 'claim.nearest-violation' : 'claim.nearest-allowed', likeness, item),
      ]
    }),
    ...about('region').flatMap((item) => {
      const { box, margin, marginWithout, control } = item
      const after = { blurred: shown(marginWithout.blurred), mean: shown(marginWithout.mean) }
      const elsewhere = { blurred: shown(control.blurred), mean: shown(control.mean) }
      return [
        claim('claim.region', { ...percentOf(box), margin: shown(margin), ...after }, item),
        claim('claim.control', { boxes: { figure: control.boxes }, ...elsewhere }, item),
      ]
    }),
    ...evidence.flatMap((item) =>
      item.kind === 'description' && item.text !== null
        ? claim('claim.description', { text: { quote: item.text } }, item)
        : [],
    ),
  ]
}
