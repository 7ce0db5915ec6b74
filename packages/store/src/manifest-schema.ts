import * as v from 'valibot'
import { MAX_SHARD_BYTES, MIN_SHARD_BYTES } from './shard-limits'

// Few different actions, since each is paid for in the worker's bytes: picklists of one are literals, and empty lists are
// left to manifestContradictions, which misses a sum or a name then.
/** Name of a file, or of a revision. */
export const name = v.pipe(v.string(), v.regex(/^[\w.-]+$/))
/** Something to read. */
export const text = v.pipe(v.string(), v.regex(/\S/))
/** How many, or how long. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(1))
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const cosine = v.pipe(v.number(), v.minValue(-1), v.maxValue(1))

const shard = v.object({
  sha256,
  bytes: v.pipe(v.number(), v.integer(), v.minValue(MIN_SHARD_BYTES), v.maxValue(MAX_SHARD_BYTES)),
})

const file = <const P extends readonly string[]>(parts: P) =>
  v.object({
    name,
    part: v.picklist(parts),
    bytes: count,
    sha256,
    encoding: v.picklist(['identity', 'gzip']),
    shards: v.array(shard),
  })

/** The last field of both: packing writes fields in the schema's order. */
export const engine = v.object({ minOrt: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)) })

/** Of models and packs alike. */
export const head = <const P extends readonly string[]>(parts: P) => ({
  schemaVersion: v.picklist([1]),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  revision: name,
  title: text,
  licence: text,
  trainedOn: text,
  files: v.array(file(parts)),
})

/**
 * The shape of a manifest, field by field; what fields say of one another is checked by `manifestContradictions`. Unknown
 * fields are dropped, so that a later minor release may add some.
 */
export const ManifestSchema = v.object({
  ...head(['judge', 'compile', 'describe']),
  spaces: v.array(v.object({ name: text, dimension: count, scale: v.number(), backgroundWeight: v.number() })),
  encoder: v.object({
    graph: name,
    weights: name,
    externalData: text,
    input: v.object({
      name: text,
      width: count,
      height: count,
      mean: v.number(),
      deviation: v.number(),
    }),
    cells: text,
    grid: v.object({ output: text, width: count, height: count, space: text }),
    background: v.object({ size: count, outputs: v.record(v.string(), text) }),
  }),
  text: v.object({
    tower: name,
    tokenizer: name,
    dictionary: name,
    bank: name,
    subjects: name,
    lexicon: v.exactOptional(name),
    examples: v.exactOptional(name),
    synonymCosine: cosine,
  }),
  describe: v.exactOptional(v.object({ graph: name, weights: name, externalData: text, words: name, tags: name })),
  golden: v.object({
    input: v.picklist(['ramp']),
    outputs: v.record(v.string(), v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+=*$/))),
    minCosine: cosine,
  }),
  engine,
})
