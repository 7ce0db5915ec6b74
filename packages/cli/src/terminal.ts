/** What a command reads from and writes to: lines without their newline. */
export interface Terminal {
  /** Standard output: what was asked for. */
  out(line: string): void
  /** Standard error: what went wrong. */
  err(line: string): void
  /**
   * Shows a line below all others that the next one replaces; empty to take it away. There only where a person watches standard error on
   * a terminal.
   */
  status?(line: string): void
  /** Standard input to its end, as UTF-8. Called where an argument is `-`, at most once. */
  in(): Promise<string>
}
