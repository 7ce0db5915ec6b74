// Takes the layers model out of the nsfwjs package: its topology as JSON, its weights as the bytes that TensorFlow.js reads.
// node extract.mjs PACKAGE OUT
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const [folder, out] = process.argv.slice(2).map((path) => resolve(path))
const require = createRequire(import.meta.url)
const model = join(folder, 'dist', 'models', 'mobilenet_v2')
mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'topology.json'), JSON.stringify(require(join(model, 'model.min.js'))))
writeFileSync(join(out, 'weights.bin'), Buffer.from(require(join(model, 'group1-shard1of1.min.js')), 'base64'))
