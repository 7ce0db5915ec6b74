/** `npm run eval:pack [-- --data DIR --explained 60]`: the real guard on the evaluation pack, twelve common rules. */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const folder = (path) => fileURLToPath(new URL(path, import.meta.url))
const load = async (path) =>
  // Node 20 has no `using`.
  (await runnerImport(folder(path), { oxc: { target: 'es2023' } })).module

const { values } = parseArgs({ options: { data: { type: 'string' }, explained: { type: 'string', default: '60' } } })
const { defaultPackFolder, readPack } = await load('./pack.ts')
const data = values.data ?? defaultPackFolder
const pack = readPack(data)
if (!pack) console.log(`skipped: there is no evaluation pack in ${data}; name one with --data DIR.`)
else {
  const { buildPackages, buildPages } = await load('../bench/build.ts')
  const { openBrowser } = await load('../bench/browser.ts')
  const { evaluatePack } = await load('./evaluate.ts')
  const { printFigures } = await load('./print-figures.ts')
  buildPackages()
  await buildPages(folder('./page'))
  const browser = await openBrowser()
  try {
    printFigures(await evaluatePack(browser.context, pack, { explained: Number(values.explained) }))
  } finally {
    await browser[Symbol.asyncDispose]()
  }
}
