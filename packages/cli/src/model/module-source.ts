import type { Manifest } from '@lookfirst/store'

/** Every shard of a manifest once, in its order. */
export function shardNames(manifest: Manifest): string[] {
  return [...new Set(manifest.files.flatMap(({ shards }) => shards.map(({ sha256 }) => sha256)))]
}

/**
 * Source of a model package's `index.js`. Bundlers find assets by the literal `new URL('./x', import.meta.url)`, hence one for
 * each shard; they stand in a function, so that importing the package does nothing.
 */
export function moduleSource(manifest: Manifest): string {
  const urls = shardNames(manifest).map(
    (sha256) => `    '${sha256}': new URL('./shards/${sha256}.bin', import.meta.url).href,`,
  )
  return [
    '// Written by `lookfirst model pack`.',
    `export const manifest = ${JSON.stringify(manifest, null, 2)}`,
    '',
    'export function shardUrls() {',
    '  return {',
    ...urls,
    '  }',
    '}',
    '',
  ].join('\n')
}

/** Source of a model package's `index.d.ts`. */
export const MODULE_TYPES = `// Written by \`lookfirst model pack\`.
import type { Manifest } from '@lookfirst/store'

/** All there is to know about the model. */
export declare const manifest: Manifest

/** Absolute address of each shard, by its SHA-256. */
export declare function shardUrls(): Record<string, string>
`
