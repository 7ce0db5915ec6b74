// Judging what a description says in words, by the formula that judges images.
export { createDescriptionJudge, type DescriptionJudge, type DescriptionVerdict } from './text/description-judge'
export { describedFeatures, descriptionParts } from './text/description-parts'
