/** What a command reads from and writes to: lines without their newline. */
export interface Terminal {
  /** Standard output: what was asked for. */
  out(line: string): void
  /** Standard error: what went wrong. */
  err(line: string): void
  /** Standard input to its end, as UTF-8. Called where an argument is `-`, at most once. */
  in(): Promise<string>
}
