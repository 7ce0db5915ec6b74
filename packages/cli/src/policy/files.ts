import { access, constants, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UsageError } from '../command'
import type { Terminal } from '../terminal'

/** An argument that names a file, read. */
export interface InputFile {
  /** For messages. */
  name: string
  text: string
}

/**
 * Reads a file as UTF-8; `-` is standard input.
 *
 * @throws UsageError where it cannot be read
 */
export async function readInput(path: string, terminal: Terminal): Promise<InputFile> {
  if (path === '-') return { name: '<stdin>', text: await terminal.in() }
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${error.code}.`,
    )
  })
  return { name: path, text }
}

/**
 * Checks that a result could be written: before minutes of work, not after.
 *
 * @throws UsageError where there is no such folder, or where it, or the file that is there already, cannot be written to
 */
export async function checkTarget(path: string): Promise<void> {
  const existing = await stat(path).catch(() => null)
  if (existing?.isDirectory()) throw new UsageError(`${path} is a folder; name a file to write.`)
  const folder = dirname(path)
  if (!existing && !(await stat(folder).catch(() => null))?.isDirectory()) {
    throw new UsageError(`There is no folder ${folder} to write ${path} to.`)
  }
  await access(existing ? path : folder, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} cannot be written: ${error.code}.`)
  })
}

/**
 * Writes a result to a file, or to standard output where none is named.
 *
 * @param text ends with a newline
 * @throws UsageError where it cannot be written
 */
export async function writeOutput(path: string | undefined, text: string, terminal: Terminal): Promise<void> {
  if (path === undefined) return terminal.out(text.replace(/\n$/, ''))
  await writeFile(path, text).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} cannot be written: ${error.code}.`)
  })
}
