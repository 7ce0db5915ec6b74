import type { Manifest, ModelPart } from '@lookfirst/store'

/** The model's identity, its files with their sizes in bytes, and the sum of each part, as lines. */
export function sizeTable({ id, revision, files }: Manifest): string[] {
  const line = (bytes: number, text: string) => `${bytes.toLocaleString('en-US').padStart(12)}  ${text}`
  const total = (part: ModelPart) =>
    files.filter((file) => file.part === part).reduce((sum, { bytes }) => sum + bytes, 0)
  return [
    `${id}@${revision}`,
    ...files.map(({ name, part, bytes, encoding, shards }) =>
      line(bytes, `${part.padEnd(8)}${encoding.padEnd(9)}${name} (${shards.length} shards)`),
    ),
    line(total('judge'), 'to judge'),
    line(total('compile'), 'more to compile text'),
  ]
}
