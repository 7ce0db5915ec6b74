import type { FilePart, Manifest, ModelFile } from './manifest-types'

/** Something wrong with a manifest, as data. */
export interface ManifestIssue {
  /** Where, dots between: `files.0.shards.1.bytes`; empty for the whole. */
  path: string
  /** What is wrong, with the value. */
  message: string
}

/** What files say against one another, ready to be added to. */
export function fileContradictions(files: readonly ModelFile<FilePart>[]) {
  const issues: ManifestIssue[] = []
  const expect = (isTrue: boolean, path: string, message: string) => {
    if (!isTrue) issues.push({ path, message })
  }
  const partOf = new Map<string, FilePart>()
  for (const [index, { name, part, bytes, shards }] of files.entries()) {
    expect(!partOf.has(name), `files.${index}.name`, `Another file is named ${name}`)
    partOf.set(name, part)
    const sum = shards.reduce((total, shard) => total + shard.bytes, 0)
    expect(bytes === sum, `files.${index}.bytes`, `${bytes} bytes, but its shards have ${sum}`)
  }
  return { issues, expect, partOf }
}

/** What the fields of a well-formed manifest say against one another: sums, references, lengths. Empty when nothing. */
export function manifestContradictions({ files, spaces, encoder, text, describe, golden }: Manifest): ManifestIssue[] {
  const { issues, expect, partOf } = fileContradictions(files)
  for (const field of ['graph', 'weights'] as const) {
    const name = encoder[field]
    expect(partOf.get(name) === 'judge', `encoder.${field}`, `There is no file ${name} for judging`)
  }
  for (const field of ['tower', 'tokenizer', 'dictionary', 'bank', 'subjects'] as const) {
    expect(partOf.has(text[field]), `text.${field}`, `There is no file ${text[field]}`)
  }
  for (const field of ['lexicon', 'examples'] as const) {
    const name = text[field]
    expect(!name || partOf.get(name) === 'compile', `text.${field}`, `There is no file ${name} for compiling`)
  }
  for (const field of ['graph', 'weights', 'words', 'tags'] as const) {
    const name = describe?.[field]
    expect(!name || partOf.get(name) === 'describe', `describe.${field}`, `There is no file ${name} for describing`)
  }

  const names = new Set<string>()
  for (const [index, { name, dimension }] of spaces.entries()) {
    expect(!names.has(name), `spaces.${index}.name`, `Another space is named ${name}`)
    names.add(name)
    expect(name in encoder.background.outputs, 'encoder.background.outputs', `The space ${name} is missing`)
    const bytes = base64Bytes(golden.outputs[name] ?? '')
    expect(bytes === dimension * 4, `golden.outputs.${name}`, `${bytes} bytes for ${dimension} float32 numbers`)
  }
  const { space } = encoder.grid
  expect(names.has(space), 'encoder.grid.space', `There is no space ${space}`)
  const { deviation } = encoder.input
  expect(deviation > 0, 'encoder.input.deviation', `${deviation} is not above 0`)
  return issues
}

function base64Bytes(base64: string): number {
  return (base64.replace(/=+$/, '').length * 3) >> 2
}
