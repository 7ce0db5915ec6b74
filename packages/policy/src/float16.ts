/**
 * Packs numbers as little-endian float16 in base64: 2.7 characters a number. Rounds to the nearest, ties to even.
 *
 * @param values finite, magnitude below 65,520
 */
export function encodeFloat16(values: Float32Array): string {
  const words = new Uint32Array(new Float32Array(values).buffer)
  let bytes = ''
  for (let i = 0; i < values.length; i++) {
    const half = toHalf(values[i] as number, words[i] as number)
    bytes += String.fromCharCode(half & 255, half >> 8)
  }
  return btoa(bytes)
}

/**
 * Unpacks what {@link encodeFloat16} packed.
 *
 * @throws DOMException when the text is no base64
 */
export function decodeFloat16(text: string): Float32Array<ArrayBuffer> {
  const bytes = atob(text)
  const values = new Float32Array(bytes.length >> 1)
  const bits = new Uint32Array(values.buffer)
  for (let i = 0; i < values.length; i++) {
    const half = bytes.charCodeAt(2 * i) | (bytes.charCodeAt(2 * i + 1) << 8)
    const magnitude = half & 0x7fff
    if (magnitude < 0x400) values[i] = (half & 0x8000 ? -magnitude : magnitude) * 2 ** -24
    else bits[i] = ((half & 0x8000) << 16) | (((magnitude >= 0x7c00 ? magnitude + 0x1c000 : magnitude) + 0x1c000) << 13)
  }
  return values
}

/** @param word the value's float32 bits */
function toHalf(value: number, word: number): number {
  const sign = (word >>> 16) & 0x8000
  const magnitude = Math.abs(value)
  if (magnitude >= 65_520) return sign | 0x7c00
  // Below the smallest normal half, steps are 2^-24 wide.
  if (magnitude < 2 ** -14) return sign | roundToEven(magnitude * 2 ** 24)
  const rest = (word & 0x7fffffff) - 0x38000000
  return sign | ((rest + 0xfff + ((rest >>> 13) & 1)) >>> 13)
}

function roundToEven(value: number): number {
  const floor = Math.floor(value)
  const rest = value - floor
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor
}
