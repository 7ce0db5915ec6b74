#!/usr/bin/env node
import { text } from 'node:stream/consumers'
import { runCli } from './run-cli'

process.exitCode = await runCli(process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  in: () => text(process.stdin),
  ...(process.stderr.isTTY && {
    // Return, the line cut to the width of the terminal, and away with what is left of the one before.
    status: (line: string) => process.stderr.write(`\r${line.slice(0, process.stderr.columns - 1)}\x1b[K`),
  }),
})
