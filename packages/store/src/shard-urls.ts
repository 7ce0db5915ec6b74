import { GuardError } from '@lookfirst/errors'

/** Absolute URL of every shard by SHA-256, or of a folder that holds them as `<sha256>.bin`. */
export type ShardUrls = string | Record<string, string>

/**
 * Where a shard is.
 *
 * @throws GuardError `OPTION_INVALID` for a shard that is not listed
 */
export function shardUrl(urls: ShardUrls, sha256: string): string {
  if (typeof urls === 'string') return `${urls.replace(/\/?$/, '/')}${sha256}.bin`
  const url = urls[sha256]
  if (url !== undefined) return url
  throw new GuardError(
    'OPTION_INVALID',
    `There is no URL for the shard ${sha256}.`,
    'Pass the URLs that were generated with the manifest.',
  )
}
