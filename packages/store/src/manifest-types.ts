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

/** What a {@link PackManifest} brings, needed when a picture gets a second look: `read` for text in it, `detect` for a specialist model. */
export type PackPart = 'read' | 'detect'

/** Whatever files are needed for. */
export type FilePart = ModelPart | PackPart

/** One file of a model or a pack. */
export interface ModelFile<P extends FilePart = ModelPart> {
  /** Unique in the manifest, for example `weights.bin`. */
  name: string
  /** The part of the model that needs it. Files of one part are downloaded together. */
  part: P
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

/** One ONNX network of a pack. */
export interface PackNetwork {
  /** File that holds the ONNX graph, without weights. */
  graph: string
  /** File that holds the packed weights. */
  weights: string
  /** Name under which the graph refers to the unpacked weights. */
  externalData: string
  /** Input image: float32 `[1, 3, height, width]` or `[1, height, width, 3]`, `(level - mean[c]) / deviation[c]` of levels 0..255. */
  input: { name: string; layout: 'nchw' | 'nhwc'; channels: 'rgb' | 'bgr'; mean: number[]; deviation: number[] }
  /** Name of the output that is read. */
  output: string
}

/** What reading text needs: a network that finds lines, and one that reads them. */
export interface PackReader {
  /** Probability that a pixel belongs to text, `[1, 1, height, width]`; sides are multiples of `multiple`. */
  detector: PackNetwork & {
    /** Longest side that is looked at, in pixels. */
    maxSide: number
    multiple: number
    /** Probability from which a pixel is text, in (0, 1). */
    pixelThreshold: number
    /** Least mean probability of a line, in (0, 1). */
    lineThreshold: number
    /** How far a line is grown: offset = area x this / perimeter (Vatti 1992, as DB uses it). */
    growth: number
  }
  /** Probability of each character at each step, `[n, steps, characters + 1]`: the blank of CTC first, then the alphabet. */
  recogniser: PackNetwork & {
    /** Height of a line, in pixels. */
    height: number
    /** Longest line, in pixels; longer ones are squeezed. */
    maxWidth: number
    /**
     * What the outputs after the blank stand for, in their order: a Unicode character each, the space included. U+FFFD stands for characters
     * that the network tells from the others but cannot name, and may be there many times.
     */
    alphabet: string
    /** Least mean probability of the characters of a line, in (0, 1). */
    lineThreshold: number
  }
}

/** What naming probabilities needs. */
export interface PackDetector extends PackNetwork {
  width: number
  height: number
  /** How a picture is brought to that size: squeezed whatever its shape, or its middle square. */
  fit: 'squeeze' | 'crop'
  /** Resampling, as the network was trained: with half-pixel centres, or with the corners aligned. */
  resample: 'bilinear' | 'bilinear-corners' | 'bicubic'
  /** What turns outputs into probabilities. */
  activation: 'none' | 'softmax' | 'sigmoid'
  /** Of the outputs, in their order: `[a-z0-9-]+`. Rules name them `id.label`. */
  labels: string[]
}

/** Known answers of a pack, checked when it is loaded. */
export interface PackGolden {
  input: 'ramp'
  /**
   * Of a detector: values of the output, or the first 64 of them. Of a reader: the largest probability of each row of the detector's map for
   * a ramp of 96 x 64 pixels, then of each step of the recogniser for one of 160 pixels' width.
   */
  output: number[]
  /** Largest difference that passes. */
  tolerance: number
}

/** A part that comes in a package of its own: a text reader or a detector. Exactly one of the two is there. */
export interface PackManifest {
  schemaVersion: 1
  /** `[a-z0-9-]+`; the detector's name in policies, for example `nsfw`. */
  id: string
  /** `[A-Za-z0-9._-]+`; changes with every change of a file. */
  revision: string
  /** One line for people. */
  title: string
  /** SPDX expression or a sentence. */
  licence: string
  /** One plain sentence: what it was trained on. */
  trainedOn: string
  /** All of the part `read`, or all of `detect`. */
  files: ModelFile<PackPart>[]
  reader?: PackReader
  detector?: PackDetector
  golden: PackGolden
  /** Oldest onnxruntime-web that was tested. */
  engine: { minOrt: string }
}

/** What loading needs to know of a model or a pack. */
export type LoadableFiles = Pick<Manifest, 'id' | 'revision'> & { files: ModelFile<FilePart>[] }

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
