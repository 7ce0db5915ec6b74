/** Compiles the ready policies for the embedded model: `node scripts/compile-policies.mjs`, after `npm run build`. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { PRESETS } from '../policies/generate.mjs'
import { root, run } from './setup.mjs'

for (const { file } of PRESETS) {
  const out = `policies/compiled/${file}.json`
  mkdirSync(dirname(`${root}${out}`), { recursive: true })
  run('node', [
    'packages/cli/dist/main.js',
    'policy',
    'compile',
    `policies/${file}.md`,
    '--model',
    'models/mini',
    '--out',
    out,
  ])
}
