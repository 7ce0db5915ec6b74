import type { Dirent } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Files that systems, and people who describe them, leave in folders of images. */
const LEFTOVERS = /^(?:thumbs\.db|desktop\.ini|readme(?:\.md|\.txt)?)$/i

/**
 * What something in a folder of images is: an image to be tried, a folder, a link to one, or nothing to look at. The last is what is hidden,
 * what is left behind, and what is no regular file: reading a pipe would wait forever. A link to nothing is tried, and then fails.
 *
 * @param folder that holds it
 */
export async function kindOf(folder: string, entry: Dirent): Promise<'image' | 'folder' | 'link' | 'aside'> {
  if (entry.name.startsWith('.') || LEFTOVERS.test(entry.name)) return 'aside'
  if (entry.isDirectory()) return 'folder'
  if (!entry.isSymbolicLink()) return entry.isFile() ? 'image' : 'aside'
  const target = await stat(join(folder, entry.name)).catch(() => null)
  if (target?.isDirectory()) return 'link'
  return !target || target.isFile() ? 'image' : 'aside'
}
