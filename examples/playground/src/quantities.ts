const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const tenth = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** Bytes as people read them, in decimal units: `8.4 MB`. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1000) return `${whole.format(bytes)} bytes`
  if (bytes < 1e6) return `${whole.format(bytes / 1000)} kB`
  return `${tenth.format(bytes / 1e6)} MB`
}

/** Milliseconds, or seconds from ten thousand on. */
export function durationInWords(milliseconds: number): string {
  if (milliseconds < 10) return `${tenth.format(milliseconds)} ms`
  if (milliseconds < 10_000) return `${whole.format(milliseconds)} ms`
  return `${tenth.format(milliseconds / 1000)} s`
}

/** `1 picture`, `2 pictures`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`
}

/** A margin with its sign: `+1.24`. A true minus keeps columns aligned. */
export function marginInWords(margin: number): string {
  const rounded = Math.abs(margin).toFixed(2)
  return margin > 0 ? `+${rounded}` : `−${rounded}`
}
