// Written by `lookfirst model pack`.
import type { PackManifest } from '@lookfirst/store'

/** All there is to know about the part. */
export declare const manifest: PackManifest

/** Absolute address of each shard, by its SHA-256. */
export declare function shardUrls(): Record<string, string>
