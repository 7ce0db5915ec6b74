import { copyFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import webpack, { type Stats } from 'webpack'

const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * Builds the app with webpack's defaults.
 *
 * @returns the errors of the build
 */
export async function buildWithWebpack(): Promise<string[]> {
  const path = `${here}dist`
  rmSync(path, { recursive: true, force: true })
  const compiler = webpack({ mode: 'production', context: here, output: { path } })
  const stats = await new Promise<Stats>((resolve, reject) => {
    compiler?.run((error, result) => (result ? resolve(result) : reject(error)))
  })
  copyFileSync(`${here}index.html`, `${path}/index.html`)
  return stats.compilation.errors.map(({ message }) => message)
}
