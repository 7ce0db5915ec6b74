// Written by `lookfirst model pack`.
import type { Manifest } from '@lookfirst/store'

/** All there is to know about the model. */
export declare const manifest: Manifest

/** Absolute address of each shard, by its SHA-256. */
export declare function shardUrls(): Record<string, string>
