import { readFile } from 'node:fs/promises'
import { type CompiledPolicy, decodeFloat16, type Features } from '../src/index'
import { compiledOf, ruleOf } from './compiled'
import { syntheticFeatures } from './synthetic'

/** A ready policy as it ships. What a later format adds is filled in where the file is of an earlier one. */
export async function readyPolicy(name: string): Promise<CompiledPolicy> {
  const json = await readFile(new URL(`../../../policies/compiled/${name}.json`, import.meta.url), 'utf8')
  const ready: CompiledPolicy = JSON.parse(json)
  const rules = ready.rules.map((rule) => ({ ...ruleOf(), ...rule }))
  return { ...compiledOf(rules), ...ready, format: 3, rules }
}

/** An image at random that leans towards one of a policy's phrases. */
export function leaningImage({ modelHash, rules, spaces }: CompiledPolicy, random: () => number): Features {
  const phrases = rules.flatMap(({ clausePhrases, exceptionPhrases }) => [...clausePhrases, ...exceptionPhrases])
  const phrase = phrases[Math.floor(random() * phrases.length)]!
  const strength = 0.6 * random()
  const image = syntheticFeatures(random)
  return {
    ...image,
    modelHash,
    spaces: image.spaces.map((space, index) => {
      const towards = decodeFloat16(phrase.spaces[index]!.vector)
      const vector = space.vector.map((value, i) => value + strength * (towards[i] as number))
      const length = Math.hypot(...vector)
      return { ...space, name: spaces[index]!.name, vector: vector.map((value) => value / length) }
    }),
  }
}
