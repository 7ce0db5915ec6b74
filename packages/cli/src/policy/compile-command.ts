import { readFile, writeFile } from 'node:fs/promises'
import { readArguments, required } from '../arguments'
import { type Command, UsageError } from '../command'
import { compileForModel } from './compile'

/** `lookfirst policy compile`. */
export const policyCompile: Command = {
  name: 'policy compile',
  summary: 'compiles policy text for a model, so that a page needs no text encoder',
  help: [
    'Usage: lookfirst policy compile <file> --model <dir> [--out <file>]',
    '',
    'Compiles the policy for the packed model in <dir> and writes JSON to <file>, or to standard output.',
    'Errors and warnings go to standard error with their line; with an error nothing is written and the exit code is 1.',
    '',
    '  --model <dir>   folder with manifest.json and shards/, for example node_modules/@lookfirst/model-mini',
    '  --out <file>    where to write; standard output if left out',
  ].join('\n'),
  async run(args, terminal) {
    const { positional, options } = readArguments(args, 'a policy file', ['model', 'out'])
    const text = await readFile(positional, 'utf8').catch(() => {
      throw new UsageError(`There is no file ${positional}.`)
    })
    const { compiled, issues } = await compileForModel(text, required(options.model, '--model'))
    for (const { line, column, severity, message, hint } of issues) {
      terminal.err(`${positional}:${line}:${column} ${severity}: ${message} ${hint}`)
    }
    if (!compiled) return 1
    const json = JSON.stringify(compiled)
    if (options.out) await writeFile(options.out, `${json}\n`)
    else terminal.out(json)
    return 0
  },
}
