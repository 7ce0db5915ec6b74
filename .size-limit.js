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
  './precedents-*.js',
  './own-examples-*.js',
]
const runtime = ['onnxruntime-web/*']
// Reasons in other languages, and what takes a reason apart.
const reasons = ['./de-*.js', './explain-*.js']
// Loaded by the first policy that has such a pattern: 46 kB for expressions, 3 kB for hashes, 2.5 kB for names such as "phone numbers".
const expressions = ['re2js', '@noble/hashes/*', './named-patterns-*.js', './hashed-words-*.js']

// Parts of a second look, and what text and descriptions are compared with: 40 kB of ordinary descriptions, 9 kB of ordinary texts.
const looks = ['./text-reader-*.js', './detector-*.js', './ordinary-*.js', './words-judge-*.js']

export default [
  // The doors to what a policy's author does; the rooms behind them are chunks of their own.
  line('core client: lookfirst/core', 'packages/lookfirst/dist/core.js', '12 kB', { ignore: onDemand }),
  line(
    'lookfirst, with the manifests of model, text reader and detector',
    'packages/lookfirst/dist/index.js',
    '20.4 kB',
    {
      ignore: onDemand,
    },
  ),
  line('adapter: lookfirst/nsfwjs', 'packages/lookfirst/dist/nsfwjs.js', '7 kB'),
  // Checks expressions and detector conditions too: a page refuses what no worker could judge by. Says what a misspelt key may have meant.
  line('on demand: reader of policy text', 'packages/policy/dist/parse.js', '6.9 kB', { import: '{ readPolicy }' }),
  line('worker without onnxruntime-web', 'packages/lookfirst/dist/worker-wasm.js', '33.2 kB', {
    ignore: [...runtime, ...reasons, ...expressions, ...looks, './compiler-*.js', './describer-*.js'],
  }),
  // Shares a policy's budget among its rules and measures the outcome, learns from examples, and looks for lines that say the same.
  line('on demand: compiler of policy text, with its tokenizer', 'packages/lookfirst/dist/worker-wasm.js', '71.4 kB', {
    ignore: [...runtime, ...reasons, ...expressions, ...looks, './describer-*.js'],
  }),
  // Less than half of it is new to a worker that judges.
  line('on demand: explanations, with regions and counterfactuals', 'packages/engine/dist/explain-*.js', '19.6 kB'),
  line('on demand: reasons in German', 'packages/engine/dist/de-*.js', '1 kB'),
  line('on demand: describer', 'packages/engine/dist/describer-*.js', '4 kB', { ignore: runtime }),
  // Valibot reads pins and a guard's answers; what compiles and judges comes with the first policy's own import.
  line('hub: open a captioner', 'packages/hub/dist/index.js', '6.3 kB', { import: '{ openHubCaptioner }' }),
  line('hub: worker without transformers.js', 'packages/hub/dist/worker.js', '10.5 kB', {
    ignore: ['@huggingface/transformers'],
  }),
  // Words and detectors decide as well as clauses, and every number of a compiled file is checked.
  line('judging alone: @lookfirst/policy/judge', 'packages/policy/dist/judge.js', '8.1 kB'),
  line('on demand: formats of others: @lookfirst/policy/import', 'packages/policy/dist/import.js', '17.8 kB'),
  line('on demand: shapes of services: @lookfirst/policy/interchange', 'packages/policy/dist/interchange.js', '5.1 kB'),
  line('on demand: diff and replay: @lookfirst/policy/compare', 'packages/policy/dist/compare.js', '14.8 kB', {
    ignore: expressions,
  }),
  line('on demand: fitting to own images: @lookfirst/policy/calibrate', 'packages/policy/dist/calibrate.js', '10.5 kB'),
  line('on demand: edits from corrections: @lookfirst/policy/suggest', 'packages/policy/dist/suggest.js', '21.2 kB', {
    ignore: expressions,
  }),
  line('on demand: named patterns of text', 'packages/policy/dist/named-patterns-*.js', '2 kB'),
  line('on demand: matching text: @lookfirst/policy/text', 'packages/policy/dist/text.js', '1.5 kB', {
    ignore: expressions,
  }),
  line('on demand: reader of sentences', 'packages/policy/dist/prose.js', '34 kB'),
  line('on demand: reader of the JSON form', 'packages/policy/dist/json.js', '11.5 kB'),
]
