import { type AnyManifest, isOfPart } from './any-manifest'

/** Every shard of a manifest once, in its order. */
export function shardNames(manifest: AnyManifest): string[] {
  return [...new Set(manifest.files.flatMap(({ shards }) => shards.map(({ sha256 }) => sha256)))]
}

/**
 * Source of a model package's `index.js`. Bundlers find assets by the literal `new URL('./x', import.meta.url)`, hence one for
 * each shard; they stand in a function, so that importing the package does nothing.
 */
export function moduleSource(manifest: AnyManifest): string {
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
export function moduleTypes(manifest: AnyManifest): string {
  const [type, what] = isOfPart(manifest) ? ['PackManifest', 'part'] : ['Manifest', 'model']
  return `// Written by \`lookfirst model pack\`.
import type { ${type} } from '@lookfirst/store'

/** All there is to know about the ${what}. */
export declare const manifest: ${type}

/** Absolute address of each shard, by its SHA-256. */
export declare function shardUrls(): Record<string, string>
`
}
