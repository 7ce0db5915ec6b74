import { type CompileParts, compilePolicy, type PolicyIssue } from '@lookfirst/policy'
import { splitArguments } from '../arguments'
import type { Command } from '../command'
import { type InputFile, readInput } from './files'
import { lintParts } from './lint-parts'
import { modelParts } from './model-parts'
import { readPolicyText } from './read-policy-text'
import { counted, issueLine } from './report-lines'

/** `lookfirst policy lint`. */
export const policyLint: Command = {
  name: 'policy lint',
  summary: 'finds errors in policies, and what does not do what it seems to say',
  help: [
    'Usage: lookfirst policy lint <file>... [--model <dir>] [--json] [--strict]',
    '',
    'Prints every error and warning as "file:line:column severity: message hint". With a model, also what only its',
    'vectors and its pictures show: words that it does not know, lines that say nearly the same, exceptions that',
    'excuse their own clause or belong to another rule, thresholds that no picture reaches, rules that flag much of',
    'everyday; and lines that need a text reader or a detector which the model does not have. Exits with 0 without',
    'errors, 1 with one.',
    '',
    '  <file>          Markdown, plain sentences or the JSON form; - is standard input',
    '  --model <dir>   folder with manifest.json and shards/, for example node_modules/@lookfirst/model-mini',
    '  --json          one JSON document: { files: [{ file, issues }], errors, warnings }',
    '  --strict        exits with 1 on warnings too',
    '',
    'Example: lookfirst policy lint policy.md --model node_modules/@lookfirst/model-mini --strict',
  ].join('\n'),
  async run(args, terminal) {
    const { positionals, options, flags } = splitArguments(args, {
      what: 'policy files',
      count: [1, Number.POSITIVE_INFINITY],
      names: ['model'],
      flags: ['json', 'strict'],
    })
    const inputs: InputFile[] = []
    for (const path of positionals) inputs.push(await readInput(path, terminal))
    const parts = options.model === undefined ? null : await modelParts(options.model)
    const files: { input: InputFile; issues: PolicyIssue[] }[] = []
    for (const input of inputs) files.push({ input, issues: await issuesOf(input, parts) })

    const all = files.flatMap(({ issues }) => issues)
    const errors = all.filter(({ severity }) => severity === 'error').length
    const warnings = all.length - errors
    if (flags.json) {
      const named = files.map(({ input, issues }) => ({ file: input.name, issues }))
      terminal.out(JSON.stringify({ files: named, errors, warnings }, null, 2))
    } else {
      for (const { input, issues } of files) for (const issue of issues) terminal.out(issueLine(input, issue))
      terminal.out(`${counted(files.length, 'file')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`)
    }
    return errors > 0 || (flags.strict && warnings > 0) ? 1 : 0
  },
}

/** What compiling finds takes the place of what reading found: it repeats the warnings that need no model. */
async function issuesOf(input: InputFile, parts: CompileParts | null): Promise<PolicyIssue[]> {
  const { policy, issues } = await readPolicyText(input)
  if (!policy || !parts) return issues
  const { compiled, issues: found } = await compilePolicy(policy, parts)
  const missing = compiled ? lintParts(compiled) : []
  return [...found, ...missing].sort((a, b) => a.line - b.line || a.column - b.column)
}
