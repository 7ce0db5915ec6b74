import { readFileSync, writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { InferOutput } from 'valibot'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { ManifestSchema } from './manifest-schema'
import type { Manifest } from './manifest-types'

const PUBLISHED = new URL('../manifest.schema.json', import.meta.url)

function generate(): object {
  const schema = toJsonSchema(ManifestSchema, { target: 'draft-2020-12', errorMode: 'throw' })
  return { ...schema, title: 'Manifest of a lookfirst model' }
}

describe('ManifestSchema', () => {
  test('infers exactly the type Manifest, which names its fields', () => {
    expectTypeOf<InferOutput<typeof ManifestSchema>>().toEqualTypeOf<Manifest>()

    expect(Object.keys(ManifestSchema.entries)).toContain('schemaVersion')
  })

  test('agrees with the published manifest.schema.json', () => {
    // After a change of the schema: UPDATE_SCHEMA=1 npx vitest run packages/store, then npx biome check --write packages/store.
    if (process.env.UPDATE_SCHEMA) writeFileSync(PUBLISHED, `${JSON.stringify(generate(), null, 2)}\n`)

    expect(JSON.parse(readFileSync(PUBLISHED, 'utf8'))).toEqual(generate())
  })
})
