import { exportPolicy, FOREIGN_FORMATS } from '@lookfirst/policy/import'
import { oneOf, readArguments, required } from '../arguments'
import type { Command } from '../command'
import { readInput, writeOutput } from './files'
import { readPolicyText } from './read-policy-text'
import { issueLine, notCarriedLine } from './report-lines'

/** `lookfirst policy export`. */
export const policyExport: Command = {
  name: 'policy export',
  summary: 'writes a policy in a format of others',
  help: [
    'Usage: lookfirst policy export <file> --format <name> [--out <file>] [--json]',
    '',
    'Writes the policy in the format to <file>, or to standard output. What the format has no place for goes to',
    'standard error with its line. Exits with 1 when the policy has an error or nothing of it could be written.',
    '',
    '  <file>           Markdown, plain sentences or the JSON form; - is standard input',
    '  --format <name>  llavaguard, safevision, categories or words',
    '  --out <file>     where to write; standard output if left out',
    '  --json           standard output is one JSON document: { format, text, issues, notCarried }',
    '',
    'Example: lookfirst policy export policy.md --format llavaguard --out taxonomy.txt',
  ].join('\n'),
  async run(args, terminal) {
    const { positional, options, flags } = readArguments(args, 'a policy file', ['format', 'out'], ['json'])
    const format = oneOf(required(options.format, '--format'), '--format', FOREIGN_FORMATS)!
    const file = await readInput(positional, terminal)
    const { policy, issues } = await readPolicyText(file)
    const { text, notCarried } = policy ? exportPolicy(policy, format) : { text: '', notCarried: [] }
    if (text && (options.out !== undefined || !flags.json)) await writeOutput(options.out, text, terminal)
    if (flags.json) terminal.out(JSON.stringify({ format, text, issues, notCarried }, null, 2))
    else {
      for (const piece of notCarried) terminal.err(notCarriedLine(file, piece))
      for (const issue of issues) if (issue.severity === 'error') terminal.err(issueLine(file, issue))
    }
    return text ? 0 : 1
  },
}
