/** Packs numbers as little-endian float32 in base64, to the last bit. */
export function packFloats(values: Float32Array): string {
  const bytes = new DataView(new ArrayBuffer(4 * values.length))
  for (const [index, value] of values.entries()) bytes.setFloat32(4 * index, value, true)
  let text = ''
  for (let at = 0; at < bytes.byteLength; at++) text += String.fromCharCode(bytes.getUint8(at))
  return btoa(text)
}

/**
 * Unpacks what {@link packFloats} packed.
 *
 * @throws DOMException when the text is no base64
 */
export function unpackFloats(text: string): Float32Array<ArrayBuffer> {
  const packed = atob(text)
  const bytes = new DataView(new ArrayBuffer(packed.length))
  for (let at = 0; at < packed.length; at++) bytes.setUint8(at, packed.charCodeAt(at))
  return Float32Array.from({ length: packed.length >> 2 }, (_, index) => bytes.getFloat32(4 * index, true))
}
