/** Runs a measuring script of `e2e/` in Chromium: `npm run bench`, `bench:policy`, `bench:explain`, `eval:pack`, `eval:model`, `eval:explain`. */
import { install, root, run } from './setup.mjs'

install()
const { findChromium } = await import('./chromium.mjs')
const [task, ...args] = process.argv.slice(2)
const scripts = {
  bench: 'e2e/bench/bench.mjs',
  'bench:policy': 'e2e/bench/bench-policy.mjs',
  'bench:explain': 'e2e/bench/bench-explain.mjs',
  'eval:explain': 'e2e/eval/eval-explain.mjs',
  'eval:model': 'e2e/eval/eval-model.mjs',
  'eval:pack': 'e2e/eval/eval-pack.mjs',
}
if (!scripts[task]) {
  console.error(`Unknown task ${task}; known: ${Object.keys(scripts).join(', ')}.`)
  process.exit(2)
}
run('node', [scripts[task], ...args], { cwd: root, env: { ...process.env, CHROMIUM_PATH: await findChromium() } })
