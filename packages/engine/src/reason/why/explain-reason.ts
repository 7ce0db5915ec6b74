import type { RuleResult } from '@lookfirst/policy'
import { raisedAction, reasonFacts } from '../../judge/verdict'
import type { Claim, Evidence, ReasonDetail } from '../../protocol'
import { type Catalogue, ENGLISH } from '../catalogue'
import type { ReasonKey } from '../en'
import { explainedRule } from '../explained-rule'
import { type Reason, writeReason } from '../write-reason'
import { claimsOf, itemsOf } from './claims'
import { notOthersOf } from './not-others'
import { otherwiseOf } from './otherwise'
import { voiceOf } from './say'
import type { Retriable } from './trial'

/** Evidence kinds that show a reason: the first has to be there, the others add to it. `null`: the verdict itself shows it. */
const SHOWN_BY: Readonly<Record<ReasonKey, readonly Evidence['kind'][] | null>> = {
  'rarity.of': null,
  'rarity.any': null,
  'reason.match': ['clause'],
  'reason.may-match': ['clause'],
  'reason.examples': ['examples'],
  'reason.may-be-examples': ['examples'],
  'reason.not-shown': ['clause'],
  'reason.barely-shown': ['clause'],
  'reason.text': ['text'],
  'reason.detector': ['detector'],
  'reason.crop': ['crop', 'clause'],
  'reason.may-crop': ['crop', 'clause'],
  'reason.partial': null,
  'reason.partial-above': null,
  'reason.unevaluated': null,
  'reason.unevaluated-above': null,
  'reason.excused': ['exception', 'clause', 'examples'],
  'reason.excused-examples': ['examples', 'clause'],
  'reason.nearest': ['clause'],
  'reason.nearest-examples': ['examples'],
  'reason.shown': ['clause'],
  'reason.none': null,
}

/**
 * Takes the reason of a verdict apart: every claim with the evidence that shows it, what would have to change for another verdict, and why
 * no other rule decided. Pure; judges the image's features again for each change that it tries, never its pixels.
 *
 * @param evidence as it was collected for the image; what it does not show is not said
 */
export function explainReason(
  image: Retriable & { evidence: readonly Evidence[]; catalogue?: Catalogue },
): ReasonDetail {
  const { policy, scored, evidence, catalogue = ENGLISH } = image
  const { compiled, mustShow } = policy
  const voice = voiceOf(catalogue)
  const facts = reasonFacts(image)
  const about = explainedRule(scored, mustShow)
  const { action } = raisedAction(scored, image.coverage, image.request)
  const label = facts.rule?.ruleId ?? null
  return {
    language: catalogue.language,
    label,
    title: about?.title ?? '',
    clause: about?.clause ?? null,
    claims: [
      ...reasonClaim(writeReason(facts, catalogue), evidence),
      ...(about ? claimsOf(about, mustShow.has(about.ruleId), evidence, voice) : []),
    ],
    exception: about && exceptionOf(about, evidence, compiled.rules.find(({ id }) => id === about.ruleId)?.exceptions),
    otherwise: about ? otherwiseOf(image, about, evidence, voice) : [],
    notOthers: notOthersOf(scored.rules, label, action, mustShow, voice),
  }
}

/** The reason as a claim; none where nothing shows it. */
function reasonClaim({ message, text, about }: Reason, evidence: readonly Evidence[]): Claim[] {
  const kinds = SHOWN_BY[message]
  if (kinds === null || about === null) return [{ message, text, evidence: [] }]
  const items = kinds.map((kind) => itemsOf(evidence, kind, about))
  const isShown = items[0]!.length > 0
  // Of several words that were found, a reason quotes one.
  const quoted = items.flat().filter((item) => item.kind !== 'text' || item.match === about.match)
  const shownBy = quoted.length > 0 ? quoted : items.flat()
  return isShown ? [{ message, text, evidence: shownBy.map(({ id }) => id) }] : []
}

function exceptionOf(
  about: RuleResult,
  evidence: readonly Evidence[],
  written: readonly { text: string }[] = [],
): ReasonDetail['exception'] {
  const [item] = itemsOf(evidence, 'exception', about)
  if (item) return { text: item.text, considered: true, lifted: item.lifted, evidence: [item.id] }
  const text = about.exception?.text ?? written[0]?.text
  return text === undefined ? null : { text, considered: false, lifted: false, evidence: [] }
}
