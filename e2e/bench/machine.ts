import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'

/** Version of a package, as it is installed. */
function versionOf(name: string): string {
  // By path: not every package exports its package.json.
  return JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version
}

/** One line: processor, memory, load, browser. */
export function describeMachine(browser: string): string {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${first?.model ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GiB, load ${loadavg()[0]!.toFixed(1)} before; ${browser}, headless; Node ${process.versions.node}`
}

/** One line: both libraries and what they run on. */
export function describeLibraries(): string {
  const versions = (...names: string[]) => names.map((name) => `${name} ${versionOf(name)}`).join(', ')
  return `${versions('lookfirst', 'onnxruntime-web')}; ${versions('nsfwjs', '@tensorflow/tfjs', '@tensorflow/tfjs-backend-wasm')}`
}
