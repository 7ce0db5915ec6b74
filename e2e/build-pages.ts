import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Builds the test pages as a user's project would be built: from the published form, without any configuration. */
export default async function buildPages(): Promise<void> {
  const root = fileURLToPath(new URL('./pages', import.meta.url))
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { outDir: 'dist', emptyOutDir: true, target: 'esnext' },
  })
}
