import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from './packable-folder'

/** Writes texts to files of a new folder; answers their paths by name. Goes with `await using`. */
export async function textFiles<Name extends string>(
  texts: Readonly<Record<Name, string>>,
): Promise<AsyncDisposable & { folder: string; paths: Record<Name, string> }> {
  const folder = await temporaryFolder()
  const paths = {} as Record<Name, string>
  for (const [name, text] of Object.entries(texts) as [Name, string][]) {
    paths[name] = join(folder.path, name)
    await writeFile(paths[name], text)
  }
  return { folder: folder.path, paths, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
}
