import type { Action } from '@lookfirst/policy'

/** An image and what a person says of it. */
export interface LabelledImage {
  /** Where it lies, absolute. */
  file: string
  /** As the labels name it: what reports show. */
  name: string
  /** Ids of the rules that it violates; none for an image that shall be allowed. */
  rules: string[]
  /** An image as they come that violates no rule: what promises are measured on. A look-alike chosen to be hard is none. */
  isOrdinary: boolean
  /** What shall become of it; `null`: what the policy asks for where these rules are violated. */
  action: Action | null
}

/** Something wrong with the labels, as data. */
export interface LabelIssue {
  code:
    | 'line-json'
    | 'line-shape'
    | 'field-unknown'
    | 'field-value'
    | 'rule-unknown'
    | 'label-ambiguous'
    | 'label-missing'
    | 'image-missing'
    | 'image-twice'
    | 'images-none'
  /** The file or folder that says so. */
  file: string
  /** 1-based; `null` for folders. */
  line: number | null
  /** What is wrong, with the value. */
  message: string
  /** What to write or do instead. */
  hint: string
}

/** What reading labels gave: with an issue, nothing is judged. */
export interface LabelSet {
  images: LabelledImage[]
  issues: LabelIssue[]
  /** What is no image by its name or its kind, such as `.DS_Store` or a pipe: not judged, listed in the report. */
  leftAside: string[]
}

/** Folder of images as they come, that no rule should flag. */
export const ORDINARY = 'ordinary'

/** Folder of images that no rule should flag and that are not as they come: look-alikes, exceptions. */
export const ALLOWED = 'allowed'

/** The issue of a rule that the policy does not have. */
export function unknownRule(id: string, ruleIds: readonly string[], place: Pick<LabelIssue, 'file' | 'line'>) {
  const known = ruleIds.slice(0, 20).join(', ') + (ruleIds.length > 20 ? ', …' : '')
  return {
    ...place,
    code: 'rule-unknown',
    message: `The policy has no rule "${id}".`,
    hint: `Its rules are ${known}.`,
  } satisfies LabelIssue
}
