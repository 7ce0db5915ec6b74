import { GuardError } from '@lookfirst/errors'
import { safeParse } from 'valibot'
import { type ManifestIssue, manifestContradictions } from './manifest-contradictions'
import { ManifestSchema } from './manifest-schema'
import type { Manifest } from './manifest-types'

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
  const version = (json as { schemaVersion?: unknown } | null)?.schemaVersion
  if (typeof version === 'number' && version > SCHEMA_VERSION) {
    throw new GuardError(
      'MODEL_SCHEMA',
      `The manifest has schemaVersion ${version}; this release reads ${SCHEMA_VERSION}.`,
      'Update lookfirst, or use an older revision of the model.',
      { details: { schemaVersion: version, supported: SCHEMA_VERSION } },
    )
  }
  const parsed = safeParse(ManifestSchema, json)
  const issues: ManifestIssue[] = parsed.success
    ? manifestContradictions(parsed.output)
    : parsed.issues.map(({ path, message }) => ({ path: path?.map(({ key }) => key).join('.') ?? '', message }))
  const [first] = issues
  if (parsed.success && !first) return parsed.output
  throw new GuardError(
    'MODEL_MANIFEST',
    `The manifest has ${issues.length} problem(s), the first at "${first?.path}": ${first?.message}.`,
    'Write manifests with `lookfirst model pack`, and serve them unchanged.',
    { details: { issues } },
  )
}
