// Proposing edits of a policy from corrections: loaded by tools and pages for authors, never by what judges.
export { suggestEdits } from './suggest/suggest-edits'
export type { CorrectedRecord, Correction, ExceptionCandidate, Suggestion, SuggestOptions } from './suggest/types'
