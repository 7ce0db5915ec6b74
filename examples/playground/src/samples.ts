import type { Announce } from './announcer'
import { drawSample, isDrawn, paint } from './drawn-samples'
import { byId } from './element'
import { errorInWords } from './failure'
import { rasterise } from './rasterise'
import type { Table } from './table'

/**
 * Lets the samples of the page be put on the table, one, or all that are not there yet. They may be shipped: where each comes from stands in
 * `public/samples/PROVENANCE.md`.
 */
export function wireSamples({ add: take, names: onTable }: Pick<Table, 'add' | 'names'>, announce: Announce): void {
  const buttons = [...byId('samples', HTMLUListElement).querySelectorAll('button')]
  const names = buttons.map((button) => button.dataset.file ?? '')

  async function add(...files: string[]): Promise<void> {
    try {
      take(await Promise.all(files.map(loadSample)))
    } catch (error) {
      announce(errorInWords(error))
    }
  }

  buttons.forEach((button, index) => {
    button.addEventListener('click', () => void add(names[index]!))
  })
  for (const button of buttons) {
    const canvas = button.querySelector('canvas')
    if (canvas) void paint(button.dataset.file ?? '', canvas).catch((error: unknown) => announce(errorInWords(error)))
  }
  byId('all-samples', HTMLButtonElement).addEventListener('click', () => {
    const there = onTable()
    const missing = names.filter((name) => !there.includes(pictureName(name)))
    if (missing.length === 0) announce('All samples are on the table.')
    else void add(...missing)
  })
}

/** What a sample is called on the table: drawings are pictures there. */
function pictureName(name: string): string {
  return name.replace('.svg', '.png')
}

/** Fetches a sample as a picture, or draws it; drawings are rasterised. */
export async function loadSample(name: string): Promise<File> {
  if (isDrawn(name)) return new File([await drawSample(name)], name, { type: 'image/png' })
  const response = await fetch(`samples/${name}`)
  if (!response.ok) throw new Error(`The sample ${name} could not be fetched: ${response.status}.`)
  const kept = await response.blob()
  const blob = name.endsWith('.svg') ? await rasterise(kept) : kept
  return new File([blob], pictureName(name), { type: blob.type })
}
