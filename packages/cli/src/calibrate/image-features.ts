import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type ErrorCode, isGuardError } from '@lookfirst/errors'
import type { Features } from '@lookfirst/policy'
import { UsageError } from '../command'
import type { CliEngine } from '../engine/open-engine'
import { readImage } from '../eval/judge-images'

/** Images of a folder, looked at. */
export interface ImageFeatures {
  /** Paths relative to the folder, of the images that could be looked at. */
  files: string[]
  /** In the order of `files`. */
  features: Features[][]
  /** Files that could not. */
  skipped: { file: string; code: ErrorCode; message: string }[]
}

/**
 * Files of a folder and its sub-folders, in the order of their names; hidden ones are left out, links are not followed.
 *
 * @returns paths relative to the folder, with `/`
 * @throws UsageError where it cannot be read
 */
export async function filesIn(folder: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`The folder ${join(folder, below)} cannot be read: ${error.code}.`)
  })
  const files: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = below ? `${below}/${entry.name}` : entry.name
    if (entry.isDirectory()) files.push(...(await filesIn(folder, path)))
    else if (entry.isFile()) files.push(path)
  }
  return files
}

/**
 * Looks at images one after another.
 *
 * @param files relative to the folder
 * @param step called after each
 * @throws GuardError for whatever is not about a single image
 */
export async function lookAtFiles(
  engine: Pick<CliEngine, 'look'>,
  folder: string,
  files: readonly string[],
  step: () => void,
): Promise<ImageFeatures> {
  const seen: ImageFeatures = { files: [], features: [], skipped: [] }
  for (const file of files) {
    try {
      const { features } = await engine.look(await readImage(join(folder, file)))
      seen.files.push(file)
      seen.features.push(features)
    } catch (error) {
      if (!isGuardError(error) || !error.code.startsWith('IMAGE_')) throw error
      seen.skipped.push({ file, code: error.code, message: error.message })
    }
    step()
  }
  return seen
}
