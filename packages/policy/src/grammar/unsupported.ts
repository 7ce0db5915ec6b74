import type { SourceLine } from './source-lines'

/**
 * Names the element of the policy language that a line holds and that this version does not read, or answers `null`. Such lines are
 * errors: a policy that loses a part without saying so is worse than one that is refused.
 */
export function laterElement({ key, text }: SourceLine): string | null {
  if (/^(match text|detector)$/.test(key)) return `"${key[0]?.toUpperCase()}${key.slice(1)}:"`
  return /^declared non-violating/i.test(text) ? '"Declared non-violating"' : null
}

/** The same above the first rule, where a whole policy may be in another form. */
export function laterHeadElement(line: SourceLine): string | null {
  if (line.key === 'false positives') return 'a rate for the whole policy'
  if (/^o\d+$/.test(line.key)) return 'the "O1:" form'
  return /^[{[]/.test(line.text) ? 'policies in JSON' : laterElement(line)
}
