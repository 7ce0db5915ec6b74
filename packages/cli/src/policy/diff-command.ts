import { type CompiledPolicy, type CompileParts, compilePolicy, type Policy, type PolicyIssue } from '@lookfirst/policy'
import { diffPolicies, isCompiled, printDiff } from '@lookfirst/policy/compare'
import { splitArguments } from '../arguments'
import { type Command, UsageError } from '../command'
import type { Terminal } from '../terminal'
import { type InputFile, readInput } from './files'
import { modelParts } from './model-parts'
import { readCompiled, readPolicyText } from './read-policy-text'
import { issueLine } from './report-lines'

/** As diff(1) has it: 1 is taken, it says that there are differences. */
const SAME = 0
const DIFFERENT = 1
const TROUBLE = 2

/** `lookfirst policy diff`. */
export const policyDiff: Command = {
  name: 'policy diff',
  summary: 'lists what differs between two policies, by rule and clause',
  failureCode: TROUBLE,
  help: [
    'Usage: lookfirst policy diff <a> <b> [--model <dir>] [--json]',
    '',
    'Prints "+" for what came, "-" for what went, and "~" for what says something else or stands elsewhere. With a',
    'model, or with two compiled policies, also every threshold that moved, and why.',
    'Exits as diff does: 0 no difference, 1 differences, 2 they could not be compared.',
    '',
    '  <a> <b>         Markdown, plain sentences, the JSON form or a compiled policy; one may be -, standard input',
    '  --model <dir>   folder with manifest.json and shards/: compiles what is not compiled yet',
    '  --json          prints one JSON document: { before, after, changes }',
    '',
    'Example: git show HEAD:policy.md | lookfirst policy diff - policy.md',
  ].join('\n'),
  async run(args, terminal) {
    const { positionals, options, flags } = splitArguments(args, {
      what: 'two policies',
      count: [2, 2],
      names: ['model'],
      flags: ['json'],
    })
    if (positionals.every((path) => path === '-')) throw new UsageError('Only one policy can be standard input.')
    const files: InputFile[] = []
    for (const path of positionals) files.push(await readInput(path, terminal))
    const [before, after] = await readBoth(files, options.model, terminal)
    if (!before || !after) return TROUBLE
    const diff = diffPolicies(before, after)
    terminal.out(flags.json ? JSON.stringify(diff, null, 2) : printDiff(diff).trimEnd())
    return diff.changes.length > 0 ? DIFFERENT : SAME
  },
}

/**
 * Both policies in whatever form; `null` for one with errors, which were printed.
 *
 * @param model folder of the model that compiles what is not compiled yet, unless one of them has errors
 */
async function readBoth(
  files: readonly InputFile[],
  model: string | undefined,
  terminal: Terminal,
): Promise<(Policy | CompiledPolicy | null)[]> {
  const policies: (Policy | CompiledPolicy | null)[] = []
  for (const file of files) policies.push(readCompiled(file) ?? (await readWritten(file, terminal)))
  const read = policies.filter((policy) => policy !== null)
  if (model === undefined || read.length < policies.length || read.every(isCompiled)) return policies
  const parts = await modelParts(model)
  const compiled: (CompiledPolicy | null)[] = []
  for (const [index, policy] of read.entries()) {
    compiled.push(isCompiled(policy) ? policy : await compile(policy, parts, files[index]!, terminal))
  }
  return compiled
}

async function readWritten(file: InputFile, terminal: Terminal): Promise<Policy | null> {
  const { policy, issues } = await readPolicyText(file)
  if (!policy) printIssues(file, issues, terminal)
  return policy
}

async function compile(policy: Policy, parts: CompileParts, file: InputFile, terminal: Terminal) {
  const { compiled, issues } = await compilePolicy(policy, parts)
  if (!compiled) printIssues(file, issues, terminal)
  return compiled
}

function printIssues(file: InputFile, issues: readonly PolicyIssue[], terminal: Terminal): void {
  for (const issue of issues) terminal.err(issueLine(file, issue))
}
