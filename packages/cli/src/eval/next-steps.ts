import { trialsToShow } from '@lookfirst/policy/measures'
import type { Evaluation, RuleEvaluation } from './evaluation'
import { percent } from './numbers'

/** Something to do about a rule, or `null` in the place of a rule: about the run as a whole. */
export interface NextStep {
  ruleId: string | null
  /** `fix`: something is wrong. `look`: worth a try. `measure`: too few images to tell. */
  kind: 'fix' | 'look' | 'measure'
  /** One or two sentences. */
  text: string
}

/** Fewer images of a rule than this say little of its recall: the interval is wider than a third. */
const FEW_POSITIVES = 30

/** Below this area the rule's scores hardly tell its images from others. */
const WEAK_AREA = 0.8

const UNDECIDED = 'No clause can be decided by this model. Name what a picture would show.'

/** Nobody should be told to flag more of what is allowed than this. */
const BEARABLE_RATE = 0.05

/** Below this recall a rule is worth a look. */
const LOW_RECALL = 0.8

/** What an author should do next, what is wrong first. */
export function nextSteps({ rules, counts }: Evaluation): NextStep[] {
  const steps = rules.flatMap(stepsOf)
  if (counts.failed > 0) {
    steps.push({
      ruleId: null,
      kind: 'fix',
      text: `${counts.failed} of ${counts.labelled} images could not be judged and are in no figure. Repair or remove them; they are listed below.`,
    })
  }
  if (counts.ordinary === 0 && rules.some(({ kind, notJudged }) => kind === 'should-not' && !notJudged)) {
    steps.push({
      ruleId: null,
      kind: 'measure',
      text: 'No image is labelled ordinary, so no promised rate could be checked. Add images as your users send them, in a folder "ordinary".',
    })
  }
  const order = ['fix', 'look', 'measure']
  return steps.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

function stepsOf(rule: RuleEvaluation): NextStep[] {
  const { ruleId, notJudged } = rule
  if (notJudged === 'off') return []
  if (notJudged) return [{ ruleId, kind: 'fix', text: UNDECIDED }]
  const texts: [NextStep['kind'], string | null][] = [
    ['fix', aboutPromise(rule)],
    ['look', aboutRecall(rule)],
    ['look', aboutExceptions(rule)],
    ['measure', aboutPositives(rule)],
    ['measure', aboutOrdinary(rule)],
  ]
  return texts.flatMap(([kind, text]) => (text === null ? [] : [{ ruleId, kind, text }]))
}

function aboutPromise({ kind, promise: { state, measured }, promised }: RuleEvaluation): string | null {
  if (state !== 'broken' || !measured) return null
  const what = `${percent(measured.share)} instead of ${percent(promised)}`
  if (kind === 'must-show') {
    return `Of the images that do not show the subject ${what} pass. Name the subject more narrowly, or calibrate on your own images.`
  }
  return `Of the ordinary images ${what} are flagged. Look at them below: if one thing stands out, name it in a "Can" line; if nothing does, calibrate on your own images.`
}

function aboutRecall({ recall, excused, auroc, curve, positives, promised, kind }: RuleEvaluation): string | null {
  if (!recall || positives < 5 || recall.share >= LOW_RECALL) return null
  // Then its exceptions are the matter, and no other wording of its clauses.
  if (2 * excused >= recall.of - recall.count) return null
  if (auroc !== null && auroc < WEAK_AREA) {
    return `It finds ${recall.count} of ${recall.of}, and its scores hardly tell them from others (area ${auroc.toFixed(2)}). Say what is seen in other words, one thing a line, or teach it examples.`
  }
  const point = curve.find((one) => one.recall >= LOW_RECALL)
  if (kind === 'must-show' || !point || point.falsePositives <= promised || point.falsePositives > BEARABLE_RATE) {
    return `It finds ${recall.count} of ${recall.of}. Look at what it misses: name it in a clause of its own, or teach it as examples.`
  }
  return `It finds ${recall.count} of ${recall.of}. At about ${percent(point.falsePositives)} false positives on these images it would find ${percent(point.recall)}: raise "False positives", or teach it what it misses.`
}

function aboutExceptions({ excused, recall, missed }: RuleEvaluation): string | null {
  if (!recall || excused === 0) return null
  const shown = missed.find(({ outcome }) => outcome === 'excused')
  const example = shown ? `, for example “${shown.exception}”` : ''
  return `Exceptions excuse ${excused} of the ${recall.of - recall.count} images that it misses${example}. Write them more narrowly.`
}

function aboutPositives({ positives, kind }: RuleEvaluation): string | null {
  if (positives >= FEW_POSITIVES) return null
  const violate = kind === 'must-show' ? 'do not show the subject' : 'violate it'
  return positives === 0
    ? `No image is labelled with it, so what it finds is unknown. Add at least ${FEW_POSITIVES} that ${violate}.`
    : `Only ${positives} ${positives === 1 ? 'image is' : 'images are'} labelled with it: its recall is a rough guess. ${FEW_POSITIVES} give a fair idea.`
}

function aboutOrdinary({ promise: { state, measured }, promised, kind }: RuleEvaluation): string | null {
  if (state !== 'open' || !measured) return null
  const needed = trialsToShow(promised)
  const what = kind === 'must-show' ? 'images that do not show the subject' : 'ordinary images'
  if (measured.of >= needed) {
    return `${measured.count} of ${measured.of} ${what} neither keep nor break its promise of ${percent(promised)}. More of them tell.`
  }
  return `${measured.of} ${what} are too few to check ${percent(promised)}: it takes ${needed}, even if none of them ${kind === 'must-show' ? 'passes' : 'is flagged'}.`
}
