#!/usr/bin/env node
import { text } from 'node:stream/consumers'
import { runCli } from './run-cli'

process.exitCode = await runCli(process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  in: () => text(process.stdin),
})
