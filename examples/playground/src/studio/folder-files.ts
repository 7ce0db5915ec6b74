import { isAction } from './expectations'
import type { Expectation } from './test-picture'

/** A file and the folders that it came in, `block/cats`, or an empty string. */
export interface PlacedFile {
  file: File
  folder: string
}

/** Pictures alone: a folder holds other things too. */
export function arePictures({ file }: PlacedFile): boolean {
  return file.type.startsWith('image/') && file.type !== 'image/svg+xml'
}

/** Files of a file dialog, which may have picked a folder. */
export function pickedFiles(files: Iterable<File>): PlacedFile[] {
  return [...files].map((file) => ({ file, folder: file.webkitRelativePath.split('/').slice(0, -1).join('/') }))
}

/** Files of a drop, those within dropped folders included. Call it in the event: its data is gone afterwards. */
export async function droppedFiles(data: DataTransfer): Promise<PlacedFile[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  // A drop that a script made has files and no entries.
  if (entries.length === 0) return pickedFiles(data.files)
  return (await Promise.all(entries.map((entry) => filesOf(entry, '')))).flat()
}

async function filesOf(entry: FileSystemEntry, folder: string): Promise<PlacedFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [{ file, folder }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const inner = folder === '' ? entry.name : `${folder}/${entry.name}`
  const found: PlacedFile[] = []
  // A call answers with a hundred entries at most, and with none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return found
    found.push(...(await Promise.all(some.map((next) => filesOf(next, inner)))).flat())
  }
}

/** What a folder's name says of the pictures in it: `block/cats` asks for block. The innermost action counts. */
export function expectedOfFolder(folder: string): Expectation | null {
  const action = folder.toLowerCase().split('/').findLast(isAction)
  return action ? { action, ruleId: null } : null
}
