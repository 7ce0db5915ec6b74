import { measureMalformed } from '../measure-malformed'
import { measureReplay } from '../measure-replay'

const policyBench = { measureMalformed, measureReplay }

Object.assign(globalThis, { policyBench })

export type PolicyBench = typeof policyBench
