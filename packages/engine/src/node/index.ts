/** The engine without a worker: what the command line runs. The caller brings the runtime, the model's files and a decoder. */
export type { Pixels } from '../image/resample'
export { hasTransparency } from '../image/tensor'
export { type InstalledPolicy, installCompiled } from '../judge/installed-policy'
export { type Scored, scoreImage, writeVerdict } from '../judge/verdict'
export type { Coverage, InputInfo } from '../protocol'
export type { DecodeFile, FileToDecode } from './decode-file'
export { type Look, type NodeEngine, type NodeModel, openNodeEngine } from './open-node-engine'
