import type { Weight } from './onnx'

/** Bits of a tensor that is stored as float32. */
export const RAW_BITS = 32

/** Entries of the header begin at multiples of so many bytes. */
const ALIGNMENT = 4

/**
 * Writes the container of packed tensors that the worker expands (the format is specified in the recipe of the model `mini`): matrices as
 * levels of a few bits with a scale for each row, everything else as float32.
 *
 * @param bits 2 to 16, or 32 for float32 throughout
 * @param leastBytes of the container; a shorter one is filled up with zeros
 */
export function writeContainer(weights: readonly Weight[], bits: number, leastBytes: number): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  let length = 0
  const append = (bytes: Uint8Array) => {
    const offset = length
    const padding = new Uint8Array(-bytes.length & (ALIGNMENT - 1))
    pieces.push(bytes, padding)
    length += bytes.length + padding.length
    return offset
  }
  let externalOffset = 0
  const tensors = weights.map(({ name, dims, values }) => {
    const placed = { externalOffset, externalBytes: values.byteLength }
    externalOffset += values.byteLength
    if (bits === RAW_BITS || dims.length < 2) {
      const bytes = floatBytes(values)
      return { name, dims, bits: RAW_BITS, offset: append(bytes), bytes: bytes.length, ...placed }
    }
    const { levels, scales } = quantise(values, dims[0]!, bits)
    const scaleBytes = floatBytes(scales)
    return {
      name,
      dims,
      bits,
      offset: append(levels),
      bytes: levels.length,
      scaleOffset: append(scaleBytes),
      scaleBytes: scaleBytes.length,
      ...placed,
    }
  })
  const header = new TextEncoder().encode(JSON.stringify({ format: 1, externalBytes: externalOffset, tensors }))
  const headerLength = Math.ceil((header.length + 4) / ALIGNMENT) * ALIGNMENT - 4
  const container = new Uint8Array(Math.max(4 + headerLength + length, leastBytes))
  new DataView(container.buffer).setUint32(0, headerLength, true)
  container.fill(0x20, 4, 4 + headerLength).set(header, 4)
  let at = 4 + headerLength
  for (const piece of pieces) {
    container.set(piece, at)
    at += piece.length
  }
  return container
}

function floatBytes(values: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4))
  values.forEach((value, index) => {
    view.setFloat32(index * 4, value, true)
  })
  return new Uint8Array(view.buffer)
}

/** Symmetric, one scale for each row: `scale = max |row| / (2^(bits - 1) - 1)`. */
function quantise(values: Float32Array, rows: number, bits: number): { levels: Uint8Array; scales: Float32Array } {
  const rowLength = values.length / rows
  const top = 2 ** (bits - 1) - 1
  const scales = new Float32Array(rows)
  const levels = new Uint8Array(Math.ceil((values.length * bits) / 8))
  let bit = 0
  for (let row = 0; row < rows; row++) {
    const numbers = values.subarray(row * rowLength, (row + 1) * rowLength)
    const most = numbers.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)
    const scale = Math.fround(most / top) || 1
    scales[row] = scale
    for (const value of numbers) {
      const level = Math.round(value / scale) + 2 ** (bits - 1)
      for (let digit = 0; digit < bits; digit++, bit++) levels[bit >> 3]! |= ((level >> digit) & 1) << (bit & 7)
    }
  }
  return { levels, scales }
}
