import { readFile, stat } from 'node:fs/promises'
import { UsageError } from '../command'
import type { LabelSet } from './labels'
import { readFolder } from './read-folder'
import { readJsonLines } from './read-json-lines'

/**
 * Reads labelled images: of a folder by its sub-folders, of a file as JSON lines. Nothing is skipped silently: what is wrong is in `issues`,
 * what a system left behind in `leftAside`.
 *
 * @param ruleIds of the policy
 * @throws UsageError where the path cannot be read
 */
export async function readLabels(path: string, ruleIds: readonly string[]): Promise<LabelSet> {
  const set = await read(path, ruleIds).catch((error: NodeJS.ErrnoException) => {
    throw error.code === undefined
      ? error
      : new UsageError(
          error.code === 'ENOENT'
            ? `There is no file or folder ${error.path}.`
            : `${error.path ?? path} cannot be read: ${error.code}.`,
        )
  })
  if (set.images.length > 0 || set.issues.length > 0) return set
  const none = {
    code: 'images-none' as const,
    file: path,
    line: null,
    message: `There is no image in ${path}.`,
    hint: 'Give a folder with a sub-folder a label, or a file with a JSON line an image.',
  }
  return { ...set, issues: [none] }
}

async function read(path: string, ruleIds: readonly string[]): Promise<LabelSet> {
  if ((await stat(path)).isDirectory()) return readFolder(path, ruleIds)
  return readJsonLines(path, await readFile(path, 'utf8'), ruleIds)
}
