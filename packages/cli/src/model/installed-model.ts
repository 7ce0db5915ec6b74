import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { UsageError } from '../command'

/**
 * The folder of the embedded model, where it is installed in the folder that the command runs in.
 *
 * @throws UsageError where it is not
 */
export function installedModel(): string {
  try {
    return dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@lookfirst/model-mini/manifest.json'))
  } catch {
    throw new UsageError('The option --model is missing, and @lookfirst/model-mini is not installed here.')
  }
}
