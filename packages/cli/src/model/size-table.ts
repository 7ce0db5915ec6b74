import type { Manifest, ModelPart } from '@lookfirst/store'

/** What a part's bytes are paid for, in the order of the table. */
const PURPOSE: Record<ModelPart, string> = {
  judge: 'to judge',
  compile: 'more to compile text',
  describe: 'more to describe',
}

/** The model's identity, its files with their sizes in bytes, and the sum of each part that it has, as lines. */
export function sizeTable({ id, revision, files }: Manifest): string[] {
  const line = (bytes: number, text: string) => `${bytes.toLocaleString('en-US').padStart(12)}  ${text}`
  const total = (part: ModelPart) =>
    files.filter((file) => file.part === part).reduce((sum, { bytes }) => sum + bytes, 0)
  return [
    `${id}@${revision}`,
    ...files.map(({ name, part, bytes, encoding, shards }) =>
      line(bytes, `${part.padEnd(9)}${encoding.padEnd(9)}${name} (${shards.length} shards)`),
    ),
    ...Object.entries(PURPOSE)
      .filter(([part]) => files.some((file) => file.part === part))
      .map(([part, purpose]) => line(total(part as ModelPart), purpose)),
  ]
}
