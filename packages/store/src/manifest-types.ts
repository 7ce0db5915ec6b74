/** A piece of a file, named by its content. */
export interface Shard {
  /** SHA-256 of the shard's bytes, lower-case hex; also its file name, with `.bin`. */
  sha256: string
  /** Length in bytes: 8 KiB to 32 MiB. */
  bytes: number
}

/**
 * When a file is needed: `judge` for every verdict, `compile` only for policies that are not precompiled, `describe` only for
 * explanations that say what is in the picture.
 */
export type ModelPart = 'judge' | 'compile' | 'describe'

/** One file of a model. */
export interface ModelFile {
  /** Unique in the manifest, for example `weights.bin`. */
  name: string
  /** The part of the model that needs it. Files of one part are downloaded together. */
  part: ModelPart
  /** Length in bytes as it travels and is stored: the sum over its shards. */
  bytes: number
  /** SHA-256 of the whole file as it travels, lower-case hex. */
  sha256: string
  /** How the file is packed for travel; it is unpacked after verification. */
  encoding: 'identity' | 'gzip'
  /** In order; their concatenation is the file. */
  shards: Shard[]
}

/** One embedding space, as the scoring formula needs it. */
export interface ManifestSpace {
  /** For example `head`; also the name of the graph output. */
  name: string
  /** Numbers in a vector. */
  dimension: number
  /** Multiplier of cosines. */
  scale: number
  /** Weight of the background term. */
  backgroundWeight: number
}

/** How pixels become vectors. */
export interface ManifestEncoder {
  /** File that holds the ONNX graph, without weights. */
  graph: string
  /** File that holds the packed weights. */
  weights: string
  /** Name under which the graph refers to the unpacked weights. */
  externalData: string
  /** Input image: float32, NCHW, `[1, 3, height, width]`, `(level - mean) / deviation` of levels 0..255. */
  input: { name: string; width: number; height: number; mean: number; deviation: number }
  /** Input of grid cells to project: int64 `[k]`, row-major cell indices. */
  cells: string
  /** The local grid; its output has shape `[k, dimension of space]`, not normalised. */
  grid: { output: string; width: number; height: number; space: string }
  /** Per space: output with the cosines to the background names, `[1, size]`. */
  background: { size: number; outputs: Record<string, string> }
}

/** What compiling policy text needs. */
export interface ManifestText {
  /** Packed text tower. */
  tower: string
  /** tokenizer.json of the Hugging Face format. */
  tokenizer: string
  /** Tab-separated noun, gloss, hypernym. */
  dictionary: string
  /** Packed vectors of ordinary images. */
  bank: string
  /** Word senses of the bank's images. */
  subjects: string
  /** Tab-separated concept, aliases, looks, setting, look-alikes. Belongs to the part `compile`; absent where the model has none. */
  lexicon?: string
  /** Packed vectors of the example sets. Belongs to the part `compile`; absent where the model has none. */
  examples?: string
  /** Cosine from which a background name counts as the phrase itself. */
  synonymCosine: number
}

/** What describing an image needs. Every file belongs to the part `describe`. */
export interface ManifestDescribe {
  /**
   * ONNX graph of the caption decoder, without weights. Inputs: `grid` float32 `[cells, dimension]`, every cell of the encoder's
   * grid; `vector` float32 `[1, dimension]`, the image in the grid's space; `tokens` int64 `[b, t]`. Output: `logprobs` float32
   * `[b, words]`, natural logarithms.
   */
  graph: string
  /** Packed weights of the decoder. */
  weights: string
  /** Name under which the graph refers to the unpacked weights. */
  externalData: string
  /** JSON: the decoder's words, when a sentence may be said, and the names of the tags. */
  words: string
  /** Packed vectors of the tags, with their calibration. */
  tags: string
}

/** Known answers that a backend must reproduce on this device before it may judge. */
export interface ManifestGolden {
  /** The fixed input: level of channel c, row y, column x is `(x * (c + 1) + y * (3 - c) + ((x * y) >> 3)) & 255`. */
  input: 'ramp'
  /** Per space: base64 of little-endian float32, unit length. */
  outputs: Record<string, string>
  /** Least cosine between answer and golden vector. */
  minCosine: number
}

/** All there is to know about a packed model. Published as JSON Schema in `@lookfirst/store/manifest.schema.json`. */
export interface Manifest {
  schemaVersion: 1
  /** `[a-z0-9-]+`, for example `mini`. */
  id: string
  /** `[A-Za-z0-9._-]+`; changes with every change of a file. */
  revision: string
  /** One line for people. */
  title: string
  /** SPDX expression or a sentence. */
  licence: string
  /** One plain sentence: what the model was trained on. */
  trainedOn: string
  files: ModelFile[]
  spaces: ManifestSpace[]
  encoder: ManifestEncoder
  text: ManifestText
  /** Absent where the model cannot describe. */
  describe?: ManifestDescribe
  golden: ManifestGolden
  /** Oldest onnxruntime-web that was tested. */
  engine: { minOrt: string }
}
