import { parsePolicy } from '@lookfirst/policy'
import { createDescriptionJudge, descriptionParts } from '@lookfirst/policy/text-judge'
import { describe, expect, test } from 'vitest'
import { PRESETS } from './generate.mjs'
import * as texts from './index.js'
import { readExamples } from './testing/example-table'
import { modelParts } from './testing/model-parts'
import { ordinaryDescriptions } from './testing/ordinary-descriptions'

const exported: Record<string, string> = { ...texts }

const parts = descriptionParts(await modelParts(), ordinaryDescriptions())

describe.each(PRESETS)('the examples of $file', async ({ file, name }) => {
  const { policy } = parsePolicy(exported[name] ?? '')
  const { judge } = await createDescriptionJudge(policy!, parts)
  const examples = readExamples(file.slice(file.lastIndexOf('/') + 1))

  test('are eight at least, some violating and some not', () => {
    expect(examples.length).toBeGreaterThanOrEqual(8)
    const actions = new Set(examples.map(({ action }) => action))
    expect(actions.has('allow')).toBe(true)
    expect(actions.size).toBeGreaterThan(1)
  })

  test('name every rule of the policy that words decide, and no other', () => {
    const named = new Set(examples.map(({ rule }) => rule).filter((rule) => rule !== '-'))
    const worded = policy!.rules.filter(({ clauses }) => clauses.length > 0)
    expect([...named].sort()).toEqual(worded.map(({ id }) => id).sort())
  })

  test.each(examples)('$description: $action', ({ description, action, rule, knownFailure }) => {
    const verdict = judge!(description)
    const found = `${verdict.action} ${verdict.rule?.ruleId ?? '-'}`
    const margin = verdict.results.find(({ ruleId }) => ruleId === rule)?.margin
    const message = `${rule} has margin ${margin?.toFixed(2)}, ${verdict.rule?.ruleId} has ${verdict.rule?.margin.toFixed(2)}`
    // A known failure that begins to pass is to be struck from the table.
    if (knownFailure) expect(found, `no failure any more: ${message}`).not.toBe(`${action} ${rule}`)
    else expect(found, message).toBe(`${action} ${rule}`)
  })
})
