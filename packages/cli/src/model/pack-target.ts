import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GuardError } from '@lookfirst/errors'
import { parseAnyManifest } from './any-manifest'

const HINT = 'Pack to a folder of its own, or remove what is there first.'

/**
 * Checks that packing to a folder replaces nothing but an earlier packing of the same model, text reader or detector.
 *
 * @throws GuardError `OPTION_INVALID` where its `manifest.json` has another id, or is none that can be read
 */
export async function checkPackTarget(out: string, id: string): Promise<void> {
  const former = await readId(join(out, 'manifest.json'))
  if (former === null || former === id) return
  throw new GuardError('OPTION_INVALID', `${out} holds "${former}", which packing "${id}" would replace.`, HINT)
}

/** `null` where there is no file. */
async function readId(path: string): Promise<string | null> {
  try {
    return parseAnyManifest(JSON.parse(await readFile(path, 'utf8'))).id
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new GuardError('OPTION_INVALID', `${path} cannot be read as the manifest of a package.`, HINT, {
      cause,
    })
  }
}
