import { GuardError } from '@lookfirst/errors'
import type { ExampleSet, ExampleSets } from '@lookfirst/policy'
import { tensorOf, type Unpacked } from '../model/container'

/**
 * The example sets of a model: per set and space a tensor `NAME.violation.SPACE` and, where look-alikes are allowed, `NAME.allowed.SPACE`;
 * `[k, dimension]` unit rows.
 *
 * @param subjects by set, the ways to name its subject: lower case, singular
 * @param spaces names in the order of the manifest
 * @param dimension numbers in a row
 * @throws GuardError `MODEL_INCOMPATIBLE` where a set lacks its violations in one of the spaces, or a subject its set
 */
export function readExamples(
  packed: Unpacked,
  subjects: Record<string, string[]>,
  spaces: readonly string[],
  dimension: number,
): ExampleSets {
  const names = new Set([...packed.tensors.keys()].flatMap((key) => /^([a-z\d-]+)\.violation\./.exec(key)?.[1] ?? []))
  const sets = new Map(
    [...names].map((name): [string, ExampleSet] => {
      const violations = spaces.map((space) => rowsOf(tensorOf(packed, `${name}.violation.${space}`), dimension))
      const allowed = spaces.map((space) => rowsOf(packed.tensors.get(`${name}.allowed.${space}`), dimension))
      return [name, { violations, allowed }]
    }),
  )
  const missing = Object.keys(subjects).find((set) => !names.has(set))
  if (missing !== undefined) {
    throw new GuardError(
      'MODEL_INCOMPATIBLE',
      `The model says how to name the subject of an example set "${missing}", which it does not have.`,
      'Pack examples and their subjects of one run of the recipe.',
    )
  }
  const named = Object.entries(subjects).flatMap(([set, ways]) => ways.map((way): [string, string] => [way, set]))
  return { names: [...names], subjects: new Map(named), get: (name) => sets.get(name) }
}

function rowsOf(tensor: Float32Array | undefined, dimension: number): Float32Array[] {
  return Array.from({ length: (tensor?.length ?? 0) / dimension }, (_, row) =>
    (tensor as Float32Array).subarray(row * dimension, (row + 1) * dimension),
  )
}
