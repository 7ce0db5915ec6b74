// Verdicts in the shapes of three moderation services, and back: loaded by whoever talks to one, never by a guard.
export {
  AZURE_CATEGORIES,
  type AzureCategory,
  type AzureLabel,
  type AzureMapping,
  type AzureResponse,
  fromAzureContentSafety,
  toAzureContentSafety,
} from './interchange/azure-content-safety'
export {
  fromOmniModeration,
  OMNI_CATEGORIES,
  type OmniCategory,
  type OmniLabel,
  type OmniMapping,
  type OmniResponse,
  toOmniModeration,
} from './interchange/omni-moderation'
export {
  fromRekognition,
  type RekognitionLabel,
  type RekognitionMapping,
  type RekognitionResponse,
  toRekognition,
} from './interchange/rekognition'
export { REKOGNITION_PARENTS, type RekognitionName } from './interchange/rekognition-taxonomy'
export { type PageVerdict, toServerVerdict } from './interchange/server-verdict'
export type {
  Judged,
  JudgedRule,
  MappedRule,
  Mapping,
  NotMapped,
  Read,
  ServerRule,
  ServerVerdict,
  Written,
} from './interchange/types'
