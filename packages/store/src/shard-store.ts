import type { FilePart, Manifest } from './manifest-types'

/** Every part a model may have. */
export const FILE_PARTS: readonly FilePart[] = ['judge', 'compile', 'describe', 'read', 'detect']

/** Says that a part of a model is stored whole. Written last and deleted first, so that its presence is a promise. */
export interface CompleteRecord {
  /** `id@revision`, see {@link modelKey}. */
  model: string
  part: FilePart
  /** SHA-256 of every file of the part, in manifest order; each was checked as a whole before the record was written. */
  files: string[]
}

/**
 * Where shards are kept: by {@link shardKey}, as Blobs. A store keeps what it is given and judges nothing; verifying is the
 * reader's business. Every method may reject; `set` and `writeComplete` with a `QuotaExceededError` when the disk is full.
 */
export interface ShardStore {
  /** Whether shards outlive the page. */
  readonly kind: 'indexeddb' | 'memory'
  /** The shard, or `undefined`. */
  get(key: string): Promise<Blob | undefined>
  /** Keeps a shard; replaces one of the same key. */
  set(key: string, blob: Blob): Promise<void>
  /** Forgets shards. Unknown keys are no error. */
  delete(keys: string[]): Promise<void>
  /** Keys of all shards, of all models, in no order. */
  keys(): Promise<string[]>
  /** The record of a complete part, or `undefined`. */
  readComplete(model: string, part: FilePart): Promise<CompleteRecord | undefined>
  /** Marks a part as complete; replaces its record. */
  writeComplete(record: CompleteRecord): Promise<void>
  /** Forgets that a part is complete. */
  deleteComplete(model: string, part: FilePart): Promise<void>
  /** Frees the connection; the store is of no use afterwards. Whoever created the store closes it. */
  close(): Promise<void>
}

/** Name of one revision of a model: `id@revision`. */
export function modelKey({ id, revision }: Pick<Manifest, 'id' | 'revision'>): string {
  return `${id}@${revision}`
}

/** Key of a shard: `id@revision/sha256`. */
export function shardKey(model: string, sha256: string): string {
  return `${model}/${sha256}`
}
