import { loadCompiled, scoreRules } from '@lookfirst/policy/judge'
import type { CompiledPolicy, Features, Timing } from 'lookfirst'
import { openWarmGuard, timed } from './guard'
import { unseen } from './photos'

/** A guard whose policies are changed while its images stay the same. */
export interface PolicyCost {
  /** Installs a policy. @returns milliseconds of compiling in the worker, 0 for a compiled one */
  setPolicy(policy: string | CompiledPolicy): Promise<number>
  compiledPolicy(): Promise<CompiledPolicy>
  /** Judges one known photo again and again: what is left is reading, scoring and the way there and back. */
  judgeAgain(times: number): Promise<Timing[]>
  /** Encodes files and keeps their features. */
  keepFeatures(count: number): Promise<void>
  /** Judges the kept features under the running policy. @returns milliseconds of each round trip through the worker */
  rescore(times: number): Promise<number[]>
  /** The same without the way there and back: what the worker does, done here. @returns milliseconds of each time */
  rescoreHere(times: number): Promise<number[]>
}

async function openPolicyCost(policy: string, photoPath: string): Promise<PolicyCost> {
  const photo = await (await fetch(photoPath)).blob()
  const guard = await openWarmGuard(policy, 1)
  const features: Features[][] = []
  return {
    setPolicy: async (next) => (await guard.setPolicy(next)).compileMs,
    compiledPolicy: () => guard.compiledPolicy(),
    async judgeAgain(times) {
      const samples: Timing[] = []
      for (let index = 0; index < times; index++) samples.push(await timed(guard, photo))
      return samples
    },
    async keepFeatures(count) {
      features.length = 0
      for (let index = 0; index < count; index++) {
        features.push(guard.record(await guard.classify(await unseen(photo))).features!)
      }
    },
    async rescore(times) {
      const samples: number[] = []
      for (let index = 0; index < times; index++) {
        const began = performance.now()
        const reports = await guard.rescore(features)
        samples.push(performance.now() - began)
        if (reports.length !== features.length) throw new Error(`${reports.length} answers for ${features.length}`)
      }
      return samples
    },
    async rescoreHere(times) {
      const judge = loadCompiled(await guard.compiledPolicy())
      const samples: number[] = []
      for (let index = 0; index < times; index++) {
        const began = performance.now()
        for (const image of features) for (const over of image) scoreRules(over, judge)
        samples.push(performance.now() - began)
      }
      return samples
    },
  }
}

Object.assign(globalThis, { openPolicyCost })

export type OpenPolicyCost = typeof openPolicyCost
