/** `npm run eval:model [-- --data DIR]`: the embedded model on pictures that it never saw, and the guard on the evaluation pack. */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const folder = (path) => fileURLToPath(new URL(path, import.meta.url))
const load = async (path) =>
  // Node 20 has no `using`.
  (await runnerImport(folder(path), { oxc: { target: 'es2023' } })).module

const { values } = parseArgs({ options: { data: { type: 'string' } } })
const { defaultPackFolder, readPack } = await load('./pack.ts')
const data = values.data ?? defaultPackFolder
const pack = readPack(data)
if (!pack) console.log(`skipped: there is no evaluation pack in ${data}; name one with --data DIR.`)
else {
  const { buildPackages, buildPages } = await load('../bench/build.ts')
  const { openBrowser } = await load('../bench/browser.ts')
  // Node takes the packages in their published form too.
  buildPackages()
  await buildPages(folder('./model/page'))
  const { evaluatePictures, evaluateVectors, printSections, readEvaluation } = await load('./evaluate-model.ts')
  const evaluation = await readEvaluation()
  const browser = await openBrowser()
  try {
    await printSections([evaluateVectors(evaluation), evaluatePictures(browser.context, pack, evaluation)])
  } finally {
    await browser[Symbol.asyncDispose]()
  }
}
