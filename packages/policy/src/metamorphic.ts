// Testing a policy by editing it: loaded by tools for authors, never by what judges.
export { figuresOf, harmonicMean } from './metamorphic/figures'
export { type Paraphrase, paraphrases } from './metamorphic/paraphrases'
export { type TestOptions, testPolicy } from './metamorphic/test-policy'
export {
  type BrokenCase,
  type HeldCount,
  type MetamorphicReport,
  type PolicyFigures,
  RELATIONS,
  type RelationName,
  type RelationReport,
  type SkipReason,
  type TestImage,
} from './metamorphic/types'
