import { GuardError } from '@lookfirst/errors'

/** One field of a message, as it stands in the bytes (Protocol Buffers, "Encoding"). */
export interface Field {
  number: number
  /** Of wire type 0; else 0. */
  varint: number
  /** Of wire types 1, 2 and 5: content. A view. */
  content: Uint8Array<ArrayBuffer>
  /** The whole field with its tag. A view. */
  whole: Uint8Array<ArrayBuffer>
}

const VARINT = 0
const DELIMITED = 2
/** Bytes of the wire types that have a fixed length. */
const FIXED: Readonly<Record<number, number>> = { 1: 8, 5: 4 }

/**
 * Reads the fields of a message, one level deep.
 *
 * @throws GuardError `MODEL_MANIFEST` where the bytes are no message
 */
export function readFields(message: Uint8Array<ArrayBuffer>): Field[] {
  const fields: Field[] = []
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = message[at++]
      if (byte === undefined) throw damaged()
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
  }
  while (at < message.length) {
    const start = at
    const tag = varint()
    const wire = tag % 8
    const field = { number: Math.floor(tag / 8), varint: 0, content: message.subarray(at, at) }
    if (wire === VARINT) field.varint = varint()
    else {
      const length = wire === DELIMITED ? varint() : FIXED[wire]
      if (length === undefined || at + length > message.length) throw damaged()
      field.content = message.subarray(at, at + length)
      at += length
    }
    fields.push({ ...field, whole: message.subarray(start, at) })
  }
  return fields
}

function damaged(): GuardError {
  return new GuardError('MODEL_MANIFEST', 'The file is no ONNX model.', 'Export the network to ONNX again.')
}

/** A field that holds text, bytes or a message. */
export function delimited(number: number, content: Uint8Array | string): Uint8Array<ArrayBuffer> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return concat([varintBytes(number * 8 + DELIMITED), varintBytes(bytes.length), bytes])
}

/** A field that holds a whole number. */
export function whole(number: number, value: number): Uint8Array<ArrayBuffer> {
  return concat([varintBytes(number * 8 + VARINT), varintBytes(value)])
}

function varintBytes(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  return Uint8Array.of(...bytes, rest)
}

/** Joins bytes. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

/** Text of a field. */
export function textOf({ content }: Field): string {
  return new TextDecoder().decode(content)
}

/** Whole numbers of a repeated field, packed or not. */
export function wholeNumbers(fields: readonly Field[]): number[] {
  return fields.flatMap(({ content, varint }) => {
    if (content.length === 0) return [varint]
    const numbers: number[] = []
    let value = 0
    let scale = 1
    for (const byte of content) {
      value += (byte & 127) * scale
      scale *= 128
      if (byte >= 128) continue
      numbers.push(value)
      value = 0
      scale = 1
    }
    return numbers
  })
}
