import { readArguments, required } from '../arguments'
import { type Command, UsageError } from '../command'
import { DEFAULT_MAX_SHARD_BYTES, packModel } from './pack'
import { sizeTable } from './size-table'

/** `lookfirst model pack`. */
export const modelPack: Command = {
  name: 'model pack',
  summary: 'cuts a folder into shards and writes manifest and module',
  help: [
    'Usage: lookfirst model pack <folder> --out <dir> [--max-shard-bytes <bytes>]',
    '',
    'Reads <folder>/model.json and the files it lists; writes shards/<sha256>.bin, manifest.json, index.js and',
    'index.d.ts to <dir>. The same folder gives the same bytes.',
    '',
    '  --out <dir>                where the package lies: an earlier packing of the same id is replaced, shards and all, other',
    '                             files stay; refused where manifest.json is of something else',
    `  --max-shard-bytes <bytes>  largest shard, 8192 to 33554432 (default ${DEFAULT_MAX_SHARD_BYTES})`,
    '',
    'Example: lookfirst model pack converted --out models/mine',
  ].join('\n'),
  async run(args, terminal) {
    const { positional, options } = readArguments(args, 'a folder', ['out', 'max-shard-bytes'])
    const out = required(options.out, '--out')
    const limit = options['max-shard-bytes']
    if (limit !== undefined && !/^\d+$/.test(limit)) {
      throw new UsageError(`--max-shard-bytes is ${limit}; it must be a whole number of bytes.`)
    }
    const { manifest, staleShards } = await packModel(
      positional,
      out,
      limit === undefined ? {} : { maxShardBytes: Number(limit) },
    )
    for (const line of sizeTable(manifest)) terminal.out(line)
    for (const name of staleShards) terminal.out(`removed shards/${name}`)
    return 0
  },
}
