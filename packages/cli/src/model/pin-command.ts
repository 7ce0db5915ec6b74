import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { oneOf, readArguments } from '../arguments'
import { type Command, UsageError } from '../command'
import { DTYPES, pinModel, usualFiles } from './pin'

const HUB = 'https://huggingface.co/'

/** `lookfirst model pin`. */
export const modelPin: Command = {
  name: 'model pin',
  summary: 'writes the hashes of a hub model, which @lookfirst/hub then enforces',
  help: [
    'Usage: lookfirst model pin <owner/name>@<revision> [--source <folder|address>] [--dtype q8 | --files <list>] [--out <file>]',
    '',
    'Hashes every file of a model of the Hugging Face hub and writes the pins as JSON. Nothing is kept but the hashes.',
    'The revision is a commit of 40 hex digits: a branch may change.',
    '',
    '  --source <where>  a folder or an address laid out as <source>/<model>/resolve/<revision>/<file>',
    `                    (default ${HUB}); of a folder every file is pinned`,
    `  --dtype <dtype>   of an address, the usual files in one dtype: ${DTYPES.join(', ')} (default q8)`,
    '  --files <list>    of an address, these files instead, with commas between them',
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
    const { source = HUB } = options
    const isAddress = /^https?:\/\//.test(source)
    if (!isAddress && !existsSync(source)) throw new UsageError(`There is no folder ${source}.`)
    const files = options.files?.split(',').map((path) => path.trim())
    const dtype = oneOf(options.dtype, '--dtype', DTYPES) ?? 'q8'
    const pins = await pinModel(
      model,
      revision,
      isAddress ? { address: source, files: files ?? usualFiles(dtype) } : { folder: source },
    )
    const json = JSON.stringify(pins, null, 2)
    if (options.out === undefined) terminal.out(json)
    else {
      await writeFile(options.out, `${json}\n`)
      const bytes = Object.values(pins.files).reduce((sum, file) => sum + file.bytes, 0)
      terminal.out(`${Object.keys(pins.files).length} files, ${bytes.toLocaleString('en')} bytes: ${options.out}`)
    }
    return 0
  },
}
