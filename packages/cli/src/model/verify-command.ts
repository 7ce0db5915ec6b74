import { readArguments } from '../arguments'
import type { Command } from '../command'
import { sizeTable } from './size-table'
import { verifyModel } from './verify'

/** `lookfirst model verify`. */
export const modelVerify: Command = {
  name: 'model verify',
  summary: 'checks a packed model: schema, sizes and hashes',
  help: [
    'Usage: lookfirst model verify <dir>',
    '',
    'Checks manifest.json against its schema, the size and SHA-256 of every shard and file, and that index.js and',
    'index.d.ts belong to the manifest. Exits with 1 and a list of what is wrong.',
    '',
    'Example: lookfirst model verify node_modules/@lookfirst/model-mini',
  ].join('\n'),
  async run(args, terminal) {
    const { positional } = readArguments(args, 'a folder')
    const { manifest, problems } = await verifyModel(positional)
    for (const problem of problems) terminal.err(problem)
    if (!manifest || problems.length > 0) return 1
    for (const line of sizeTable(manifest)) terminal.out(line)
    return 0
  },
}
