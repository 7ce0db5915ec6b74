#!/usr/bin/env node
import { text } from 'node:stream/consumers'
import { runCli } from './run-cli'
import { statusLine } from './status-line'

const status = statusLine(process.stderr, process.env.TERM)

process.exitCode = await runCli(process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  in: () => text(process.stdin),
  ...(status && { status }),
})
