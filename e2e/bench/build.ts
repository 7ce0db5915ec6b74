import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Packages that a page with a guard is built from, and the command line that is compared with it. */
const PACKAGES = ['errors', 'policy', 'store', 'engine', 'lookfirst', 'hub', 'cli']

/** Builds the published form of the packages, unless it is there and newer than every source. */
export function buildPackages(): void {
  if (PACKAGES.every(isBuilt)) return
  execFileSync('npx', ['tsdown'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}

/**
 * Builds every HTML page of a folder into its `dist`, as a user's project would be built: without any configuration.
 *
 * @param options.minify @defaultValue true
 */
export async function buildPages(folder: string, { minify = true } = {}): Promise<void> {
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: 'esnext',
      ...(!minify && { minify }),
      rolldownOptions: {
        input: readdirSync(folder)
          .filter((name) => name.endsWith('.html'))
          .map((name) => join(folder, name)),
      },
    },
  })
}

function isBuilt(name: string): boolean {
  const built = join(root, 'packages', name, 'dist/index.js')
  return existsSync(built) && statSync(built).mtimeMs > newest(join(root, 'packages', name, 'src'))
}

/** When anything in a folder was last written, in milliseconds since 1970. */
function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Math.max(...files.map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs))
}
