import { GuardError, type GuardErrorData } from '@lookfirst/errors'
import type { InstalledParts } from '@lookfirst/policy/judge'
import type { PackManifest } from '@lookfirst/store'
import type { Detector } from '../detect/detector'
import { BudgetSpent } from '../look/budget'
import type { Runtime } from '../model/runtime'
import type { Serial } from '../model/serial'
import type { WorkerMemory } from '../protocol'
import type { TextReader } from '../read/text-reader'
import { installedParts } from './installed-parts'
import { createOnDemand, isCancelled, type OnDemand } from './on-demand'

/** A text reader or a detector that is loaded when a picture needs it. */
export type Pack = {
  id: string
  /** Of its manifest. */
  hash: string
  /** Longest side of the picture that it makes use of, in pixels. */
  side: number
  /** Of its unpacked files, once it is loaded. */
  bytes(): number
} & ({ kind: 'text reader'; part: OnDemand<TextReader> } | { kind: 'detector'; part: OnDemand<Detector> })

/** All text readers and detectors of a worker. */
export interface Packs {
  installed: InstalledParts
  /** Detectors in the order in which they were given, then the text reader: cheap ones first. */
  list: readonly Pack[]
  memory(): WorkerMemory['parts']
  /** Unloads them all. */
  close(): Promise<void>
}

/** What packs are made from. */
export interface PackParts {
  ort: Runtime
  serial: Serial
  packs: readonly OpenPack[]
  /** Milliseconds without use before a part is unloaded; 0: never. */
  idleMs: number
  /** Hears why a part could not be loaded or failed. */
  warn(warning: GuardErrorData): void
}

/** A pack whose files can be had. */
export interface OpenPack {
  manifest: PackManifest
  /** Of its manifest: what evidence names it by. */
  hash: string
  /** Verified, unpacked. */
  files(): Promise<Map<string, Uint8Array<ArrayBuffer>>>
}

/**
 * Loads nothing yet.
 *
 * @throws GuardError `OPTION_INVALID` for two parts of one name, or two text readers
 */
export function createPacks({ ort, serial, packs: open, idleMs, warn }: PackParts): Packs {
  const packs = open.map(({ manifest, hash, files: loadPack }): Pack & { manifest: PackManifest } => {
    let bytes = 0
    const load = async () => {
      const files = await loadPack()
      bytes = [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)
      return { ort, serial, manifest, files }
    }
    const options = { name: manifest.id, idleMs, warn, isOwnError: isNoFailure }
    const { id, reader, detector } = manifest
    // Twice a detector's side: it resamples the last octave itself.
    const side = reader ? reader.detector.maxSide : 2 * Math.max(detector!.width, detector!.height)
    const pack = { id, hash, side, manifest, bytes: () => bytes }
    return reader
      ? {
          ...pack,
          kind: 'text reader',
          part: createOnDemand(async () => {
            const [{ createTextReader }, parts] = await Promise.all([import('../read/text-reader'), load()])
            return createTextReader(parts)
          }, options),
        }
      : {
          ...pack,
          kind: 'detector',
          part: createOnDemand(async () => {
            const [{ createDetector }, parts] = await Promise.all([import('../detect/detector'), load()])
            return createDetector(parts)
          }, options),
        }
  })
  checkNames(packs)
  const list = [...packs].sort((a, b) => Number(a.kind === 'text reader') - Number(b.kind === 'text reader'))
  return {
    async close() {
      for (const { part } of list) await part.unload()
    },
    installed: installedParts(packs.map(({ manifest }) => manifest)),
    list,
    memory: () =>
      list.map(({ id, hash, kind, part, bytes }) => {
        const loaded = part.isLoaded()
        return { id, hash, kind, loaded, bytes: loaded ? bytes() : 0 }
      }),
  }
}

/** A job that was cancelled, or whose time is spent, is no failure of the part that worked for it. */
const isNoFailure = (error: unknown) => isCancelled(error) || error instanceof BudgetSpent

function checkNames(packs: readonly Pack[]): void {
  const twice = packs.find(({ id }, index) => packs.findIndex((other) => other.id === id) !== index)
  const readers = packs.filter(({ kind }) => kind === 'text reader')
  if (!twice && readers.length < 2) return
  throw new GuardError(
    'OPTION_INVALID',
    twice ? `Two parts are named "${twice.id}".` : `There are ${readers.length} text readers.`,
    'Pass each part once, and one text reader at most.',
  )
}
