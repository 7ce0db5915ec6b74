import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isGuardError } from '@lookfirst/errors'
import { type FilePart, type ModelFile, type Shard, sha256Hex } from '@lookfirst/store'
import { type AnyManifest, parseAnyManifest } from './any-manifest'
import { moduleSource, moduleTypes, shardNames } from './module-source'

/** What verifying found. */
export interface Verification {
  /** `null` where there is no valid one. */
  manifest: AnyManifest | null
  /** One sentence each; empty when all is well. */
  problems: string[]
}

/**
 * Checks a packed model, text reader or detector: the manifest against its schema, every shard's size and SHA-256, every file's, that the generated module
 * belongs to the manifest, and that no shard lies there without a file.
 *
 * @param folder holds `manifest.json` and `shards`
 */
export async function verifyModel(folder: string): Promise<Verification> {
  const problems: string[] = []
  const manifest = await readManifest(folder, problems)
  if (!manifest) return { manifest, problems }
  for (const file of manifest.files) await verifyFile(folder, file, problems)
  await verifyModule(folder, manifest, problems)
  const wanted = new Set(shardNames(manifest).map((sha256) => `${sha256}.bin`))
  const found = await readdir(join(folder, 'shards')).catch(() => [])
  for (const name of found) if (!wanted.has(name)) problems.push(`shards/${name} belongs to no file.`)
  return { manifest, problems }
}

async function readManifest(folder: string, problems: string[]): Promise<AnyManifest | null> {
  try {
    return parseAnyManifest(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  } catch (error) {
    const issues = isGuardError(error) ? error.details?.issues : undefined
    if (Array.isArray(issues)) problems.push(...issues.map(({ path, message }) => `manifest.json: ${path}: ${message}`))
    else problems.push(`manifest.json: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}

async function verifyFile(folder: string, file: ModelFile<FilePart>, problems: string[]): Promise<void> {
  const pieces: Uint8Array[] = []
  for (const shard of file.shards) {
    const piece = await verifyShard(folder, file.name, shard, problems)
    if (piece) pieces.push(piece)
  }
  // A file with a bad shard is wrong anyway: saying so twice helps nobody.
  if (pieces.length < file.shards.length) return
  const sha256 = await sha256Hex(new Uint8Array(Buffer.concat(pieces)))
  if (sha256 !== file.sha256) problems.push(`${file.name} has SHA-256 ${sha256}, the manifest says ${file.sha256}.`)
}

async function verifyShard(
  folder: string,
  name: string,
  { sha256, bytes }: Shard,
  problems: string[],
): Promise<Uint8Array | null> {
  const path = `shards/${sha256}.bin`
  const data = await readFile(join(folder, path)).catch(() => null)
  if (!data) problems.push(`${path} of ${name} cannot be read.`)
  else if (data.byteLength !== bytes) {
    problems.push(`${path} of ${name} has ${data.byteLength} bytes, the manifest says ${bytes}.`)
  } else if ((await sha256Hex(new Uint8Array(data))) !== sha256) {
    problems.push(`${path} of ${name} does not have the SHA-256 it is named by.`)
  } else return data
  return null
}

async function verifyModule(folder: string, manifest: AnyManifest, problems: string[]): Promise<void> {
  const expected = { 'index.js': moduleSource(manifest), 'index.d.ts': moduleTypes(manifest) }
  for (const [name, source] of Object.entries(expected)) {
    const found = await readFile(join(folder, name), 'utf8').catch(() => null)
    if (found !== source) problems.push(`${name} does not belong to manifest.json.`)
  }
}
