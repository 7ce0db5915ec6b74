import { readArguments, required } from '../arguments'
import type { Command } from '../command'
import { openPackedModel } from '../model/packed-model'
import { compileForModel } from './compile'
import { readInput, writeOutput } from './files'
import { counted, issueLine, plain } from './report-lines'

/** `lookfirst policy compile`. */
export const policyCompile: Command = {
  name: 'policy compile',
  summary: 'compiles a policy for a model, so that a page needs no text encoder',
  help: [
    'Usage: lookfirst policy compile <file> --model <dir> [--out <file>]',
    '',
    'Compiles the policy for the packed model in <dir> and writes JSON to <file>, or to standard output.',
    'Errors and warnings go to standard error with their line, and what was written; with an error nothing is, and the exit',
    'code is 1.',
    '',
    '  <file>          Markdown, plain sentences or the JSON form; - is standard input',
    '  --model <dir>   folder with manifest.json and shards/, for example node_modules/@lookfirst/model-mini',
    '  --out <file>    where to write; standard output if left out',
    '',
    'Example: lookfirst policy compile policy.md --model node_modules/@lookfirst/model-mini --out policy.json',
  ].join('\n'),
  async run(args, terminal) {
    const { positional, options } = readArguments(args, 'a policy file', ['model', 'out'])
    const model = required(options.model, '--model')
    const file = await readInput(positional, terminal)
    const { compiled, issues } = await compileForModel(file.text, model)
    for (const issue of issues) terminal.err(issueLine(file, issue))
    if (!compiled) return 1
    const text = `${JSON.stringify(compiled)}\n`
    await writeOutput(options.out, text, terminal)
    if (options.out !== undefined) {
      const bytes = Buffer.byteLength(text)
      const what = `${bytes.toLocaleString('en-US')} bytes, ${counted(compiled.rules.length, 'rule')}`
      const saved = (((await compileBytes(model)) - bytes) / 1e6).toFixed(1)
      terminal.err(plain(`Wrote ${options.out}: ${what}; a page that ships it downloads ${saved} MB less.`))
    }
    return 0
  },
}

/** Bytes that a page downloads of a model for compiling alone. */
async function compileBytes(model: string): Promise<number> {
  const { manifest } = await openPackedModel(model)
  const shards = manifest.files.filter(({ part }) => part === 'compile').flatMap((file) => file.shards)
  return shards.reduce((sum, { bytes }) => sum + bytes, 0)
}
