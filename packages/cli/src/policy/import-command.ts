import { FOREIGN_FORMATS, type ImportResult, importPolicy } from '@lookfirst/policy/import'
import { oneOf, readArguments } from '../arguments'
import type { Command } from '../command'
import type { Terminal } from '../terminal'
import { type InputFile, readInput, writeOutput } from './files'
import { counted, issueLine, notCarriedLine } from './report-lines'

/** `lookfirst policy import`. */
export const policyImport: Command = {
  name: 'policy import',
  summary: 'turns a policy in a format of others into Markdown',
  help: [
    'Usage: lookfirst policy import <file> [--format <name>] [--out <file>] [--json]',
    '',
    'Writes the policy as Markdown to <file>, or to standard output. What has no place in it goes to standard error',
    'with its line and what to write instead. Exits with 1 when nothing could be read.',
    '',
    '  <file>           - is standard input',
    '  --format <name>  told by the form of the text if left out:',
    '                   llavaguard  categories "O1: …" with "Should not" and "Can"',
    '                   safevision  JSON lines with class and content',
    '                   categories  "hate/threatening: …" lines, a table of the same, or JSON',
    '                   words       a plain list',
    '  --out <file>     where to write; standard output if left out',
    '  --json           standard output is one JSON document: { format, text, issues, notCarried }',
    '',
    'Example: lookfirst policy import taxonomy.txt --out policy.md',
  ].join('\n'),
  async run(args, terminal) {
    const { positional, options, flags } = readArguments(args, 'a file', ['format', 'out'], ['json'])
    const format = oneOf(options.format, '--format', FOREIGN_FORMATS)
    const file = await readInput(positional, terminal)
    const result = importPolicy(file.text, format && { format })
    if (result.policy && (options.out !== undefined || !flags.json)) {
      await writeOutput(options.out, result.text, terminal)
    }
    if (flags.json) {
      const { policy: _, ...rest } = result
      terminal.out(JSON.stringify(rest, null, 2))
    } else report(file, result, terminal)
    return result.policy ? 0 : 1
  },
}

/** Warnings are about the Markdown, and its linter's to list. */
function report(file: InputFile, { policy, format, issues, notCarried }: ImportResult, terminal: Terminal): void {
  for (const piece of notCarried) terminal.err(notCarriedLine(file, piece))
  for (const issue of issues) if (issue.severity === 'error') terminal.err(issueLine(file, issue))
  if (!policy) return
  const form = format === 'policy' ? 'policy text already' : `the format ${format}`
  terminal.err(
    `Read as ${form}: ${counted(policy.rules.length, 'rule')}, ${counted(notCarried.length, 'piece')} left out.`,
  )
}
