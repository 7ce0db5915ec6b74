import type { Evidence, Explanation, ReasonDetail } from '../protocol'

/** A kind of evidence. */
export type Kind = Evidence['kind']
/** An item of a kind. */
export type Of<K extends Kind> = Extract<Evidence, { kind: K }>

/** What a claim may rest on: the items that it names, and the verdict. */
export interface Ground {
  explanation: Explanation
  /** The named item of a kind. @throws where none is named, which is no ground */
  item<K extends Kind>(kind: K): Of<K>
  has(kind: Kind): boolean
}

/** What has to hold for a message, read off evidence and verdict alone. */
export interface Condition {
  /** The numbers of the sentence, in any order. */
  numbers(ground: Ground): number[]
  /** What it says beside them. @defaultValue holds */
  holds?(ground: Ground): boolean
}

const rarity = ({ tail, tailFloor }: { tail: number; tailFloor: number }) =>
  tail < tailFloor ? [Math.round(1 / tailFloor) - 1] : [Math.min(999, Math.floor((1 - tail) * 1000)), 1000]
const share = ({ tail }: { tail: number }) => [Math.max(1, Math.round(tail * 100)), 100]
const percent = ({ box }: Of<'region'>) => [box.x, box.y, box.width, box.height].map((part) => part * 100)
const none = () => []
const about = <K extends Kind>(kind: K, numbers: (item: Of<K>) => number[], holds?: (item: Of<K>) => boolean) => ({
  numbers: ({ item }: Ground) => numbers(item(kind)),
  holds: ({ item }: Ground) => holds?.(item(kind)) ?? item(kind) !== undefined,
})
/** Whether the verdict's rule came to an outcome. */
const came =
  (...outcomes: string[]) =>
  ({ explanation }: Ground) =>
    outcomes.includes(explanation.rule?.outcome ?? '')
const decided = ({ explanation }: Ground) => explanation.rule !== null
const undecided = ({ explanation }: Ground) => explanation.rule === null
const both =
  (...all: ((ground: Ground) => boolean)[]) =>
  (ground: Ground) =>
    all.every((holds) => holds(ground))
const frames = ({ explanation }: Ground) => [explanation.input.frames]
const isPartial = ({ explanation }: Ground) => explanation.coverage !== 'full'
const isIncomplete = ({ explanation }: Ground) => !explanation.complete
const nothingAsked = ({ explanation }: Ground) => explanation.rules.every(({ action }) => action === 'allow')
const clauseRarity = ({ item }: Ground) => rarity(item('clause'))
const exampleRarity = ({ item }: Ground) => rarity(item('examples'))

