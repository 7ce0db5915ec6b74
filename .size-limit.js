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

const onDemand = [
  '@lookfirst/policy/parse',
  '@lookfirst/policy/compare',
  './doctor-*.js',
  './author-*.js',
  './suggestions-*.js',
  './own-examples-*.js',
]
const runtime = ['onnxruntime-web/*']
// 46 kB, loaded by the first policy that has an expression.
const expressions = ['re2js']

export default [
  // The doors to what a policy's author does; the rooms behind them are chunks of their own.
  line('core client: lookfirst/core', 'packages/lookfirst/dist/core.js', '10.8 kB', { ignore: onDemand }),
  line('lookfirst, with the manifest of the embedded model', 'packages/lookfirst/dist/index.js', '16.5 kB', {
    ignore: onDemand,
  }),
  // Checks expressions and detector conditions too: a page refuses what no worker could judge by.
  line('on demand: reader of policy text', 'packages/policy/dist/parse.js', '6.2 kB', { import: '{ readPolicy }' }),
  line('worker without onnxruntime-web', 'packages/lookfirst/dist/worker-wasm.js', '30 kB', {
    ignore: [...runtime, './compiler-*.js', './describer-*.js'],
  }),
  // Shares a policy's budget among its rules and measures the outcome, learns from examples, and looks for lines that say the same.
  line('on demand: compiler of policy text, with its tokenizer', 'packages/lookfirst/dist/worker-wasm.js', '61 kB', {
    ignore: [...runtime, './describer-*.js'],
  }),
  line('on demand: describer', 'packages/engine/dist/describer-*.js', '4 kB', { ignore: runtime }),
  // Words and detectors decide as well as clauses, and every number of a compiled file is checked.
  line('judging alone: @lookfirst/policy/judge', 'packages/policy/dist/judge.js', '6.5 kB'),
  line('on demand: formats of others: @lookfirst/policy/import', 'packages/policy/dist/import.js', '17.2 kB'),
  line('on demand: shapes of services: @lookfirst/policy/interchange', 'packages/policy/dist/interchange.js', '5.1 kB'),
  line('on demand: diff and replay: @lookfirst/policy/compare', 'packages/policy/dist/compare.js', '13.1 kB', {
    ignore: expressions,
  }),
  line('on demand: fitting to own images: @lookfirst/policy/calibrate', 'packages/policy/dist/calibrate.js', '9.8 kB'),
  line('on demand: edits from corrections: @lookfirst/policy/suggest', 'packages/policy/dist/suggest.js', '19.8 kB', {
    ignore: expressions,
  }),
  line('on demand: matching text: @lookfirst/policy/text', 'packages/policy/dist/text.js', '1.3 kB', {
    ignore: expressions,
  }),
  line('on demand: reader of sentences', 'packages/policy/dist/prose.js', '34 kB'),
  line('on demand: reader of the JSON form', 'packages/policy/dist/json.js', '11.5 kB'),
]
