import { existsSync } from 'node:fs'
import type { HubDtype } from '@lookfirst/hub'
import { oneOf, readArguments } from '../arguments'
import { type Command, UsageError } from '../command'
import { checkTarget, writeOutput } from '../policy/files'
import { plain } from '../policy/report-lines'
import { type PinSource, pinModel } from './pin'
import { DEFAULT_DTYPES, DTYPES } from './usual-files'

const HUB = 'https://huggingface.co/'

/** `lookfirst model pin`. */
export const modelPin: Command = {
  name: 'model pin',
  summary: 'writes the hashes of a hub model, which @lookfirst/hub then enforces',
  help: [
    'Usage: lookfirst model pin <owner/name>@<revision> [--source <folder|address>] [--dtype <list> | --files <list>] [--out <file>]',
    '',
    'Hashes every file of a model of the Hugging Face hub and writes the pins as JSON. Nothing is kept but the hashes.',
    'The revision is a commit of 40 hex digits: a branch may change.',
    '',
    '  --source <where>  a folder or an address laid out as <source>/<model>/resolve/<revision>/<file>',
    `                    (default ${HUB}); of a folder every file is pinned`,
    '  --dtype <list>    of an address, the usual files in these dtypes, with commas between:',
    `                    ${DTYPES.join(', ')}`,
    `                    (default ${DEFAULT_DTYPES.join()}: what @lookfirst/hub takes on WASM and on WebGPU; a GPU without shader-f16`,
    '                    takes fp32). One of them must be complete; what the others lack is a warning',
    '  --files <list>    of an address, these files instead, with commas between; all must be there',
    '  --out <file>      where the pins go (default: standard output)',
    '',
    'Example: lookfirst model pin Xenova/clip-vit-base-patch32@<commit> --out clip.pins.json',
  ].join('\n'),
  async run(args, terminal) {
    const { positional, options } = readArguments(args, 'a model', ['source', 'dtype', 'files', 'out'])
    const [, model, revision] = /^([\w.-]+\/[\w.-]+)@([0-9a-f]{40})$/.exec(positional) ?? []
    if (!model || !revision) {
      throw new UsageError(`The model is ${positional}; write owner/name@commit, with a commit of 40 hex digits.`)
    }
    const source = sourceOf(options)
    if (options.out !== undefined) await checkTarget(options.out)
    const { pins, incomplete } = await pinModel(model, revision, source)
    for (const { dtype, lacking } of incomplete) {
      terminal.err(plain(`${positional} lacks ${lacking.join(', ')}: with these pins it may not load in ${dtype}.`))
    }
    await writeOutput(options.out, `${JSON.stringify(pins, null, 2)}\n`, terminal)
    if (options.out !== undefined) {
      const bytes = Object.values(pins.files).reduce((sum, file) => sum + file.bytes, 0)
      terminal.out(`${Object.keys(pins.files).length} files, ${bytes.toLocaleString('en')} bytes: ${options.out}`)
    }
    return 0
  },
}

function sourceOf(options: Partial<Record<'source' | 'dtype' | 'files', string>>): PinSource {
  const { source = HUB, dtype, files } = options
  if (!/^https?:\/\//.test(source)) {
    if (!existsSync(source)) throw new UsageError(`There is no folder ${source}.`)
    const ignored = dtype !== undefined ? '--dtype' : files !== undefined ? '--files' : null
    if (ignored) throw new UsageError(`${ignored} is for an address; of the folder ${source} every file is pinned.`)
    return { folder: source }
  }
  if (files === undefined) return { address: source, dtypes: dtypesOf(dtype) }
  if (dtype !== undefined) throw new UsageError('--dtype chooses among the usual files, and --files names others.')
  return { address: source, files: files.split(',').map((path) => path.trim()) }
}

function dtypesOf(list: string | undefined): readonly HubDtype[] {
  if (list === undefined) return DEFAULT_DTYPES
  return [...new Set(list.split(',').flatMap((dtype) => oneOf(dtype.trim(), '--dtype', DTYPES) ?? []))]
}
