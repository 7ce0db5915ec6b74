import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/**
 * Builds the app with Vite's defaults.
 *
 * @returns the errors of the build
 */
export async function buildWithVite(): Promise<string[]> {
  try {
    await build({ root: fileURLToPath(new URL('.', import.meta.url)), configFile: false, logLevel: 'error' })
    return []
  } catch (error) {
    return [String(error)]
  }
}
