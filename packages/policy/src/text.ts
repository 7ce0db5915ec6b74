// Matching text that was read in an image: an entry of its own, because its engine of expressions weighs more than all judging.
export { createTextMatcher } from './judge/text/text-matcher'
export type { NamedPattern, TextMatcher, TextPattern } from './types'
