import { indexedDbStore } from '@lookfirst/store'
import type { HubBank } from './bank'

/** The database of banks; the number goes up when their layout changes. */
const DATABASE_NAME = 'lookfirst-hub-banks-v1'

/** What is kept beside the vectors. */
type Header = Omit<HubBank, 'vectors' | 'nameVectors'>

/** The bank that was kept under a name, or `null` where there is none of this model and these names. Never rejects. */
export async function readBank(key: string, modelHash: string, names: readonly string[]): Promise<HubBank | null> {
  const store = indexedDbStore(DATABASE_NAME)
  try {
    const [header, vectors, nameVectors] = await Promise.all(
      ['header', 'vectors', 'names'].map((part) => store.get(`${key}/${part}`)),
    )
    if (!header || !vectors || !nameVectors) return null
    const said: Header = JSON.parse(await header.text())
    if (said.schema !== 1 || said.modelHash !== modelHash || said.names.join('\n') !== names.join('\n')) return null
    const bank = { ...said, vectors: await numbersOf(vectors), nameVectors: await numbersOf(nameVectors) }
    const isWhole =
      bank.vectors.length === said.size * said.dimension && bank.nameVectors.length === names.length * said.dimension
    return isWhole ? bank : null
  } catch {
    return null
  } finally {
    await store.close().catch(() => {})
  }
}

/** Keeps a bank under a name, in the place of another. Never rejects: without room it is made again the next time. */
export async function writeBank(key: string, { vectors, nameVectors, ...header }: HubBank): Promise<void> {
  const store = indexedDbStore(DATABASE_NAME)
  try {
    await store.delete([`${key}/header`])
    await store.set(`${key}/vectors`, new Blob([vectors]))
    await store.set(`${key}/names`, new Blob([nameVectors]))
    // Last: its presence says that the others are whole.
    await store.set(`${key}/header`, new Blob([JSON.stringify(header)]))
  } catch {
    // Private windows and full disks keep nothing.
  } finally {
    await store.close().catch(() => {})
  }
}

async function numbersOf(blob: Blob): Promise<Float32Array<ArrayBuffer>> {
  return new Float32Array(await blob.arrayBuffer())
}
