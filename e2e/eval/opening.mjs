/** What the measuring scripts of this folder open with. */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Loads a TypeScript module. `path` is relative to this folder. */
export const load = async (path) =>
  // Node 20 has no `using`.
  (await runnerImport(here(path), { oxc: { target: 'es2023' } })).module

/** The evaluation pack of a folder, or of the default one; where there is none, `{ missing }` says so. */
export async function openPack(data) {
  const { defaultPackFolder, readPack } = await load('./pack.ts')
  const folder = data ?? defaultPackFolder
  return readPack(folder) ?? { missing: `there is no evaluation pack in ${folder}; name one with --data DIR.` }
}

/** Builds the packages and the pages of a folder, and keeps a Chromium for the time of a call. */
export async function withChromium(pages, use) {
  const { buildPackages, buildPages } = await load('../bench/build.ts')
  const { openBrowser } = await load('../bench/browser.ts')
  // Node takes the packages in their published form too.
  buildPackages()
  await buildPages(here(pages))
  const browser = await openBrowser()
  try {
    return await use(browser)
  } finally {
    await browser[Symbol.asyncDispose]()
  }
}
