import type { FilePart, LoadableFiles } from '@lookfirst/store'

/** What a part's bytes are paid for, in the order of the table. */
const PURPOSE: Record<FilePart, string> = {
  judge: 'to judge',
  compile: 'more to compile text',
  describe: 'more to describe',
  read: 'to read text',
  detect: 'to detect',
}

/** The model's identity, its files with their sizes in bytes, and the sum of each part that it has, as lines. */
export function sizeTable({ id, revision, files }: LoadableFiles): string[] {
  const line = (bytes: number, text: string) => `${bytes.toLocaleString('en-US').padStart(12)}  ${text}`
  const total = (part: FilePart) =>
    files.filter((file) => file.part === part).reduce((sum, { bytes }) => sum + bytes, 0)
  return [
    `${id}@${revision}`,
    ...files.map(({ name, part, bytes, encoding, shards }) =>
      line(bytes, `${part.padEnd(9)}${encoding.padEnd(9)}${name} (${shards.length} shards)`),
    ),
    ...Object.entries(PURPOSE)
      .filter(([part]) => files.some((file) => file.part === part))
      .map(([part, purpose]) => line(total(part as FilePart), purpose)),
  ]
}
