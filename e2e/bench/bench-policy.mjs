/** `npm run bench:policy`: what replaying and hostile policies cost, what the presets and worked examples are, whether a budget holds, and how far the command line is from Chromium. */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const folder = (path) => fileURLToPath(new URL(path, import.meta.url))
const load = async (path) =>
  // Node 20 has no `using`.
  (await runnerImport(folder(path), { oxc: { target: 'es2023' } })).module
const { buildPackages, buildPages } = await load('./build.ts')

buildPackages()
await buildPages(folder('./policy'))
await buildPages(folder('../pages'))
const { benchPolicy } = await load('./bench-policy.ts')
await benchPolicy()
