/** Where a command writes: lines without their newline. */
export interface Terminal {
  /** Standard output: what was asked for. */
  out(line: string): void
  /** Standard error: what went wrong. */
  err(line: string): void
}
