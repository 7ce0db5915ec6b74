import { installedParts } from '@lookfirst/engine/text'
import { type CompileParts, compilePolicy, type InstalledParts, type PolicyIssue } from '@lookfirst/policy'
import { splitArguments } from '../arguments'
import type { Command } from '../command'
import { openPackedPart } from '../model/packed-model'
import { partFolders } from '../model/part-folders'
import { requireModel } from '../model/require-model'
import { type EditablePolicy, examplesElsewhere, readEditable } from './editable-policy'
import { readInput } from './files'
import { lintParts } from './lint-parts'
import { modelParts } from './model-parts'
import { counted, issueLine } from './report-lines'

/** `lookfirst policy lint`. */
export const policyLint: Command = {
  name: 'policy lint',
  summary: 'finds errors in policies, and what does not do what it seems to say',
  help: [
    'Usage: lookfirst policy lint <file>... [--model <dir>] [--parts <dirs>] [--json] [--strict]',
    '',
    'Prints every error and warning as "file:line:column severity: message hint". With a model, also what only its',
    'vectors and its pictures show: words that it does not know, lines that say nearly the same, exceptions that',
    'excuse their own clause or belong to another rule, thresholds that no picture reaches, rules that flag much of',
    'everyday; and lines that need a text reader or a detector which is not installed. Exits with 0 without',
    'errors, 1 with one.',
    '',
    '  <file>          Markdown, plain sentences, the JSON form or a compiled policy; - is standard input. Lines of a',
    '                  compiled policy are those of the text in it: "file#text:line:column". Only a compiled policy',
    '                  holds the pictures that "Examples: taught" asks for',
    '  --model <dir>   folder with manifest.json and shards/, for example node_modules/@lookfirst/model-mini',
    '  --parts <dirs>  folders of text reader and detectors, with commas between; left out, @lookfirst/model-text and',
    '                  @lookfirst/model-nsfw where they are installed in the working folder',
    '  --json          one JSON document: { files: [{ file, issues }], errors, warnings }',
    '  --strict        exits with 1 on warnings too',
    '',
    'Example: lookfirst policy lint policy.md --model node_modules/@lookfirst/model-mini --strict',
  ].join('\n'),
  async run(args, terminal) {
    const { positionals, options, flags } = splitArguments(args, {
      what: 'policy files',
      count: [1, Number.POSITIVE_INFINITY],
      names: ['model', 'parts'],
      flags: ['json', 'strict'],
    })
    const read: { name: string; given: EditablePolicy }[] = []
    for (const path of positionals) {
      const input = await readInput(path, terminal)
      read.push({ name: input.name, given: await readEditable(input) })
    }
    const parts = options.model === undefined ? null : await modelParts(options.model)
    const packs = parts ? await Promise.all(partFolders(options.parts).map(openPackedPart)) : []
    const installed = installedParts(packs.map(({ manifest }) => manifest))
    const files: { name: string; given: EditablePolicy; issues: PolicyIssue[] }[] = []
    for (const file of read) files.push({ ...file, issues: await issuesOf(file.given, parts, installed) })

    const all = files.flatMap(({ issues }) => issues)
    const errors = all.filter(({ severity }) => severity === 'error').length
    const warnings = all.length - errors
    if (flags.json) {
      const named = files.map(({ name, issues }) => ({ file: name, issues }))
      terminal.out(JSON.stringify({ files: named, errors, warnings }, null, 2))
    } else {
      for (const { given, issues } of files) for (const issue of issues) terminal.out(issueLine(given.source, issue))
      terminal.out(`${counted(files.length, 'file')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`)
    }
    return errors > 0 || (flags.strict && warnings > 0) ? 1 : 0
  },
}

/** What compiling finds takes the place of what reading found: it repeats the warnings that need no model. */
async function issuesOf(
  given: EditablePolicy,
  parts: CompileParts | null,
  installed: InstalledParts,
): Promise<PolicyIssue[]> {
  const { policy, issues, taught, compiled } = given
  if (!policy) return issues
  const elsewhere = compiled ? [] : examplesElsewhere(policy, parts ? 'error' : 'warning')
  if (!parts) return inOrder([...issues, ...elsewhere])
  if (compiled) requireModel(compiled, parts.modelHash)
  const result = await compilePolicy(policy, parts, taught)
  // How to teach a rule on a page is said by the compiler; where the pictures are is what helps here.
  const found = compiled ? result.issues : result.issues.filter(({ code }) => code !== 'examples-untaught')
  const missing = result.compiled ? lintParts(result.compiled, installed) : []
  return inOrder([...found, ...missing, ...elsewhere])
}

function inOrder(issues: PolicyIssue[]): PolicyIssue[] {
  return issues.sort((a, b) => a.line - b.line || a.column - b.column)
}
