import { defaultClientConditions, defineConfig } from 'vite'
import { contentSecurityPolicy, contentSecurityPolicyTag } from './build/content-security-policy.ts'
import { offlineWorker } from './build/offline-worker.ts'

// Two threads need a page that is isolated: `ISOLATED=1 vite` serves the headers that ask for it.
const isolation = process.env.ISOLATED
  ? { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }
  : {}

export default defineConfig({
  // Relative, so that the build runs from any folder of any static server.
  base: './',
  // Inside this repository the packages are used as TypeScript source. An app that installs lookfirst needs no such line.
  resolve: { conditions: ['@lookfirst/source', ...defaultClientConditions] },
  // Workers are found only when they start, and what they import then would reload the page: scan them beforehand.
  optimizeDeps: { entries: ['*.html', '../../packages/lookfirst/src/worker-*.ts'] },
  plugins: [contentSecurityPolicyTag(), offlineWorker()],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: ['index.html', 'studio.html'] },
  },
  server: { headers: isolation },
  preview: { headers: { ...isolation, 'Content-Security-Policy': contentSecurityPolicy } },
})
