import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { GuardError } from '@lookfirst/errors'
import type { HubFile } from '@lookfirst/hub'

/**
 * Hashes every file of a folder.
 *
 * @returns by path, with slashes; empty where there is no such folder
 * @throws GuardError `MODEL_FETCH` where something in it cannot be read, such as a link to nothing
 */
export async function hashFolder(root: string): Promise<Record<string, HubFile>> {
  const found: Record<string, HubFile> = {}
  const entries = await readdir(root, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw unreadable(root, error)
  })
  for (const entry of entries) {
    const path = join(root, entry)
    try {
      if (!(await stat(path)).isFile()) continue
      found[relative(root, path).split(sep).join('/')] = await hashOf(createReadStream(path))
    } catch (error) {
      throw unreadable(path, error as NodeJS.ErrnoException)
    }
  }
  return found
}

/**
 * Address of the folder that holds a model's files.
 *
 * @param source with or without a slash at its end
 * @throws GuardError `OPTION_INVALID` where it is no address
 */
export function modelAddress(source: string, model: string, revision: string): URL {
  const base = source.replace(/\/?$/, '/')
  if (URL.canParse(base)) return new URL(`${model}/resolve/${encodeURIComponent(revision)}/`, base)
  throw new GuardError(
    'OPTION_INVALID',
    `The source ${source} is no address.`,
    'Write it like https://example.org/models/, or name a folder.',
  )
}

/**
 * Hashes a file behind an address.
 *
 * @param path below `root`
 * @param fetcher in the place of `fetch`
 * @returns `null` where there is none
 * @throws GuardError `OPTION_INVALID` for a path that leads elsewhere, `MODEL_FETCH` where the source fails
 */
export async function hashRemote(root: URL, path: string, fetcher: typeof fetch): Promise<HubFile | null> {
  const url = URL.canParse(path, root) ? new URL(path, root) : root
  if (url.href === root.href || !url.href.startsWith(root.href)) {
    throw new GuardError(
      'OPTION_INVALID',
      `The file "${path}" is no path in a model.`,
      'Write it like onnx/model_quantized.onnx.',
    )
  }
  const fail = (what: string, cause?: unknown) =>
    new GuardError('MODEL_FETCH', `The file ${url} ${what}.`, 'Check the source and the network.', { cause })
  const response = await fetcher(url).catch((cause: unknown) => {
    throw fail('cannot be fetched', cause)
  })
  if (response.status === 404) return null
  if (!response.ok) throw fail(`answered ${response.status} ${response.statusText}`)
  return hashOf(response.body ?? []).catch((cause: unknown) => {
    throw fail('broke off', cause)
  })
}

function unreadable(path: string, error: NodeJS.ErrnoException): GuardError {
  return new GuardError(
    'MODEL_FETCH',
    `${path} cannot be read: ${error.code}.`,
    'Correct or remove it: every file of a folder is pinned.',
    { cause: error },
  )
}

async function hashOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<HubFile> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of chunks) {
    hash.update(chunk)
    bytes += chunk.byteLength
  }
  return { bytes, sha256: hash.digest('hex') }
}
