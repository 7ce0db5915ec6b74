// Judging what a description says in words, by the formula that judges images.
export { createDescriptionJudge, type DescriptionJudge, type DescriptionVerdict } from './text/description-judge'
export { describedFeatures, descriptionParts, type EmbeddedDescriptions } from './text/description-parts'
// Text that was read, for clauses about text.
export { readStretches } from './text/stretches'