/** What every message of the catalogue claims. One that is not here is not grounded. */
export const CONDITIONS: Readonly<Record<string, Condition>> = {
  'reason.match': { numbers: clauseRarity, holds: both(decided, came('violated')) },
  'reason.may-match': { numbers: clauseRarity, holds: both(decided, came('review-band', 'unevaluated')) },
  'reason.examples': { numbers: exampleRarity, holds: both(came('violated'), ({ item }) => item('examples').decided) },
  'reason.may-be-examples': { numbers: exampleRarity, holds: both(decided, ({ item }) => item('examples').decided) },
  'reason.not-shown': { numbers: ({ item }) => share(item('clause')), holds: both(decided, came('violated')) },
  'reason.barely-shown': { numbers: none, holds: both(({ has }) => has('clause'), came('review-band')) },
  'reason.text': about('text', none, ({ match }) => match !== null),
  'reason.detector': about('detector', none, ({ probability, atLeast }) => atLeast !== null && probability >= atLeast),
  'reason.crop': about('crop', none, ({ margin }) => margin > 0),
  'reason.may-crop': about('crop', none),
  'reason.partial': { numbers: frames, holds: both(isPartial, nothingAsked) },
  'reason.partial-above': { numbers: frames, holds: both(isPartial, undecided) },
  'reason.unevaluated': { numbers: none, holds: both(isIncomplete, undecided) },
  'reason.unevaluated-above': { numbers: none, holds: both(isIncomplete, undecided) },
  'reason.excused': { numbers: none, holds: both(undecided, ({ item }) => item('exception').lifted) },
  'reason.excused-examples': { numbers: none, holds: both(undecided, ({ item }) => item('examples').decided) },
  'reason.nearest': { numbers: none, holds: both(nothingAsked, ({ item }) => item('clause').margin <= 0) },
  'reason.nearest-examples': { numbers: none, holds: both(nothingAsked, ({ item }) => item('examples').margin <= 0) },
  'reason.shown': { numbers: none, holds: both(nothingAsked, ({ item }) => item('clause').margin <= 0) },
  'reason.none': { numbers: none, holds: both(undecided, nothingAsked) },

  'claim.rarity': about('clause', rarity),
  'claim.not-shown': about('clause', share),
  'claim.margin': { numbers: ({ item }) => [item('clause').margin, 0] },
  'claim.exception': about(
    'exception',
    ({ marginWithout }) => [marginWithout],
    ({ lifted }) => !lifted,
  ),
  'claim.lifted': about(
    'exception',
    ({ marginWithout }) => [marginWithout],
    ({ lifted }) => lifted,
  ),
  'claim.text': about('text', ({ confidence }) => [confidence]),
  'claim.detector': about('detector', ({ probability, atLeast }) => [probability, atLeast ?? Number.NaN]),
  'claim.crop': about('crop', ({ margin, marginWhole }) => [margin, marginWhole]),
  'claim.examples': about(
    'examples',
    ({ violations, allowed }) => [violations, allowed],
    (item) => item.decided,
  ),
  'claim.nearest-violation': about(
    'examples',
    (item) => [item.nearest.similarity],
    ({ nearest }) => nearest.as === 'violation',
  ),
  'claim.nearest-allowed': about(
    'examples',
    (item) => [item.nearest.similarity],
    ({ nearest }) => nearest.as === 'allowed',
  ),
  'claim.region': about('region', (item) => [
    ...percent(item),
    item.margin,
    item.marginWithout.blurred,
    item.marginWithout.mean,
  ]),
  'claim.control': about('region', ({ control }) => [control.boxes, control.blurred, control.mean]),
  'claim.description': about('description', none, ({ text }) => text !== null),

  'otherwise.clause': {
    numbers: none,
    holds: both(
      ({ has }) => has('clause'),
      ({ explanation }) => explanation.action !== 'allow',
    ),
  },
  'otherwise.clause-next': { numbers: none, holds: ({ has }) => has('clause') },
  'otherwise.rule': { numbers: none, holds: ({ explanation }) => explanation.action !== 'allow' },
  'otherwise.rule-next': { numbers: none, holds: ({ explanation }) => explanation.action !== 'allow' },
  'otherwise.exception': about(
    'exception',
    ({ marginWithout }) => [marginWithout],
    (item) => item.lifted,
  ),
  'otherwise.exceptions': about(
    'exception',
    ({ marginWithout }) => [marginWithout],
    (item) => item.lifted,
  ),
  'otherwise.text': about('text', none, ({ match }) => match !== null),
  'otherwise.detector': about('detector', ({ atLeast }) => [atLeast ?? Number.NaN]),
  'otherwise.crop': about('crop', none),
  'otherwise.region': about('region', percent, ({ changesAction }) => changesAction),
}

/** What a counterfactual about a rate claims: its number depends on it. */
export function rateOf({ kind, rate }: ReasonDetail['otherwise'][number]): Condition | undefined {
  if (kind !== 'rate' || rate === null) return undefined
  return {
    numbers: ({ explanation, item, has }) => {
      const { tailFloor, ruleId } = has('clause') ? item('clause') : item('examples')
      const bank = explanation.rules.find((rule) => rule.ruleId === ruleId)!.calibrationSize
      return rate < tailFloor ? [rate * 100, bank] : [rate * 100]
    },
  }
}
