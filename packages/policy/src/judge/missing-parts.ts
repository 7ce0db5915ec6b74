import type { CompiledPolicy, CompiledRule } from '../types'

/** The parts of a model that look at an image beside the encoder. */
export interface InstalledParts {
  /** Whether text in images is read. */
  textReader: boolean
  /** What detectors give, each as `detector.label`, for example `nsfw.porn`. */
  detectors: readonly string[]
}

/** A part that rules need and that is not installed. */
export interface MissingPart {
  /** `text reader`, or a detector's label such as `nsfw.porn`. */
  part: string
  /** Ids of the rules that need it, in the order of the policy. */
  rules: string[]
}

/** Whether a rule waits for text that is read: it has `Match text:` lines, or clauses about text. */
export function readsText({ textPatterns, reading }: Pick<CompiledRule, 'textPatterns' | 'reading'>): boolean {
  return textPatterns.length > 0 || reading !== undefined
}

/**
 * Lists what a policy needs and a model does not have: without it the rules would be unevaluated on every image. Rules that are declared
 * non-violating need nothing.
 *
 * @returns in the order in which the policy asks for them; empty when nothing is missing
 */
export function missingParts({ rules }: Pick<CompiledPolicy, 'rules'>, installed: InstalledParts): MissingPart[] {
  const missing = new Map<string, string[]>()
  for (const rule of rules) {
    const { id, declaredNonViolating, detectors } = rule
    if (declaredNonViolating) continue
    const needed = new Set(detectors.map(({ detector, label }) => `${detector}.${label}`))
    const absent = [...needed].filter((label) => !installed.detectors.includes(label))
    if (readsText(rule) && !installed.textReader) absent.unshift('text reader')
    for (const part of absent) missing.set(part, [...(missing.get(part) ?? []), id])
  }
  return [...missing].map(([part, ids]) => ({ part, rules: ids }))
}
