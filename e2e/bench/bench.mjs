/** `npm run bench [-- --quick]`: how fast, how large, and how much in the way of the page, beside nsfwjs. */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const folder = (path) => fileURLToPath(new URL(path, import.meta.url))
const load = async (path) =>
  // Node 20 has no `using`.
  (await runnerImport(folder(path), { oxc: { target: 'es2023' } })).module
const { buildPackages, buildPages } = await load('./build.ts')
const { bench } = await load('./bench.ts')

buildPackages()
await buildPages(folder('./visits'))
// Minified, tfjs's threads do not start: the function that it sends to its workers as text then names variables of its module.
await buildPages(folder('./page'), { minify: false })
await bench({ quick: process.argv.includes('--quick') })
