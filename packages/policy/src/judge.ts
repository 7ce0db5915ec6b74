// Judging features by a compiled policy, without anything that reads text or compiles: what every worker loads.
export { decodeFloat16 } from './float16'
export { decide } from './judge/decide'
export { type ImageBackground, imageBackground } from './judge/image-background'
export { type Judge, loadCompiled } from './judge/load-compiled'
export { scoreRules } from './judge/score-rules'
export { stricter } from './judge/strictness'
export { fittedTail } from './tail'
