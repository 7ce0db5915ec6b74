import { defineConfig } from 'tsdown'

/** Entries of every published package. Names stay: workers and exports are found by them. */
const packages: Record<string, string[]> = {
  errors: ['index'],
  policy: [
    'index',
    'calibrate',
    'compare',
    'import',
    'interchange',
    'json',
    'judge',
    'parse',
    'prose',
    'measures',
    'metamorphic',
    'record',
    'suggest',
    'text',
    'text-judge',
  ],
  store: ['index'],
  engine: ['index', 'protocol', 'evidence/precedents', 'text/index', 'node/index'],
  lookfirst: ['index', 'core', 'nsfwjs', 'describer/prompt-api', 'worker-wasm', 'worker-webgpu'],
  hub: ['index', 'worker'],
  cli: ['index', 'main'],
}

export default defineConfig(
  Object.entries(packages).map(([name, entries]) => ({
    cwd: `packages/${name}`,
    entry: Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`])),
    platform: name === 'cli' ? ('node' as const) : ('neutral' as const),
    target: 'es2023',
    format: 'esm' as const,
    fixedExtension: false,
    dts: true,
    clean: true,
    logLevel: 'warn' as const,
    tsconfig:
      name === 'engine'
        ? '../../tsconfig.worker.json'
        : name === 'cli'
          ? '../../tsconfig.node.json'
          : '../../tsconfig.page.json',
  })),
)
