import { own } from '../fields'
import { checkMapping } from './check-mapping'
import { serverVerdict } from './server-verdict'
import { fail, fields, list, numberIn, oneOf, string } from './shape'
import type { Judged, Mapping, NotMapped, Read, Written } from './types'
import { tell } from './write'

/** The image categories of Azure AI Content Safety. */
export const AZURE_CATEGORIES = ['Hate', 'SelfHarm', 'Sexual', 'Violence'] as const

/** One of {@link AZURE_CATEGORIES}. */
export type AzureCategory = (typeof AZURE_CATEGORIES)[number]

/** A category that stands for a rule. */
export interface AzureLabel {
  name: AzureCategory
  /** Severity from which the rule is violated. @defaultValue 4 */
  severity?: 2 | 4 | 6
}

/** Which rule stands for which categories. */
export type AzureMapping = Mapping<AzureLabel>

/** An answer of `POST /contentsafety/image:analyze`, as Microsoft documents it. */
export interface AzureResponse {
  categoriesAnalysis: { category: AzureCategory; severity: 0 | 2 | 4 | 6 }[]
}

const DEFAULT_SEVERITY = 4

/**
 * Writes a verdict as an answer of Azure AI Content Safety. A violated rule gives its category the severity from which the mapping counts
 * it, all others 0: a policy decides whether, not how severe, and no severity is made up between the two. The most severe rule of a
 * category is written, so where two rules share one, the milder reads as violated too. A category is left out, as one that was not asked
 * for, where none of its rules was evaluated.
 *
 * @throws {@link GuardError} `INTERCHANGE_INVALID` when the verdict is an error, or verdict or mapping are malformed
 */
export function toAzureContentSafety(judged: Judged, mapping: AzureMapping): Written<AzureResponse> {
  checkAzure(mapping)
  const { told, notMapped } = tell(judged, mapping)
  const severities = new Map<AzureCategory, 0 | 2 | 4 | 6>()
  for (const { label, rule } of told) {
    const severity = rule.outcome === 'violated' ? (label.severity ?? DEFAULT_SEVERITY) : 0
    const known = severities.get(label.name)
    if (known === undefined || severity > known) severities.set(label.name, severity)
  }
  const missing = AZURE_CATEGORIES.filter((name) => !severities.has(name))
  return {
    response: {
      categoriesAnalysis: AZURE_CATEGORIES.filter((name) => severities.has(name)).map((category) => ({
        category,
        severity: severities.get(category) as 0 | 2 | 4 | 6,
      })),
    },
    notMapped: [
      ...notMapped,
      ...missing.map((name): NotMapped => ({ kind: 'label', name, why: 'No evaluated rule stands for it; left out.' })),
    ],
  }
}

/**
 * Reads an answer of Azure AI Content Safety about one image. A rule's margin is `severity - threshold + 0.5` in severity levels: above
 * zero exactly from the threshold on. A category that the answer lacks was not asked for: its rule is `unevaluated` unless another
 * category violates it. Categories above severity 0 that stand for no rule are reported; from 4 on they raise the action
 * to `onUnmapped`.
 *
 * @param response the answer's body
 * @throws {@link GuardError} `INTERCHANGE_INVALID`, naming the path, when anything is missing or has the wrong type
 */
export function fromAzureContentSafety(response: unknown, mapping: AzureMapping): Read {
  checkAzure(mapping)
  const severities = new Map<string, number>()
  const items = list(own(fields(response, 'response'), 'categoriesAnalysis'), 'categoriesAnalysis')
  for (const [index, item] of items.entries()) {
    const path = `categoriesAnalysis.${index}`
    const category = string(own(fields(item, path), 'category'), `${path}.category`)
    if (severities.has(category)) fail(`${path}.category`, 'a category that stands once', category)
    // Seven in the text service's finer levels, should images ever get them.
    severities.set(category, numberIn(own(fields(item, path), 'severity'), 0, 7, `${path}.severity`))
  }
  const mapped = new Set<string>(mapping.rules.flatMap(({ labels }) => labels.map(({ name }) => name)))
  const unmapped = [...severities].filter(([name, severity]) => severity > 0 && !mapped.has(name))
  const isFlagged = unmapped.some(([, severity]) => severity >= DEFAULT_SEVERITY)
  const notMapped = unmapped.map(
    ([name, severity]): NotMapped => ({
      kind: 'label',
      name,
      why: `No rule stands for it; its severity is ${severity}.`,
    }),
  )
  const source = { service: 'azure-content-safety' as const, modelVersion: null }
  return { verdict: serverVerdict(source, mapping, marginOf, isFlagged), notMapped }

  function marginOf({ name, severity = DEFAULT_SEVERITY }: AzureLabel): number | null {
    const found = severities.get(name)
    return found === undefined ? null : found - severity + 0.5
  }
}

function checkAzure(mapping: AzureMapping): void {
  checkMapping(mapping, AZURE_CATEGORIES, ({ severity }, path) => {
    if (severity !== undefined) oneOf(severity, [2, 4, 6], `${path}.severity`)
  })
}
