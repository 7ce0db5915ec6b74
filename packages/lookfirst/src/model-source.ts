import type { PackSource } from '@lookfirst/engine/protocol'
import { GuardError, isGuardError } from '@lookfirst/errors'
import type { LoadableFiles, Manifest, PackManifest } from '@lookfirst/store'
import type { ModelSource, PartSource } from './types'

/** A model with absolute shard URLs: inside a worker, a relative one would resolve against the worker's script. */
export interface ResolvedModel {
  manifest: Manifest
  shardUrls: Record<string, string>
  /** Longer side of the model's input, in pixels. */
  side: number
}

/** Side for a manifest that does not say: the worker refuses it before anything is judged. */
const UNKNOWN_SIDE = 256

/** A manifest with absolute shard URLs. */
interface Located<M> {
  manifest: M
  shardUrls: Record<string, string>
}

/**
 * Finds a model. The manifest is validated in the worker; here only what the page itself needs is looked at.
 *
 * @throws GuardError `MODEL_FETCH`, `MODEL_MANIFEST` or `MODEL_UNKNOWN`
 */
export async function resolveModel(source: ModelSource | undefined, signal?: AbortSignal): Promise<ResolvedModel> {
  if (source === undefined) {
    throw new GuardError(
      'MODEL_UNKNOWN',
      'lookfirst/core brings no model, and none was given.',
      'Pass the model option, or import from "lookfirst".',
    )
  }
  const { manifest, shardUrls } = await locate<Manifest>(source, 'model', signal)
  const { input } = manifest.encoder ?? {}
  return { manifest, shardUrls, side: input ? Math.max(input.width, input.height) : UNKNOWN_SIDE }
}

/**
 * Finds a text reader or a detector, as {@link resolveModel} finds a model.
 *
 * @throws GuardError `MODEL_FETCH`, `MODEL_MANIFEST` or `MODEL_UNKNOWN`
 */
export function resolvePart(source: PartSource, signal?: AbortSignal): Promise<PackSource> {
  return locate<PackManifest>(source, 'parts', signal)
}

async function locate<M extends LoadableFiles>(
  source: string | URL | Located<M>,
  option: string,
  signal: AbortSignal | undefined,
): Promise<Located<M>> {
  if (typeof source === 'string' || source instanceof URL)
    return fetchManifest(new URL(source, document.baseURI), signal)
  if (!source?.manifest || !source.shardUrls) {
    throw new GuardError(
      'MODEL_UNKNOWN',
      `The option ${option} has ${JSON.stringify(source)?.slice(0, 60)}.`,
      'Pass the URL of a manifest.json, or { manifest, shardUrls }.',
    )
  }
  const shardUrls = Object.fromEntries(
    Object.entries(source.shardUrls).map(([sha256, url]) => [sha256, new URL(url, document.baseURI).href]),
  )
  return { manifest: source.manifest, shardUrls }
}

async function fetchManifest<M extends LoadableFiles>(url: URL, signal: AbortSignal | undefined): Promise<Located<M>> {
  try {
    const response = await fetch(url, signal ? { signal } : {})
    if (!response.ok) {
      throw new GuardError(
        'MODEL_UNKNOWN',
        `There is no model manifest at ${url.href}: ${response.status}.`,
        'Check the address; it must be a manifest.json.',
      )
    }
    const manifest = (await response.json()) as M
    const shards = Array.isArray(manifest?.files) ? manifest.files.flatMap(({ shards }) => shards ?? []) : []
    const shardUrls = Object.fromEntries(
      shards.map(({ sha256 }) => [sha256, new URL(`shards/${sha256}.bin`, url).href]),
    )
    return { manifest, shardUrls }
  } catch (error) {
    if (signal?.aborted || isGuardError(error)) throw error
    throw error instanceof SyntaxError
      ? new GuardError(
          'MODEL_MANIFEST',
          `The manifest at ${url.href} is not JSON.`,
          'Point the model option at a manifest.json.',
          { cause: error },
        )
      : new GuardError(
          'MODEL_FETCH',
          `The manifest at ${url.href} cannot be fetched.`,
          'Check the network, CORS and connect-src.',
          { cause: error },
        )
  }
}
