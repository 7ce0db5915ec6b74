import { join } from 'node:path'
import { isGuardError } from '@lookfirst/errors'
import type { TestImage } from '@lookfirst/policy/metamorphic'
import { UsageError } from '../command'
import type { CliEngine } from '../engine/open-engine'
import { kindOf } from '../eval/image-entry'
import { readImage } from '../eval/judge-images'
import { labelIssueLines } from '../eval/label-lines'
import type { LabelledImage } from '../eval/labels'
import { entriesOf } from '../eval/read-folder'
import { readLabels } from '../eval/read-labels'

/** Where images to test a policy with lie, and what they shall violate. */
export interface TestFiles {
  images: { file: string; name: string; violates: readonly string[] | null }[]
  /** What is no image by its name or its kind, such as `Thumbs.db`. */
  leftAside: string[]
  /** What is wrong with them, a line each. */
  problems: string[]
}

/**
 * Finds the images to test a policy with: labelled ones as `eval` reads them (sub-folders, or JSON lines), or a folder without sub-folders,
 * whose images have no label.
 *
 * @param ruleIds of the policy
 * @throws UsageError where the path cannot be read
 */
export async function findTestImages(path: string, ruleIds: readonly string[]): Promise<TestFiles> {
  const flat = await flatFolder(path)
  if (flat) return { ...flat, problems: [] }
  const { images, issues, leftAside } = await readLabels(path, ruleIds)
  return {
    images: images.map((image) => ({ file: image.file, name: image.name, violates: violatedBy(image) })),
    leftAside,
    problems: labelIssueLines(issues),
  }
}

/** An action of its own may say otherwise than the rules do; one without a rule says nothing of the policy. */
function violatedBy({ rules, action }: LabelledImage): string[] | null {
  if (action === 'allow') return []
  return action !== null && rules.length === 0 ? null : rules
}

/** `null` for what is no folder, has a sub-folder, or has no image: that is for the reader of labels. */
async function flatFolder(path: string): Promise<Pick<TestFiles, 'images' | 'leftAside'> | null> {
  const entries = await entriesOf(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return null
    throw new UsageError(
      error.code === 'ENOENT' ? `There is no file or folder ${path}.` : `${path} cannot be read: ${error.code}.`,
    )
  })
  const images: TestFiles['images'] = []
  const leftAside: string[] = []
  for (const entry of entries ?? []) {
    const kind = await kindOf(path, entry)
    if (kind === 'folder' || kind === 'link') return null
    if (kind === 'aside') leftAside.push(entry.name)
    else images.push({ file: join(path, entry.name), name: entry.name, violates: null })
  }
  return images.length > 0 ? { images, leftAside } : null
}

/**
 * Makes the features of images, one after another.
 *
 * @param step called after each
 * @returns the images, and a line for each that cannot be read
 */
export async function lookAtImages(
  engine: CliEngine,
  files: TestFiles['images'],
  step: () => void,
): Promise<{ images: TestImage[]; problems: string[] }> {
  const images: TestImage[] = []
  const problems: string[] = []
  for (const { file, name, violates } of files) {
    try {
      const { features } = await engine.look(await readImage(file))
      images.push({ name, features, violates })
    } catch (error) {
      if (!isGuardError(error) || !error.code.startsWith('IMAGE_')) throw error
      problems.push(`${file} ${error.code}: ${error.message} ${error.hint}`)
    }
    step()
  }
  return { images, problems }
}
