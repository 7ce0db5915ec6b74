/** Fewest bytes of a shard: 8 KiB. Bundlers inline smaller assets as data URLs. */
export const MIN_SHARD_BYTES = 8 * 1024

/** Most bytes of a shard: 32 MiB. A shard is hashed and stored in one piece, so it bounds memory and what a retry costs. */
export const MAX_SHARD_BYTES = 32 * 1024 * 1024
