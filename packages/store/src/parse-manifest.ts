import { GuardError } from '@lookfirst/errors'
import { type BaseIssue, type BaseSchema, safeParse } from 'valibot'
import { fileContradictions, type ManifestIssue, manifestContradictions } from './manifest-contradictions'
import { ManifestSchema } from './manifest-schema'
import type { Manifest, PackManifest } from './manifest-types'
import { PackSchema } from './pack-schema'

/** The `schemaVersion` that this release reads. */
const SCHEMA_VERSION = 1

/**
 * Reads a manifest: checks every field and what fields say of one another. Unknown fields are dropped.
 *
 * @param json what `JSON.parse` returned
 * @throws GuardError `MODEL_SCHEMA` for a later `schemaVersion`; `MODEL_MANIFEST` for anything else, with every
 *   {@link ManifestIssue} in `details.issues`
 */
export function parseManifest(json: unknown): Manifest {
  return parse(json, ManifestSchema, manifestContradictions)
}

/**
 * Reads the manifest of a text reader or a detector, as {@link parseManifest} reads a model's.
 *
 * @throws GuardError what {@link parseManifest} throws
 */
export function parsePack(json: unknown): PackManifest {
  return parse(json, PackSchema, packContradictions)
}

function packContradictions({ files, reader, detector }: PackManifest): ManifestIssue[] {
  const { issues, expect, partOf } = fileContradictions(files)
  expect(!reader !== !detector, '', 'A pack is a text reader or a detector, one of them')
  const part = reader ? 'read' : 'detect'
  const named = reader
    ? [reader.detector.graph, reader.detector.weights, reader.recogniser.graph, reader.recogniser.weights]
    : detector
      ? [detector.graph, detector.weights]
      : []
  for (const name of named) expect(partOf.get(name) === part, 'files', `There is no file ${name} of the part ${part}`)
  return issues
}

function parse<T>(
  json: unknown,
  schema: BaseSchema<unknown, T, BaseIssue<unknown>>,
  contradictions: (manifest: T) => ManifestIssue[],
): T {
  const version = (json as { schemaVersion?: unknown } | null)?.schemaVersion
  if (typeof version === 'number' && version > SCHEMA_VERSION) {
    throw new GuardError(
      'MODEL_SCHEMA',
      `The manifest has schemaVersion ${version}; this release reads ${SCHEMA_VERSION}.`,
      'Update lookfirst, or use an older revision of the model.',
      { details: { schemaVersion: version, supported: SCHEMA_VERSION } },
    )
  }
  const parsed = safeParse(schema, json)
  const issues: ManifestIssue[] = parsed.success
    ? contradictions(parsed.output)
    : parsed.issues.map(({ path, message }) => ({ path: path?.map(({ key }) => String(key)).join('.') ?? '', message }))
  const [first] = issues
  if (parsed.success && !first) return parsed.output
  throw new GuardError(
    'MODEL_MANIFEST',
    `The manifest has ${issues.length} problem(s), the first at "${first?.path}": ${first?.message}.`,
    'Write manifests with `lookfirst model pack`, and serve them unchanged.',
    { details: { issues } },
  )
}
