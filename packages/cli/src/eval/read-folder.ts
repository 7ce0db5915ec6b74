import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { kindOf } from './image-entry'
import { ALLOWED, type LabelIssue, type LabelledImage, type LabelSet, ORDINARY, unknownRule } from './labels'

/**
 * Reads labels from the names of sub-folders: rule ids, several joined by `+`, or `ordinary`, or `allowed`. What lies deeper has the label
 * of its top folder. Links to folders are followed at the top alone.
 *
 * @param folder exists
 * @param ruleIds of the policy
 */
export async function readFolder(folder: string, ruleIds: readonly string[]): Promise<LabelSet> {
  const images: LabelledImage[] = []
  const issues: LabelIssue[] = []
  const leftAside: string[] = []
  for (const entry of await entriesOf(folder)) {
    const { name } = entry
    const path = join(folder, name)
    const kind = await kindOf(folder, entry)
    if (kind === 'aside') leftAside.push(name)
    else if (kind === 'folder' || kind === 'link') {
      const label = readLabel(name, ruleIds, path, issues)
      const found = await filesBelow(path, name)
      leftAside.push(...found.leftAside)
      images.push(...found.files.map((file) => ({ file: join(folder, file), name: file, ...label })))
    } else {
      issues.push({
        code: 'label-missing',
        file: path,
        line: null,
        message: `${name} lies in no sub-folder and so has no label.`,
        hint: `Move it into a folder named after the rule that it violates, "${ORDINARY}" or "${ALLOWED}".`,
      })
    }
  }
  return { images, issues, leftAside }
}

function readLabel(
  name: string,
  ruleIds: readonly string[],
  file: string,
  issues: LabelIssue[],
): Pick<LabelledImage, 'rules' | 'isOrdinary' | 'action'> {
  const place = { file, line: null }
  if (name === ORDINARY || name === ALLOWED) {
    if (ruleIds.includes(name)) {
      issues.push({
        ...place,
        code: 'label-ambiguous',
        message: `The folder "${name}" may mean the rule of that id or images that no rule should flag.`,
        hint: 'Give the labels as JSON lines, which name rules apart.',
      })
    }
    return { rules: [], isOrdinary: name === ORDINARY, action: null }
  }
  const rules = [...new Set(name.split('+'))]
  for (const id of rules) if (!ruleIds.includes(id)) issues.push(unknownRule(id, ruleIds, place))
  return { rules, isOrdinary: false, action: null }
}

/** Paths relative to the parent of `folder`, with `/`, in the order of names. */
async function filesBelow(folder: string, prefix: string): Promise<{ files: string[]; leftAside: string[] }> {
  const files: string[] = []
  const leftAside: string[] = []
  for (const entry of await entriesOf(folder)) {
    const name = `${prefix}/${entry.name}`
    const kind = await kindOf(folder, entry)
    if (kind === 'aside' || kind === 'link') leftAside.push(name)
    else if (kind === 'folder') {
      const below = await filesBelow(join(folder, entry.name), name)
      files.push(...below.files)
      leftAside.push(...below.leftAside)
    } else files.push(name)
  }
  return { files, leftAside }
}

/** What lies in a folder, in the order of names. */
export async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
}
