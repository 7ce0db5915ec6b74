import { GuardError } from '@lookfirst/errors'

/** Bits of a tensor that is stored as float32. */
const RAW_BITS = 32

interface Entry {
  name: string
  dims: number[]
  /** 2 to 16 for levels with one scale a row, 32 for float32. */
  bits: number
  /** The level that stands for 0; left out, the middle: 2^(bits - 1). */
  zero?: number
  /** Of the levels, from the end of the header, in bytes. */
  offset: number
  bytes: number
  scaleOffset?: number
  scaleBytes?: number
  /** Place in the expanded blob that the graph's external data refers to, in bytes. */
  externalOffset?: number
  externalBytes?: number
}

/** A container of packed tensors, expanded to float32. */
export interface Unpacked {
  /** The tensors that the graph reads, laid out as its external data. */
  external: Uint8Array<ArrayBuffer>
  /** Every tensor by name, row-major; those that the graph reads are views of `external`. */
  tensors: Map<string, Float32Array<ArrayBuffer>>
}

/**
 * Expands `weights.bin`, `text.bin` and `bank.bin`: a little-endian u32 header length, a JSON header, then for each tensor
 * levels of a few bits, least significant bit first, and a float32 scale for each row (first axis).
 * A value is `(level - zero) * scale`, where `zero` is 2^(bits - 1) unless the tensor has one of its own. The format is specified in the model's recipe.
 *
 * @throws GuardError `MODEL_INCOMPATIBLE` where the bytes are not such a container
 */
export function unpackContainer(packed: Uint8Array<ArrayBuffer>): Unpacked {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const start = 4 + view.getUint32(0, true)
  const header = readHeader(packed, start)
  const external = new Uint8Array(header.externalBytes)
  const tensors = new Map<string, Float32Array<ArrayBuffer>>()
  for (const entry of header.tensors) {
    const count = entry.dims.reduce((product, size) => product * size, 1)
    const values =
      entry.externalOffset === undefined
        ? new Float32Array(count)
        : new Float32Array(external.buffer, entry.externalOffset, count)
    const from = start + entry.offset
    if (entry.bits === RAW_BITS) readFloats(view, from, values)
    else {
      const scales = new Float32Array(entry.dims[0] ?? 1)
      readFloats(view, start + entry.scaleOffset!, scales)
      expand(packed.subarray(from, from + entry.bytes), entry, scales, values)
    }
    tensors.set(entry.name, values)
  }
  return { external, tensors }
}

function readHeader(packed: Uint8Array, end: number): { format: number; externalBytes: number; tensors: Entry[] } {
  try {
    const header = JSON.parse(new TextDecoder().decode(packed.subarray(4, end)))
    if (header.format === 1) return header
    throw new Error(`format ${header.format}`)
  } catch (cause) {
    throw new GuardError(
      'MODEL_INCOMPATIBLE',
      'A packed tensor file of the model is not of format 1.',
      'Use the version of lookfirst that the model was packed for.',
      { cause },
    )
  }
}

function readFloats(view: DataView, from: number, into: Float32Array): void {
  for (let i = 0; i < into.length; i++) into[i] = view.getFloat32(from + i * 4, true)
}

/** Reads 32 bits at a time: at most one refill for each value. */
function expand(levels: Uint8Array, entry: Entry, scales: Float32Array, into: Float32Array): void {
  const { bits, zero = 1 << (bits - 1) } = entry
  const words = new Uint32Array(Math.ceil(levels.length / 4))
  new Uint8Array(words.buffer).set(levels)
  const rowLength = into.length / scales.length
  const mask = (1 << bits) - 1
  let window = 0
  let have = 0
  let from = 0
  let to = 0
  for (let row = 0; row < scales.length; row++) {
    const scale = scales[row]!
    for (let i = 0; i < rowLength; i++) {
      let level: number
      if (have >= bits) {
        level = window & mask
        window >>>= bits
        have -= bits
      } else {
        const next = words[from++]!
        level = (window | (next << have)) & mask
        const used = bits - have
        window = next >>> used
        have = 32 - used
      }
      into[to++] = (level - zero) * scale
    }
  }
}

/**
 * One tensor of a container.
 *
 * @throws GuardError `MODEL_INCOMPATIBLE` where it is missing
 */
export function tensorOf({ tensors }: Unpacked, name: string): Float32Array<ArrayBuffer> {
  const tensor = tensors.get(name)
  if (!tensor)
    throw new GuardError(
      'MODEL_INCOMPATIBLE',
      `The model has no tensor "${name}".`,
      'Use the version of lookfirst that the model was packed for.',
    )
  return tensor
}
