import { own } from '../fields'
import { checkMapping } from './check-mapping'
import { ancestorsOf, REKOGNITION_PARENTS, type RekognitionName } from './rekognition-taxonomy'
import { serverVerdict } from './server-verdict'
import { fields, list, numberIn, string } from './shape'
import { distance, placed, shareOf } from './share'
import type { Judged, Mapping, NotMapped, Read, Written } from './types'
import { judgeName, tell } from './write'

/** A label that stands for a rule. */
export interface RekognitionLabel {
  name: RekognitionName
  /** Confidence, in [1, 99] percent, at which the rule is violated. @defaultValue the mapping's `requestedMinConfidence` */
  minConfidence?: number
}

/** Which rule stands for which labels. */
export interface RekognitionMapping extends Mapping<RekognitionLabel> {
  /** `MinConfidence` of the request, in [0, 99] percent: the service leaves out labels below it. @defaultValue 50, as the service's */
  requestedMinConfidence?: number
}

/** An answer of `DetectModerationLabels`, as AWS documents it. */
export interface RekognitionResponse {
  ModerationLabels: {
    Name: RekognitionName
    /** Empty at the top level. */
    ParentName: RekognitionName | ''
    /** In [0, 100]. */
    Confidence: number
    TaxonomyLevel: number
  }[]
  ModerationModelVersion: string
  ContentTypes: { Name: string; Confidence: number }[]
}

const REQUESTED = 50

const NAMES = Object.keys(REKOGNITION_PARENTS)

/**
 * Writes a verdict as an answer of `DetectModerationLabels`. A label's confidence is the largest `shareOf` of its rules, moved to
 * `minConfidence` and in percent; labels below the request's `MinConfidence` are left out, and the labels above one are added with the
 * largest confidence below them, as the service does, unless the mapping gives them a rule of their own. Two rules that share a label read
 * alike. The shape cannot say that a rule was not evaluated: it is reported and looks clear.
 *
 * @throws {@link GuardError} `INTERCHANGE_INVALID` when the verdict is an error, or verdict or mapping are malformed
 */
export function toRekognition(judged: Judged, mapping: RekognitionMapping): Written<RekognitionResponse> {
  const requested = checkRekognition(mapping)
  const { told, notMapped } = tell(judged, mapping)
  const confidences = new Map<RekognitionName, number>()
  const raise = (name: RekognitionName, confidence: number) =>
    confidences.set(name, Math.max(confidence, confidences.get(name) ?? 0))
  for (const { label, rule } of told) {
    const confidence = 100 * placed(shareOf(rule), (label.minConfidence ?? threshold(requested)) / 100)
    if (confidence >= requested) raise(label.name, confidence)
  }
  const mapped = mappedNames(mapping)
  for (const [name, confidence] of [...confidences]) {
    for (const above of ancestorsOf(name)) if (!mapped.has(above)) raise(above, confidence)
  }
  const labels = [...confidences].map(([Name, Confidence]) => ({
    Name,
    ParentName: REKOGNITION_PARENTS[Name],
    Confidence,
    TaxonomyLevel: ancestorsOf(Name).length + 1,
  }))
  labels.sort((a, b) => b.Confidence - a.Confidence || a.TaxonomyLevel - b.TaxonomyLevel)
  return {
    response: { ModerationLabels: labels, ModerationModelVersion: judgeName(judged), ContentTypes: [] },
    notMapped,
  }
}

/**
 * Reads an answer of `DetectModerationLabels`. A rule's margin is its confidence minus its threshold, in percent, above zero from the
 * threshold on. A label that is missing lies below the request's `MinConfidence`: the margin is then the most that it can be, and the rule
 * is `unevaluated` where its threshold is lower than what was asked for. Labels that stand for no rule, nor lie above or below one that
 * does, are reported and raise the action to `onUnmapped`; so are labels of other versions of the taxonomy.
 *
 * @param response the answer's body
 * @throws {@link GuardError} `INTERCHANGE_INVALID`, naming the path, when anything is missing or has the wrong type
 */
export function fromRekognition(response: unknown, mapping: RekognitionMapping): Read {
  const requested = checkRekognition(mapping)
  const root = fields(response, 'response')
  const confidences = new Map<string, number>()
  for (const [index, item] of list(own(root, 'ModerationLabels'), 'ModerationLabels').entries()) {
    const path = `ModerationLabels.${index}`
    const name = string(own(fields(item, path), 'Name'), `${path}.Name`)
    const confidence = numberIn(own(fields(item, path), 'Confidence'), 0, 100, `${path}.Confidence`)
    confidences.set(name, Math.max(confidence, confidences.get(name) ?? 0))
  }
  const version = own(root, 'ModerationModelVersion')
  const source = {
    service: 'rekognition' as const,
    modelVersion: version === undefined ? null : string(version, 'ModerationModelVersion'),
  }
  const flagged = unmapped([...confidences.keys()], mappedNames(mapping))
  return { verdict: serverVerdict(source, mapping, marginOf, flagged.length > 0), notMapped: flagged }

  function marginOf({ name, minConfidence = threshold(requested) }: RekognitionLabel): number | null {
    const confidence = confidences.get(name)
    if (confidence !== undefined) return distance(confidence, minConfidence)
    if (minConfidence < requested) return null
    // What is left out lies below the request; an answer to a request for everything leaves out what was not seen at all.
    return -Math.abs(distance(requested, minConfidence))
  }
}

function unmapped(names: string[], mapped: Set<string>): NotMapped[] {
  const isCovered = (name: string) => mapped.has(name) || ancestorsOf(name).some((above) => mapped.has(above))
  const abovesCovered = new Set<string>(names.filter(isCovered).flatMap(ancestorsOf))
  return names
    .filter((name) => !isCovered(name) && !abovesCovered.has(name))
    .map((name) => ({ kind: 'label', name, why: 'No rule stands for it.' }))
}

function mappedNames({ rules }: RekognitionMapping): Set<string> {
  return new Set(rules.flatMap(({ labels }) => labels.map(({ name }) => name)))
}

/** Where a rule is violated when the mapping does not say: from anything that the service returns. */
function threshold(requested: number): number {
  return Math.max(requested, 1)
}

/** @returns the confidence that was asked for */
function checkRekognition(mapping: RekognitionMapping): number {
  checkMapping(mapping, NAMES, ({ minConfidence }, path) => {
    if (minConfidence !== undefined) numberIn(minConfidence, 1, 99, `${path}.minConfidence`)
  })
  const { requestedMinConfidence = REQUESTED } = mapping
  return numberIn(requestedMinConfidence, 0, 99, 'mapping.requestedMinConfidence')
}
