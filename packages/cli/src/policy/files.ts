import { readFile, writeFile } from 'node:fs/promises'
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
