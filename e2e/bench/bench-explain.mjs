/** `npm run bench:explain [-- --quick]`: what an explanation costs by part, beside classifying, and what each part holds in memory. */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const folder = (path) => fileURLToPath(new URL(path, import.meta.url))
const load = async (path) =>
  // Node 20 has no `using`.
  (await runnerImport(folder(path), { oxc: { target: 'es2023' } })).module
const { buildPackages, buildPages } = await load('./build.ts')

buildPackages()
await buildPages(folder('../pages'))
const { benchExplain } = await load('./bench-explain.ts')
await benchExplain({ quick: process.argv.includes('--quick') })
