import { keep, readKept } from './kept-text'

const KEY = 'lookfirst-versions'
const FORMAT = 'lookfirst-policy-versions'
/** Longest text that a policy may have. */
const LONGEST = 100_000

/** A policy text that the author kept. */
export interface PolicyVersion {
  id: string
  name: string
  /** ISO 8601. */
  keptAt: string
  text: string
}

/** The kept versions of this browser, oldest first. Changes that the browser has no room for throw, and change nothing. */
export interface Versions {
  all(): readonly PolicyVersion[]
  /** Keeps a text under a name, or under the next number. */
  keep(text: string, name?: string): PolicyVersion
  rename(id: string, name: string): void
  delete(id: string): void
  /** Adds the versions of an exported file that are not there yet. Answers how many. */
  import(json: string): number
  /** All of them, as a file to import again. */
  export(): string
}

/** Opens the versions that this browser keeps. */
export function openVersions(): Versions {
  let versions = versionsOf(readKept(KEY))

  function replace(next: PolicyVersion[]): void {
    if (!keep(KEY, next)) throw new Error('This browser has no room for it, or blocks storage. Export what matters.')
    versions = next
  }

  return {
    all: () => versions,
    keep(text, name = `Version ${versions.length + 1}`) {
      const version = { id: crypto.randomUUID(), name, keptAt: new Date().toISOString(), text }
      replace([...versions, version])
      return version
    },
    rename(id, name) {
      replace(versions.map((version) => (version.id === id ? { ...version, name } : version)))
    },
    delete(id) {
      replace(versions.filter((version) => version.id !== id))
    },
    import(json) {
      const fresh = readVersions(json).filter(({ id }) => !versions.some((version) => version.id === id))
      if (fresh.length > 0) {
        replace([...versions, ...fresh].sort((a, b) => Date.parse(a.keptAt) - Date.parse(b.keptAt)))
      }
      return fresh.length
    },
    export: () => JSON.stringify({ format: FORMAT, schema: 1, versions }, null, 2),
  }
}

/**
 * Reads an exported file.
 *
 * @throws {Error} when it is none
 */
export function readVersions(json: string): PolicyVersion[] {
  let file: { format?: unknown; versions?: unknown } | null
  try {
    file = JSON.parse(json)
  } catch {
    throw new Error('The file is no JSON. Take one that “Export all” wrote.')
  }
  if (file?.format !== FORMAT) throw new Error('The file holds no kept versions. Take one that “Export all” wrote.')
  return versionsOf(file.versions)
}

/** Those of a list that are whole; the rest is left out. */
function versionsOf(value: unknown): PolicyVersion[] {
  return (Array.isArray(value) ? value : [])
    .filter(isVersion)
    .map(({ id, name, keptAt, text }) => ({ id, name, keptAt, text }))
}

function isVersion(value: unknown): value is PolicyVersion {
  const { id, name, keptAt, text } = (value ?? {}) as Partial<Record<keyof PolicyVersion, unknown>>
  const isText = (field: unknown): field is string => typeof field === 'string'
  return (
    isText(id) &&
    isText(name) &&
    isText(text) &&
    text.length <= LONGEST &&
    isText(keptAt) &&
    !Number.isNaN(Date.parse(keptAt))
  )
}
