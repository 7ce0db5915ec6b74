import { manifest } from '@lookfirst/model-mini'
import type { Site } from './site'

/** SHA-256 of every shard that judging takes, in the order of the manifest. */
export const JUDGE_SHARDS = manifest.files
  .filter(({ part }) => part === 'judge')
  .flatMap(({ shards }) => shards.map(({ sha256 }) => sha256))

/** SHA-256 of every shard: a policy that is text takes them all. */
export const ALL_SHARDS = manifest.files.flatMap(({ shards }) => shards.map(({ sha256 }) => sha256))

/** SHA-256 of the shard that a built page asks for under a path, or `null`. */
export function shardOf(path: string | undefined): string | null {
  return /\/([0-9a-f]{64})[^/]*\.bin$/.exec(path ?? '')?.[1] ?? null
}

/** Shards that a site was asked for, in order, each as often as it was. */
export function requestedShards(site: Site): string[] {
  return site.requests.map(shardOf).filter((sha256) => sha256 !== null)
}
