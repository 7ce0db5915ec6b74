import { join } from 'node:path'
import { GuardError } from '@lookfirst/errors'
import type { HubDtype, HubFile, HubPins } from '@lookfirst/hub'
import { hashFolder, hashRemote, modelAddress } from './hash-source'
import { graphFile, NETWORKS, SETTINGS } from './usual-files'

/** Where pins are taken from, and of which files. */
export type PinSource =
  /** Every file of a folder laid out like the hub: `<folder>/<model>/resolve/<revision>/<file>`. */
  | { folder: string }
  /** The same behind an address. Each of the files must be there. */
  | { address: string; files: readonly string[] }
  /** The usual files, as far as they are there: settings, and the networks in each dtype. */
  | { address: string; dtypes: readonly HubDtype[] }

/** What pinning came to. */
export interface PinnedModel {
  pins: HubPins
  /** Dtypes without a network that another of those asked for has. */
  incomplete: IncompleteDtype[]
}

/** A dtype that a model has in parts, or not at all. */
export interface IncompleteDtype {
  dtype: HubDtype
  /** Paths of the graphs that are not there. */
  lacking: string[]
}

/** Hashes a file by its path; `null` where there is none. */
type Hash = (path: string) => Promise<HubFile | null>

/**
 * Hashes the files of a model.
 *
 * @param fetcher in the place of `fetch`
 * @throws GuardError `MODEL_UNKNOWN` where there is no such model, it lacks one of the files, or has no dtype as a whole; `MODEL_FETCH` where the
 * source fails; `OPTION_INVALID` for an address or a path that is none
 */
export async function pinModel(
  model: string,
  revision: string,
  source: PinSource,
  fetcher: typeof fetch = fetch,
): Promise<PinnedModel> {
  const name = `${model}@${revision}`
  const { files, incomplete = [] } = await hashSource()
  if (Object.keys(files).length === 0) {
    throw new GuardError(
      'MODEL_UNKNOWN',
      `There are no files of ${name} in ${'folder' in source ? source.folder : source.address}.`,
      'Check the name and the revision; a source is laid out as <source>/<model>/resolve/<revision>/<file>.',
    )
  }
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { pins: { model, revision, files: sorted }, incomplete }

  async function hashSource(): Promise<{ files: Record<string, HubFile>; incomplete?: IncompleteDtype[] }> {
    if ('folder' in source) return { files: await hashFolder(join(source.folder, model, 'resolve', revision)) }
    const root = modelAddress(source.address, model, revision)
    const hash: Hash = (path) => hashRemote(root, path, fetcher)
    return 'files' in source
      ? { files: await hashNamed(hash, source.files, name) }
      : hashUsual(hash, source.dtypes, name)
  }
}

async function hashNamed(hash: Hash, paths: readonly string[], name: string): Promise<Record<string, HubFile>> {
  const found: Record<string, HubFile> = {}
  for (const path of paths) {
    const file = await hash(path)
    if (!file) {
      throw new GuardError(
        'MODEL_UNKNOWN',
        `There is no file ${path} in ${name}.`,
        'Check the path, the name and the revision.',
      )
    }
    found[path] = file
  }
  return found
}

async function hashUsual(hash: Hash, dtypes: readonly HubDtype[], name: string) {
  const files: Record<string, HubFile> = {}
  async function add(path: string): Promise<boolean> {
    const file = await hash(path)
    if (file) files[path] = file
    return file !== null
  }
  for (const path of SETTINGS) await add(path)
  for (const dtype of dtypes) {
    for (const network of NETWORKS) {
      const graph = graphFile(network, dtype)
      if (await add(graph)) await add(`${graph}_data`)
    }
  }
  const networks = NETWORKS.filter((network) => dtypes.some((dtype) => files[graphFile(network, dtype)]))
  const incomplete = dtypes
    .map((dtype) => ({
      dtype,
      lacking: networks.map((network) => graphFile(network, dtype)).filter((path) => !files[path]),
    }))
    .filter(({ lacking }) => lacking.length > 0)
  const isEmpty = Object.keys(files).length === 0
  if (!isEmpty && (networks.length === 0 || incomplete.length === dtypes.length)) {
    throw new GuardError(
      'MODEL_UNKNOWN',
      `${name} has no whole set of networks in ${dtypes.join(' or ')}.`,
      'Ask for a dtype that it offers, or name the files.',
      { details: { incomplete } },
    )
  }
  return { files, incomplete }
}
