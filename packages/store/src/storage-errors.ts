import { GuardError } from '@lookfirst/errors'

/** Whether a store refused to write because the disk, or the origin's share of it, is full. */
export function isQuotaError(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'QuotaExceededError'
}

/** The disk is full and nothing more may be evicted. */
export function storageQuota(model: string, cause: unknown): GuardError {
  return new GuardError(
    'STORAGE_QUOTA',
    `The browser's storage is full: ${model} is kept in memory and downloaded again next time.`,
    'Free disk space, or call navigator.storage.persist() after a click.',
    { details: { model }, cause },
  )
}

/** IndexedDB is missing, forbidden or broken. */
export function storageUnavailable(cause: unknown): GuardError {
  return new GuardError(
    'STORAGE_UNAVAILABLE',
    'IndexedDB cannot be used: the model is kept in memory and downloaded again next time.',
    'Leave private browsing, allow cookies, or clear the site data.',
    { cause },
  )
}

/** A stored shard is not what was stored. */
export function storedShardDamaged(key: string, cause: unknown): GuardError {
  return new GuardError(
    'MODEL_INTEGRITY',
    `The stored shard ${key} was damaged and is downloaded again.`,
    'If this happens often, check the disk.',
    { details: { key }, cause },
  )
}
