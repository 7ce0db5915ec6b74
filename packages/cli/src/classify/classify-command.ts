import { required, splitArguments } from '../arguments'
import type { Command } from '../command'
import { openEngine } from '../engine/open-engine'
import { installedModel } from '../model/installed-model'
import { partFolders } from '../model/part-folders'
import { readInput } from '../policy/files'
import { plain } from '../policy/report-lines'
import { type ClassifiedFile, classifyFile, type FailedFile } from './classify'

const ALL_ALLOWED = 0
const FAILED = 1
const ASKED_FOR_MORE = 3

/** `lookfirst classify`. */
export const classifyCommand: Command = {
  name: 'classify',
  summary: 'judges image files by a policy, as a guard in the browser does',
  help: [
    'Usage: lookfirst classify <file>... --policy <file> [--model <dir>] [--parts <dirs>] [--json]',
    '',
    'Prints a line for each image: "file: action (margin) reason". The margin is that of the rule that decided, or, where',
    'none did, of the rule that the reason names: above zero is a violation.',
    '',
    '  <file>           JPEG, PNG, WebP, GIF, AVIF, BMP or ICO; of animations the first frame, which leads to review at least',
    '  --policy <file>  Markdown, plain sentences, the JSON form or a compiled policy; - is standard input',
    '  --model <dir>    folder with manifest.json and shards/; @lookfirst/model-mini of the working folder if left out',
    '  --parts <dirs>   folders of text reader and detectors, with commas between; left out, @lookfirst/model-text and',
    '                   @lookfirst/model-nsfw where they are installed in the working folder',
    '  --json           one JSON document: { policyHash, modelHash, files: [{ file, action, margin, rule, … }] }',
    '',
    'Exit codes: 0 every image is allowed, 1 an image, the policy or the model cannot be read, 2 the arguments cannot be',
    'understood, 3 an image is not allowed.',
    '',
    'Example: echo "No cats." | lookfirst classify photos/*.jpg --policy -',
  ].join('\n'),
  async run(args, terminal) {
    const { positionals, options, flags } = splitArguments(args, {
      what: 'image files',
      count: [1, Number.POSITIVE_INFINITY],
      names: ['policy', 'model', 'parts'],
      flags: ['json'],
    })
    const { text } = await readInput(required(options.policy, '--policy'), terminal)
    const engine = await openEngine(options.model ?? installedModel(), { parts: partFolders(options.parts) })
    const files: (ClassifiedFile | FailedFile)[] = []
    try {
      const policy = await engine.install(await engine.compile(text))
      for (const path of positionals) {
        const found = await classifyFile(path, engine, policy)
        files.push(found)
        if ('error' in found)
          terminal.err(plain(`${path}: ${found.error.code}: ${found.error.message} ${found.error.hint}`))
        else if (!flags.json) terminal.out(verdictLine(found))
      }
      const { policyHash } = policy.compiled
      if (flags.json) terminal.out(JSON.stringify({ policyHash, modelHash: engine.modelHash, files }, null, 2))
    } finally {
      await engine.close()
    }
    if (files.some((file) => 'error' in file)) return FAILED
    return files.some((file) => 'action' in file && file.action !== 'allow') ? ASKED_FOR_MORE : ALL_ALLOWED
  },
}

function verdictLine({ file, action, margin, reason }: ClassifiedFile): string {
  const shown = margin === null ? '' : ` (${margin > 0 ? '+' : ''}${margin.toFixed(2)})`
  return plain(`${file}: ${action}${shown} ${reason}`)
}
