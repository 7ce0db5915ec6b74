import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { buildPages } from './bench/build'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Folders with the pages of tests. */
const PAGES = ['./eval/hub/page', './eval/nsfw/page', './eval/page'].map(folder)
/** The examples, with the configuration that they come with. */
const EXAMPLES = ['../examples/playground', '../examples/upload'].map(folder)

/** Builds the test pages as a user's project would be built: from the published form, without any configuration. Once, for all workers. */
export default async function buildAll(): Promise<void> {
  await build({
    root: folder('./pages'),
    configFile: false,
    logLevel: 'warn',
    build: { outDir: 'dist', emptyOutDir: true, target: 'esnext' },
  })
  for (const pages of PAGES) await buildPages(pages)
  for (const root of EXAMPLES) await build({ root, logLevel: 'error' })
}
