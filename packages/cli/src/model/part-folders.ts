import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The parts that come with lookfirst: their packages, by what policies call them. */
const EMBEDDED: ReadonlyMap<string, string> = new Map([
  ['text reader', '@lookfirst/model-text'],
  ['nsfw', '@lookfirst/model-nsfw'],
])

/**
 * Folders of text reader and detectors, each with `manifest.json` and `shards/`.
 *
 * @param option what `--parts` says: folders with commas between, or nothing for none; left out, those of lookfirst that are installed in the
 * folder that the command runs in
 */
export function partFolders(option: string | undefined): string[] {
  if (option !== undefined) return option.split(',').flatMap((folder) => folder.trim() || [])
  const { resolve } = createRequire(join(process.cwd(), 'package.json'))
  return [...EMBEDDED.values()].flatMap((name) => {
    try {
      return [dirname(resolve(`${name}/manifest.json`))]
    } catch {
      return []
    }
  })
}

/**
 * The package that has a part.
 *
 * @param part `text reader`, or a detector's label such as `nsfw.porn`
 * @returns `null` where none of lookfirst has it
 */
export function packageOf(part: string): string | null {
  return EMBEDDED.get(part.split('.')[0]!) ?? null
}

/** What to do on the command line about parts that a policy needs and that are not there. */
export function partHint(missing: readonly string[]): string {
  const packages = new Set(missing.map(packageOf))
  const switchOff = '"Declared non-violating" switches a rule off.'
  if (packages.has(null)) return `Name the folders of all parts that the policy needs with --parts; ${switchOff}`
  return `Install ${[...packages].join(' and ')} in this folder and leave --parts out, or name their folders with --parts; ${switchOff}`
}
