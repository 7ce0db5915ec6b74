import { readArguments, required } from '../arguments'
import type { Command } from '../command'
import { unpackModel } from './unpack'

/** `lookfirst model unpack`. */
export const modelUnpack: Command = {
  name: 'model unpack',
  summary: 'restores the folder that a model was packed from',
  help: [
    'Usage: lookfirst model unpack <dir> --out <folder>',
    '',
    'Joins the shards of a packed model to its files again and writes model.json. Packing <folder> gives the same bytes.',
    '',
    '  --out <folder>  where the files are written; those of the same names are replaced',
    '',
    'Example: lookfirst model unpack node_modules/@lookfirst/model-mini --out converted',
  ].join('\n'),
  async run(args, terminal) {
    const { positional, options } = readArguments(args, 'a folder', ['out'])
    const { files } = await unpackModel(positional, required(options.out, '--out'))
    for (const { path } of files) terminal.out(path)
    return 0
  },
}
