import { runCli } from '../src/run-cli'

/** What a run of the program gave: its exit code, and what it wrote, newlines between. */
export interface Run {
  code: number
  out: string
  err: string
}

/** Runs the program and keeps what it wrote; standard input is empty. */
export function run(...args: string[]): Promise<Run> {
  return runWith('', ...args)
}

/**
 * Runs the program and keeps what it wrote.
 *
 * @param input standard input
 */
export async function runWith(input: string, ...args: string[]): Promise<Run> {
  const out: string[] = []
  const err: string[] = []
  const code = await runCli(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    in: async () => input,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
