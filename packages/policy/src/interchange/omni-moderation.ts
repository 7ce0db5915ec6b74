import { type Fields, own } from '../fields'
import { checkMapping } from './check-mapping'
import { serverVerdict } from './server-verdict'
import { boolean, fail, fields, list, numberIn, string } from './shape'
import { distance, placed, shareOf, TOUCH } from './share'
import type { Judged, Mapping, NotMapped, Read, Written } from './types'
import { judgeName, tell } from './write'

/** The categories of OpenAI's omni-moderation models. */
export const OMNI_CATEGORIES = [
  'sexual',
  'sexual/minors',
  'harassment',
  'harassment/threatening',
  'hate',
  'hate/threatening',
  'illicit',
  'illicit/violent',
  'self-harm',
  'self-harm/intent',
  'self-harm/instructions',
  'violence',
  'violence/graphic',
] as const

/** One of {@link OMNI_CATEGORIES}. */
export type OmniCategory = (typeof OMNI_CATEGORIES)[number]

/** A category that stands for a rule. */
export interface OmniLabel {
  name: OmniCategory
  /** Score, in (0, 1), at which the rule is violated. Left out: where the service flags the category, by a threshold that it does not publish. */
  minScore?: number
}

/** Which rule stands for which categories. */
export type OmniMapping = Mapping<OmniLabel>

/** An answer of `POST /v1/moderations` about one image, as OpenAI documents it. */
export interface OmniResponse {
  id: string
  model: string
  results: {
    flagged: boolean
    categories: Record<OmniCategory, boolean>
    /** In [0, 1]. */
    category_scores: Record<OmniCategory, number>
    /** What the score is about; empty where the category was not evaluated. */
    category_applied_input_types: Record<OmniCategory, ('text' | 'image')[]>
  }[]
}

/**
 * Writes a verdict as an answer of omni-moderation. A category is flagged where one of its rules is violated; its score is the largest
 * {@link shareOf} of its rules, moved to `minScore` where there is one; two rules that share a category read alike. A category that no evaluated rule stands for reads as the service
 * writes it for images in its text-only categories: not flagged, score 0, no input types. `flagged` is true as soon as any rule is
 * violated, mapped or not. `model` names lookfirst, never the service.
 *
 * @throws {@link GuardError} `INTERCHANGE_INVALID` when the verdict is an error, or verdict or mapping are malformed
 */
export function toOmniModeration(judged: Judged, mapping: OmniMapping): Written<OmniResponse> {
  checkOmni(mapping)
  const { told, notMapped } = tell(judged, mapping)
  const every = <T>(value: (category: OmniCategory) => T) =>
    Object.fromEntries(OMNI_CATEGORIES.map((name) => [name, value(name)])) as Record<OmniCategory, T>
  const of = (category: OmniCategory) => told.filter(({ label }) => label.name === category)
  const response: OmniResponse = {
    id: judged.id ?? '',
    model: judgeName(judged),
    results: [
      {
        flagged: judged.rules.some(({ outcome }) => outcome === 'violated'),
        categories: every((name) => of(name).some(({ rule }) => rule.outcome === 'violated')),
        category_scores: every((name) =>
          Math.max(0, ...of(name).map(({ rule, label }) => placed(shareOf(rule), label.minScore ?? 0.5))),
        ),
        category_applied_input_types: every((name) => (of(name).length > 0 ? ['image'] : [])),
      },
    ],
  }
  const mapped = new Set(mapping.rules.flatMap(({ labels }) => labels.map(({ name }) => name)))
  const missing = OMNI_CATEGORIES.filter((name) => !mapped.has(name))
  return { response, notMapped: [...notMapped, ...missing.map((name) => noRule(name, 'written as not evaluated'))] }
}

/**
 * Reads an answer of omni-moderation about one image. A category whose input types lack `image` was not evaluated, whatever its score:
 * its rule is `unevaluated` unless another category violates it.
 *
 * With `minScore`, a rule's margin is score minus threshold. Without, its sign is the service's flag and its size the score (flagged) or
 * score minus 1 (not flagged). Categories that are flagged and stand for no rule, also ones that this version does not know, are reported
 * and raise the action to `onUnmapped`.
 *
 * @param response the answer's body
 * @throws {@link GuardError} `INTERCHANGE_INVALID`, naming the path, when a mapped category is missing or anything has the wrong type
 */
export function fromOmniModeration(response: unknown, mapping: OmniMapping): Read {
  checkOmni(mapping)
  const root = fields(response, 'response')
  const results = list(own(root, 'results'), 'results')
  if (results.length !== 1) fail('results', 'one result, of one image', results)
  const result = fields(results[0], 'results.0')
  const categories = fields(own(result, 'categories'), 'results.0.categories')
  const scores = fields(own(result, 'category_scores'), 'results.0.category_scores')
  const types = own(result, 'category_applied_input_types')
  const inputs = types === undefined ? null : fields(types, 'results.0.category_applied_input_types')
  const isFlagged = (name: string) => boolean(own(categories, name), `results.0.categories.${name}`)

  const mapped = new Set<string>(mapping.rules.flatMap(({ labels }) => labels.map(({ name }) => name)))
  const flagged: NotMapped[] = Object.keys(categories)
    .filter((name) => isFlagged(name) && !mapped.has(name))
    .map((name) => noRule(name, 'flagged'))
  const isAnyFlagged = Object.keys(categories).some(isFlagged)
  if (boolean(own(result, 'flagged'), 'results.0.flagged') && !isAnyFlagged) {
    flagged.push({ kind: 'label', name: 'flagged', why: 'The answer is flagged, but none of its categories is.' })
  }
  const model = own(root, 'model')
  const source = {
    service: 'omni-moderation' as const,
    modelVersion: model === undefined ? null : string(model, 'model'),
  }
  return { verdict: serverVerdict(source, mapping, marginOf, flagged.length > 0), notMapped: flagged }

  function marginOf({ name, minScore }: OmniLabel): number | null {
    const flag = isFlagged(name)
    const score = numberIn(own(scores, name), 0, 1, `results.0.category_scores.${name}`)
    if (!isImageJudged(inputs, name)) return null
    if (minScore !== undefined) return distance(score, minScore)
    return flag ? Math.max(score, TOUCH) : Math.min(score - 1, -TOUCH)
  }
}

/** Without the lists, as older answers are, nothing says that a category was left out. */
function isImageJudged(inputs: Fields | null, name: OmniCategory): boolean {
  if (!inputs) return true
  const path = `results.0.category_applied_input_types.${name}`
  return list(own(inputs, name), path).includes('image')
}

function noRule(name: string, state: string): NotMapped {
  return { kind: 'label', name, why: `No rule stands for it; it is ${state}.` }
}

function checkOmni(mapping: OmniMapping): void {
  checkMapping(mapping, OMNI_CATEGORIES, ({ minScore }, path) => {
    if (minScore !== undefined) numberIn(minScore, 1e-6, 1 - 1e-6, `${path}.minScore`)
  })
}
