import { manifest } from '@lookfirst/model-mini'
import type { Site } from './site'

const shardsOf = (...parts: string[]) =>
  manifest.files.filter(({ part }) => parts.includes(part)).flatMap(({ shards }) => shards.map(({ sha256 }) => sha256))

/** SHA-256 of every shard that judging takes, in the order of the manifest. */
export const JUDGE_SHARDS = shardsOf('judge')

/** SHA-256 of every shard that classifying by a policy takes that is text. */
export const ALL_SHARDS = shardsOf('judge', 'compile')

/** SHA-256 of every shard that only describing takes. */
export const DESCRIBE_SHARDS = shardsOf('describe')

/** SHA-256 of the shard that a built page asks for under a path, or `null`. */
export function shardOf(path: string | undefined): string | null {
  return /\/([0-9a-f]{64})[^/]*\.bin$/.exec(path ?? '')?.[1] ?? null
}

/** Shards that a site was asked for, in order, each as often as it was. */
export function requestedShards(site: Site): string[] {
  return site.requests.map(shardOf).filter((sha256) => sha256 !== null)
}
