/** Where a status line may be drawn: standard error, as Node has it. */
export interface StatusStream {
  isTTY?: boolean
  /** Of the terminal; 0 where it does not know. */
  columns?: number
  write(text: string): unknown
}

/** Columns of a terminal that does not say how many it has. */
const COLUMNS = 80

/**
 * Draws lines that replace each other, each cut to one row: a longer one would wrap, and the next stand below it.
 *
 * @param terminalType as `TERM` says it
 * @returns `undefined` where nothing can be replaced: no terminal, or one that knows no escape sequences
 */
export function statusLine(
  stream: StatusStream,
  terminalType: string | undefined,
): ((line: string) => void) | undefined {
  if (!stream.isTTY || terminalType === 'dumb') return undefined
  // Return, the line, and away with what is left of the one before.
  return (line) => void stream.write(`\r${line.slice(0, (stream.columns || COLUMNS) - 1)}\x1b[K`)
}
