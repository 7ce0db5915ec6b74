/** Byte budgets, gzipped. Chunks that load on demand have lines of their own and are left out of the line that loads them. */
const esm = (config) => ({ ...config, format: 'esm' })
const line = (name, path, limit, more = {}) => ({
  name,
  path,
  limit,
  gzip: true,
  brotli: false,
  modifyEsbuildConfig: esm,
  ...more,
})

const onDemand = ['@lookfirst/policy/parse', './doctor-*.js']
const runtime = ['onnxruntime-web/*']

export default [
  line('core client: lookfirst/core', 'packages/lookfirst/dist/core.js', '10 kB', { ignore: onDemand }),
  line('lookfirst, with the manifest of the embedded model', 'packages/lookfirst/dist/index.js', '16 kB', {
    ignore: onDemand,
  }),
  line('on demand: reader of policy text', 'packages/policy/dist/parse.js', '4 kB', { import: '{ readPolicy }' }),
  line('worker without onnxruntime-web', 'packages/lookfirst/dist/worker-wasm.js', '30 kB', {
    ignore: [...runtime, './compiler-*.js', './describer-*.js'],
  }),
  line('on demand: compiler of policy text, with its tokenizer', 'packages/lookfirst/dist/worker-wasm.js', '49 kB', {
    ignore: [...runtime, './describer-*.js'],
  }),
  line('on demand: describer', 'packages/engine/dist/describer-*.js', '4 kB', { ignore: runtime }),
  line('judging alone: @lookfirst/policy/judge', 'packages/policy/dist/judge.js', '5 kB'),
]
