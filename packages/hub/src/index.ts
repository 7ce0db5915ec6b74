export { type BankImage, type BankOptions, createHubBank, type HubBank } from './bank'
export { type HubCaptioner, type HubCaptionerOptions, type HubDescription, openHubCaptioner } from './captioner'
export { type HubClassifier, type HubLabel, openHubClassifier } from './classifier'
export { compileForHub, type HubCompileOptions } from './compile'
export { type HubEncoder, type HubEncoderOptions, openHubEncoder } from './encoder'
export { forgetHubModel } from './forget'
export { type HubGuard, type HubGuardOptions, type HubGuardVerdict, openHubGuard } from './guard/guard'
export { type GuardAnswer, parseAnswer } from './guard/parse-answer'
export { createHubJudge, type HubJudge, type HubJudgeOptions, type HubVerdict } from './judge'
export { COMMON_NAMES } from './names'
export { type HubFile, type HubPins, parsePins } from './pins'
export type {
  HubCallOptions,
  HubDevice,
  HubDtype,
  HubDtypes,
  HubErrorVerdict,
  HubImage,
  HubModel,
  HubModelInfo,
  HubOptions,
  HubProgress,
} from './types'
