import { dotRows } from '../dot-rows'
import { type Judge, loadCompiled } from '../judge/load-compiled'
import type { CompiledRule, Features } from '../types'
import type { CompileParts } from './parts'

/** Makes one rule ready for judging while its policy is still being compiled. */
export function ruleJudge(rule: CompiledRule, parts: CompileParts): Judge {
  const { modelHash, calibrationHash, spaces } = parts
  return loadCompiled({
    format: 3,
    title: '',
    version: '',
    onError: null,
    text: '',
    policyHash: '',
    modelHash,
    calibrationHash,
    spaces,
    rules: [rule],
    budget: null,
    issues: [],
  })
}

/**
 * The features of an image of which only its vectors are known.
 *
 * @param vectors one per space, unit length
 */
export function featuresOf(vectors: Float32Array[], { modelHash, spaces, background }: CompileParts): Features {
  return {
    schema: 1,
    modelHash,
    spaces: spaces.map(({ name }, space) => {
      const vector = vectors[space] as Float32Array
      const cosines = new Float32Array(background.size)
      dotRows(background.vectors[space] as Float32Array, background.size, vector, cosines)
      return { name, vector, background: cosines }
    }),
  }
}
