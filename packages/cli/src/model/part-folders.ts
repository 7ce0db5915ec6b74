import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The text reader and the detector that come with lookfirst. */
const EMBEDDED = ['@lookfirst/model-text', '@lookfirst/model-nsfw']

/**
 * Folders of text reader and detectors, each with `manifest.json` and `shards/`.
 *
 * @param option what `--parts` says: folders with commas between, or nothing for none; left out, those of lookfirst that are installed in the
 * folder that the command runs in
 */
export function partFolders(option: string | undefined): string[] {
  if (option !== undefined) return option.split(',').filter((folder) => folder.trim())
  const { resolve } = createRequire(join(process.cwd(), 'package.json'))
  return EMBEDDED.flatMap((name) => {
    try {
      return [dirname(resolve(`${name}/manifest.json`))]
    } catch {
      return []
    }
  })
}
