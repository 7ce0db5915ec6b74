import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Fetched when they are used: ONNX Runtime's files, of which a device needs one of several. Shards live in IndexedDB. */
const ON_DEMAND = /\.(wasm|mjs|bin)$/

/** Emits `sw.js` with the list of files that make up the page, so that a second visit needs no network. */
export function offlineWorker(): Plugin {
  let publicDir = ''
  return {
    name: 'offline-worker',
    apply: 'build',
    configResolved(config) {
      publicDir = config.publicDir
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const built = Object.keys(bundle).filter((name) => !ON_DEMAND.test(name) && name !== 'index.html')
        const copied = readdirSync(publicDir, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
          .map((entry) => join(entry.parentPath, entry.name).slice(publicDir.length + 1))
        const shell = ['./', ...built, ...copied].sort()
        const version = createHash('sha256')
        for (const name of shell) version.update(name).update(content(bundle[name]))
        for (const name of copied) version.update(readFileSync(join(publicDir, name)))
        const source = readFileSync(join(import.meta.dirname, 'service-worker.js'), 'utf8')
          .replace("'%VERSION%'", JSON.stringify(version.digest('hex').slice(0, 12)))
          .replace("'%SHELL%'", JSON.stringify(shell))
        this.emitFile({ type: 'asset', fileName: 'sw.js', source })
      },
    },
  }
}

function content(file: { code?: string; source?: string | Uint8Array } | undefined): string | Uint8Array {
  return file?.code ?? file?.source ?? ''
}
