import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  createSubjects,
  plainProduct,
  type SubjectsJson,
  tensorOf,
  type Unpacked,
  unpackContainer,
} from '@lookfirst/engine/text'
import type { CompileParts, Features } from '@lookfirst/policy'

/** A class of ImageNet of which no picture, name or probability trained the left-out head. */
export interface HeldClass {
  /** Plural. */
  name: string
  /** Pictures that show it. */
  rows: number[]
  /** Names of the classes nearest to it in words. */
  lookalikes: string[]
  /** Pictures that show those. */
  lookalikeRows: number[]
}

/** What an evaluation file says of its pictures. */
export interface EvaluationJson {
  /** Pictures by the set that they come from, and by `set:label`. */
  groups: Record<string, number[]>
  subjects: SubjectsJson
  /** Indices of the background names that the left-out head knows. */
  classes?: number[]
  held?: HeldClass[]
}

/** An evaluation file: vectors of pictures that no training step saw. */
export interface EvaluationFile {
  packed: Unpacked
  json: EvaluationJson
}

/** Pictures that no training step saw, ready to be judged. */
export interface EvaluationSet {
  images: Features[]
  held: HeldClass[]
  /**
   * Pictures of some groups, each once.
   *
   * @throws Error where the file has no such group
   */
  rowsOf(...groups: string[]): number[]
  /** Those of some pictures that show none of the subjects of these phrases. */
  without(phrases: readonly string[], rows: readonly number[]): number[]
}

/** Reads `NAME.bin` and `NAME.json` of a folder; `null` where one of them is not there. */
export function readEvaluationFile(folder: string, name: 'leftout' | 'shipped'): EvaluationFile | null {
  const path = join(folder, name)
  if (!existsSync(`${path}.bin`) || !existsSync(`${path}.json`)) return null
  return {
    packed: unpackContainer(Uint8Array.from(readFileSync(`${path}.bin`))),
    json: JSON.parse(readFileSync(`${path}.json`, 'utf8')),
  }
}

/**
 * Makes the pictures of an evaluation file ready for one model.
 *
 * @param parts of the model that encoded them
 */
export async function createEvaluationSet(
  { packed, json }: EvaluationFile,
  parts: CompileParts,
): Promise<EvaluationSet> {
  const ordinary = createSubjects(json.subjects, parts.dictionary)
  return {
    images: await featuresOf(
      parts.spaces.map(({ name }) => tensorOf(packed, name)),
      parts,
    ),
    held: json.held ?? [],
    rowsOf(...groups) {
      const rows = groups.flatMap((group) => {
        const found = json.groups[group]
        if (!found) throw new Error(`The evaluation file has no group ${group}; make it again with the model's recipe.`)
        return found
      })
      return [...new Set(rows)]
    },
    without(phrases, rows) {
      const free = new Set(ordinary(phrases))
      return rows.filter((row) => free.has(row))
    },
  }
}

/**
 * Vectors of pictures as the judge takes them.
 *
 * @param vectors per space, in the order of the parts: rows of unit length, row-major
 */
export async function featuresOf(
  vectors: readonly Float32Array[],
  { spaces, background, modelHash }: CompileParts,
): Promise<Features[]> {
  const cosines = await Promise.all(
    vectors.map((rows, space) => plainProduct(rows, background.vectors[space]!, spaces[space]!.dimension)),
  )
  const count = vectors[0]!.length / spaces[0]!.dimension
  return Array.from({ length: count }, (_, row) => ({
    schema: 1,
    modelHash,
    spaces: spaces.map(({ name, dimension }, space) => ({
      name,
      vector: vectors[space]!.subarray(row * dimension, (row + 1) * dimension),
      background: cosines[space]!.subarray(row * background.size, (row + 1) * background.size),
    })),
  }))
}
