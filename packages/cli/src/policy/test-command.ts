import { type MetamorphicReport, testPolicy } from '@lookfirst/policy/metamorphic'
import { readArguments, required } from '../arguments'
import type { Command } from '../command'
import { type CliEngine, openEngine } from '../engine/open-engine'
import { installedModel } from '../model/installed-model'
import { requireModel } from '../model/require-model'
import { type Progress, startProgress } from '../progress'
import type { Terminal } from '../terminal'
import { examplesElsewhere, readEditable } from './editable-policy'
import { readInput } from './files'
import { modelParts } from './model-parts'
import { issueLine, plain } from './report-lines'
import { findTestImages, lookAtImages, type TestFiles } from './test-images'
import { reportLines } from './test-report'
import { untestedPromises } from './untested'

const HOLDS = 0
const WRONG_INPUT = 1
/** Under `--strict`. */
const UNTESTED = 1
const BROKEN = 3

const FITTED =
  "The thresholds of this policy were fitted to other images than the model's; it is tested at those of the model."

/** `lookfirst policy test`. */
export const policyTest: Command = {
  name: 'policy test',
  summary: 'edits a policy and checks that its verdicts follow, over your images',
  help: [
    'Usage: lookfirst policy test <file> --images <dir> [--model <dir>] [--strict] [--json]',
    '',
    'What an edit must do is known without a label, and is a promise: a verdict goes with the rule that it blames, or',
    'when its clause is added as an exception; rules in another order and a further rule change nothing; "Must show" is',
    'the opposite of "Should not". How often a clause in other words leads to the same is a figure. Cases that cannot',
    'say anything are counted, with the reason.',
    'With labels also balanced accuracy, recall, PER (the share of policy-edited cases judged right) and PES (the',
    'harmonic mean of PER and balanced accuracy), as LlavaGuard has them.',
    '',
    '  <file>          Markdown, plain sentences, the JSON form or a compiled policy; - is standard input. A compiled',
    '                  policy is tested with the pictures that it was taught, at the thresholds of the model: those that',
    '                  were fitted to images of your own are not in its text',
    '  --images <dir>  images as they are; or in sub-folders named after the rule that they violate, "allowed" or',
    '                  "ordinary"; or a file of JSON lines, as "lookfirst eval" reads them',
    '  --model <dir>   folder with manifest.json and shards/; @lookfirst/model-mini of the working folder if left out',
    '  --strict        a promise that no case could test is an error',
    '  --json          one JSON document: { file, leftAside, relations, figures, holds, untested, … }',
    '',
    'Exit codes: 0 every promise that could be tested holds, 1 something is wrong with the input, or with --strict a',
    'promise was not tested, 2 the arguments cannot be understood, 3 a promise is broken.',
    '',
    'Example: lookfirst policy test policy.md --images photos',
  ].join('\n'),
  async run(args, terminal) {
    const { positional, options, flags } = readArguments(args, 'a policy file', ['images', 'model'], ['strict', 'json'])
    const path = required(options.images, '--images')
    const model = options.model ?? installedModel()
    const file = await readInput(positional, terminal)
    const { policy, issues, source, taught, compiled } = await readEditable(file)
    const errors = policy && !compiled ? examplesElsewhere(policy, 'error') : []
    if (!policy || errors.length > 0) {
      for (const issue of [...issues, ...errors]) terminal.err(issueLine(source, issue))
      return WRONG_INPUT
    }
    const found = await findTestImages(
      path,
      policy.rules.map(({ id }) => id),
    )
    if (found.problems.length > 0) return wrong(found.problems, terminal)

    const { lexicon, modelHash, calibrationHash } = await modelParts(model)
    if (compiled) requireModel(compiled, modelHash)
    if (compiled && compiled.calibrationHash !== calibrationHash) terminal.err(FITTED)
    if (found.leftAside.length > 0) terminal.err(plain(`Left aside as no images: ${found.leftAside.join(', ')}.`))
    const engine = await openEngine(model)
    try {
      const { images, problems } = await look(engine, found.images, terminal)
      if (problems.length > 0) return wrong(problems, terminal)
      let progress: Progress | null = null
      let report: MetamorphicReport
      try {
        report = await testPolicy(policy, images, {
          lexicon,
          compile: engine.compile,
          taught,
          onProgress: (done, total) => {
            progress ??= startProgress(terminal, 'Tried edits', total)
            if (done > 0) progress.step()
          },
        })
      } finally {
        ;(progress as Progress | null)?.end()
      }
      const { missing, leftOut } = untestedPromises(report.relations)
      const untested = [...missing, ...leftOut]
      const { leftAside } = found
      if (flags.json) terminal.out(JSON.stringify({ file: file.name, leftAside, ...report, untested }, null, 2))
      else for (const line of reportLines(file.name, report)) terminal.out(line)
      if (!report.holds) return BROKEN
      return flags.strict && untested.length > 0 ? UNTESTED : HOLDS
    } finally {
      await engine.close()
    }
  },
}

async function look(engine: CliEngine, files: TestFiles['images'], terminal: Terminal) {
  const progress = startProgress(terminal, 'Looked at images', files.length)
  try {
    return await lookAtImages(engine, files, () => progress.step())
  } finally {
    progress.end()
  }
}

function wrong(problems: readonly string[], terminal: Terminal): number {
  for (const problem of problems) terminal.err(plain(problem))
  return WRONG_INPUT
}
