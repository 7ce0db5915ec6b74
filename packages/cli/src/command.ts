import type { Terminal } from './terminal'

/** One command of the program, for example `model pack`. */
export interface Command {
  /** What selects it: `eval`, or two words, what it is about and what it does. */
  name: string
  /** One line for the list of commands. */
  summary: string
  /** The text of `--help`. */
  help: string
  /**
   * Exit code of a failure.
   * @defaultValue 1
   */
  failureCode?: number
  /**
   * Does the work.
   *
   * @param args what follows the name
   * @returns the exit code: 0 done, 1 something is wrong with the input
   * @throws UsageError for arguments that cannot be understood; GuardError for a failure
   */
  run(args: string[], terminal: Terminal): Promise<number>
}

/** Arguments that cannot be understood. The program exits with 2 and points to `--help`. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
