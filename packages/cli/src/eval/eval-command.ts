import { isGuardError } from '@lookfirst/errors'
import type { CompiledPolicy, PolicyIssue } from '@lookfirst/policy'
import { required, splitArguments } from '../arguments'
import type { Command } from '../command'
import type { CliEngine } from '../engine/open-engine'
import { installedModel } from '../model/installed-model'
import { partFolders } from '../model/part-folders'
import { checkTarget, type InputFile, readInput, writeOutput } from '../policy/files'
import { readCompiled, readPolicyText } from '../policy/read-policy-text'
import { issueLine } from '../policy/report-lines'
import { startProgress } from '../progress'
import type { Terminal } from '../terminal'
import { evaluate } from './evaluate'
import type { Evaluation } from './evaluation'
import { reportPage } from './html/page'
import { labelIssueLines } from './label-lines'
import type { LabelIssue, LabelSet } from './labels'
import { readLabels } from './read-labels'
import { summaryLines } from './summary'

/** Exit code when a rule breaks its promise. */
const BROKEN_PROMISE = 3

/** `lookfirst eval`. */
export const evalCommand: Command = {
  name: 'eval',
  summary: 'measures how well a policy judges labelled images, and writes a report',
  help: [
    'Usage: lookfirst eval --policy <file> --images <dir or file> [--model <dir>] [--parts <dirs>] [--html <file>]',
    '                      [--out <file>] [--json]',
    '',
    'Judges every image as the browser does and measures each rule: what it finds, what it flags wrongly, whether the rate',
    'that it promises holds, and how well its scores tell its images from others.',
    '',
    '  --policy <file>  Markdown, plain sentences, the JSON form or a compiled policy; - is standard input',
    '  --images <dir>   sub-folders are labels: a rule id for images that violate it, several joined by +;',
    '                   "ordinary" for images as your users send them that no rule should flag: promises are measured on them;',
    '                   "allowed" for others that no rule should flag, such as look-alikes',
    '  --images <file>  JSON lines: {"image": "path from the file", "rules": ["weapons"], "action": "block"};',
    '                   no "rules" is ordinary, or allowed with "ordinary": false; without "action", what the rules ask for',
    '  --model <dir>    folder with manifest.json and shards/; @lookfirst/model-mini of the working folder if left out',
    '  --parts <dirs>   folders of text reader and detectors, with commas between; left out, @lookfirst/model-text and',
    '                   @lookfirst/model-nsfw where they are installed in the working folder',
    '  --html <file>    writes the report with curves and the images that it got wrong: one file, no script',
    '  --out <file>     writes the figures as JSON',
    '  --json           prints the same JSON on standard output',
    '',
    'Exits with 0; 1 when labels are wrong (nothing is judged) or images cannot be judged (the rest is reported);',
    '3 when a rule flags so many ordinary images that its promise is not kept, beyond what chance explains.',
    '',
    'Example: lookfirst eval --policy policy.md --images test-images --html report.html',
  ].join('\n'),
  async run(args, terminal) {
    const { options, flags } = splitArguments(args, {
      what: 'no argument but options',
      count: [0, 0],
      names: ['policy', 'images', 'model', 'parts', 'html', 'out'],
      flags: ['json'],
    })
    const file = await readInput(required(options.policy, '--policy'), terminal)
    const path = required(options.images, '--images')
    const model = options.model ?? installedModel()
    for (const target of [options.html, options.out]) if (target !== undefined) await checkTarget(target)

    const ruleIds = await readRuleIds(file, terminal)
    if (!ruleIds) return 1
    const labels = await readLabels(path, ruleIds)
    if (labels.issues.length > 0) return refuse(labels.issues, flags.json === true, terminal)

    const evaluation = await judgeAll(file, labels, model, partFolders(options.parts), terminal)
    if (!evaluation) return 1
    if (options.html !== undefined) {
      // Draws with megabytes of native code, which a run without a report does not load.
      const { drawThumbnails } = await import('./thumbnails')
      const thumbnails = await drawThumbnails(evaluation, labels.images)
      await writeOutput(options.html, reportPage(evaluation, thumbnails), terminal)
    }
    const json = JSON.stringify(evaluation, null, 2)
    if (options.out !== undefined) await writeOutput(options.out, `${json}\n`, terminal)
    if (flags.json) terminal.out(json)
    else for (const line of summaryLines(evaluation)) terminal.out(line)
    return exitCode(evaluation)
  },
}

function exitCode({ counts, rules }: Evaluation): number {
  if (counts.failed > 0) return 1
  return rules.some(({ promise }) => promise.state === 'broken') ? BROKEN_PROMISE : 0
}

/** `null` where the policy has errors, which were printed. */
async function readRuleIds(file: InputFile, terminal: Terminal): Promise<string[] | null> {
  const compiled = readCompiled(file)
  if (compiled) return compiled.rules.map(({ id }) => id)
  const { policy, issues } = await readPolicyText(file)
  if (policy) return policy.rules.map(({ id }) => id)
  printIssues(file, issues, terminal)
  return null
}

function refuse(issues: LabelIssue[], isJson: boolean, terminal: Terminal): number {
  if (isJson) terminal.out(JSON.stringify({ issues }, null, 2))
  else for (const line of labelIssueLines(issues)) terminal.err(line)
  return 1
}

/** `null` where the policy has errors that only the model shows, which were printed. */
async function judgeAll(
  file: InputFile,
  { images: labels, leftAside }: LabelSet,
  model: string,
  parts: readonly string[],
  terminal: Terminal,
): Promise<Evaluation | null> {
  // Megabytes of code that --help and wrong labels do without.
  const [{ openEngine }, { judgeImages }] = await Promise.all([
    import('../engine/open-engine'),
    import('./judge-images'),
  ])
  const engine = await openEngine(model, { parts })
  const progress = startProgress(terminal, 'Judged images', labels.length)
  try {
    const policy = await compile(engine, file, terminal)
    if (!policy) return null
    const judged = await judgeImages(labels, engine, policy, () => progress.step())
    const { id, title } = engine.manifest
    return evaluate({ policy, model: { id, title, modelHash: engine.modelHash }, leftAside, ...judged })
  } finally {
    progress.end()
    await engine.close()
  }
}

async function compile(engine: CliEngine, file: InputFile, terminal: Terminal): Promise<CompiledPolicy | null> {
  try {
    return await engine.compile(file.text)
  } catch (error) {
    const issues = isGuardError(error) && error.code === 'POLICY_INVALID' ? error.details?.issues : undefined
    if (!Array.isArray(issues)) throw error
    printIssues(file, issues as PolicyIssue[], terminal)
    return null
  }
}

function printIssues(file: InputFile, issues: readonly PolicyIssue[], terminal: Terminal): void {
  for (const issue of issues) if (issue.severity === 'error') terminal.err(issueLine(file, issue))
}
