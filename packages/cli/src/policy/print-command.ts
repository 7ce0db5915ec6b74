import { printPolicy } from '@lookfirst/policy'
import { writePolicyJson } from '@lookfirst/policy/json'
import { readArguments } from '../arguments'
import type { Command } from '../command'
import { readInput } from './files'
import { readPolicyText } from './read-policy-text'
import { issueLine } from './report-lines'

/** `lookfirst policy print`. */
export const policyPrint: Command = {
  name: 'policy print',
  summary: 'prints what a policy was understood as, in its canonical form',
  help: [
    'Usage: lookfirst policy print <file> [--json]',
    '',
    'Prints the policy as canonical Markdown, without comments and spelled-out defaults, to standard output. Plain',
    'sentences come out as the rules that they were understood as. Errors go to standard error with their line, and',
    'the exit code is 1.',
    '',
    '  <file>   Markdown, plain sentences or the JSON form; - is standard input',
    '  --json   prints the JSON form instead',
    '',
    'Example: echo "No guns, but toy guns are fine." | lookfirst policy print -',
  ].join('\n'),
  async run(args, terminal) {
    const { positional, flags } = readArguments(args, 'a policy file', [], ['json'])
    const file = await readInput(positional, terminal)
    const { policy, issues } = await readPolicyText(file)
    if (!policy) {
      for (const issue of issues) terminal.err(issueLine(file, issue))
      return 1
    }
    terminal.out(flags.json ? JSON.stringify(writePolicyJson(policy), null, 2) : printPolicy(policy).trimEnd())
    return 0
  },
}
