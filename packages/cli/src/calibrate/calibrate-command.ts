import { type CalibrationReport, calibratePolicy } from '@lookfirst/policy/calibrate'
import { required, splitArguments } from '../arguments'
import type { Command } from '../command'
import { openEngine } from '../engine/open-engine'
import { installedModel } from '../model/installed-model'
import { checkTarget, readInput, writeOutput } from '../policy/files'
import { plain } from '../policy/report-lines'
import { startProgress } from '../progress'
import type { Terminal } from '../terminal'
import { calibrationLines } from './calibration-lines'
import { filesIn, type ImageFeatures, lookAtFiles } from './image-features'

const FITTED = 0
const WRONG_INPUT = 1
const TOO_FEW = 3

/** `lookfirst calibrate`. */
export const calibrate: Command = {
  name: 'calibrate',
  summary: 'fits the thresholds of a policy to ordinary images of your own',
  help: [
    'Usage: lookfirst calibrate --policy <file> --images <dir> --out <file> [--model <dir>] [--json]',
    '',
    "A rate such as 1 % is promised for images like those of the model's bank. This measures it on yours, and fits the",
    'thresholds to them: the table says what each rule flagged before, and what it flags after, measured on images that',
    'were left out of the fit, with 95 % intervals. No image may violate a rule: look at those that are named, take out',
    'what does, and run it again. A rule whose rate needs more images keeps its thresholds, and says how many.',
    '',
    '  --policy <file>  Markdown, plain sentences, the JSON form or a compiled policy; - is standard input',
    '  --images <dir>   ordinary images, in sub-folders too; for "Must show", images of the subject',
    '  --out <file>     where the compiled policy goes; judging takes it as it is',
    '  --model <dir>    folder with manifest.json and shards/; @lookfirst/model-mini of the working folder if left out',
    '  --json           one JSON document: { policyHash, out, files, skipped, report }',
    '',
    'Exit codes: 0 fitted, 1 something is wrong with the input, 2 the arguments cannot be understood,',
    '3 too few images for the rate of a rule or for the budget; the compiled policy is written all the same.',
    '',
    'Example: lookfirst calibrate --policy policy.md --images ordinary-uploads --out policy.json',
  ].join('\n'),
  async run(args, terminal) {
    const { options, flags } = splitArguments(args, {
      what: 'no argument without a name',
      count: [0, 0],
      names: ['policy', 'images', 'out', 'model'],
      flags: ['json'],
    })
    const path = required(options.policy, '--policy')
    const folder = required(options.images, '--images')
    const out = required(options.out, '--out')
    const model = options.model ?? installedModel()
    await checkTarget(out)
    const files = await filesIn(folder)
    if (files.length === 0) {
      terminal.err(plain(`There is no file in ${folder}.`))
      return WRONG_INPUT
    }
    const { text } = await readInput(path, terminal)
    const engine = await openEngine(model)
    try {
      const policy = await engine.compile(text)
      const seen = await withProgress(terminal, files.length, (step) => lookAtFiles(engine, folder, files, step))
      if (seen.files.length === 0) {
        for (const { file, code, message } of seen.skipped) terminal.err(plain(`${file}: ${code}: ${message}`))
        return WRONG_INPUT
      }
      const { compiled, report } = await calibratePolicy(policy, seen.features)
      await writeOutput(out, `${JSON.stringify(compiled)}\n`, terminal)
      if (flags.json) terminal.out(JSON.stringify(documentOf(compiled.policyHash, out, seen, report), null, 2))
      else for (const line of calibrationLines(report, seen)) terminal.out(line)
      return isFitted(report) ? FITTED : TOO_FEW
    } finally {
      await engine.close()
    }
  },
}

/** Whether no rule and no budget had too few images. */
function isFitted({ rules, budget, images }: CalibrationReport): boolean {
  return rules.every(({ status }) => status !== 'too-few-images') && (!budget || images >= budget.imagesNeeded)
}

function documentOf(policyHash: string, out: string, { files, skipped }: ImageFeatures, report: CalibrationReport) {
  return { policyHash, out, files, skipped, report }
}

async function withProgress<Result>(
  terminal: Terminal,
  total: number,
  work: (step: () => void) => Promise<Result>,
): Promise<Result> {
  const progress = startProgress(terminal, 'Looked at images', total)
  try {
    return await work(() => progress.step())
  } finally {
    progress.end()
  }
}
