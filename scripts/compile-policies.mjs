/** Compiles the ready policies for the embedded model: `node scripts/compile-policies.mjs`, after `npm run build`. */
import { mkdirSync, readdirSync } from 'node:fs'
import { root, run } from './setup.mjs'

mkdirSync(`${root}policies/compiled`, { recursive: true })
for (const file of readdirSync(`${root}policies`)) {
  if (!file.endsWith('.md') || file === 'README.md') continue
  const out = `policies/compiled/${file.replace('.md', '.json')}`
  run('node', [
    'packages/cli/dist/main.js',
    'policy',
    'compile',
    `policies/${file}`,
    '--model',
    'models/mini',
    '--out',
    out,
  ])
}
