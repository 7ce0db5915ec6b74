import { describe, expect, test } from 'vitest'
import { malformedPolicies } from '../../test/malformed'
import { readersOf } from '../../test/policy-readers'
import { importPolicy } from '../import'
import { readPolicyJson } from '../json'
import { type ParseResult, parsePolicy, printPolicy, readPolicy } from '../parse'
import { readProse } from '../prose'

/** Longest text of an issue, in UTF-16 code units: two quotes of 80 and the sentence around them. */
const LONGEST = 500
/** Longest path of an issue: nine parts of 80. */
const LONGEST_PATH = 720

const policies = malformedPolicies()
const readers = Object.entries(readersOf({ parsePolicy, readPolicy, readProse, readPolicyJson, importPolicy }))

/** What is wrong with an answer; nothing, if all is well. Counted, not asserted one by one: there are thousands of issues. */
function faultsOf({ policy, issues }: ParseResult, lines: number): string[] {
  const faults: string[] = []
  if (!policy && !issues.some(({ severity }) => severity === 'error')) faults.push('neither a policy nor an error')
  if (policy) {
    const printed = printPolicy(policy)
    const again = parsePolicy(printed)
    // The printed form has more lines; what is just short enough to be read may print to more than that.
    const isTooLong = again.issues.some(({ code }) => code === 'text-too-long' || code === 'lines-too-many')
    if (!isTooLong && (!again.policy || printPolicy(again.policy) !== printed)) {
      faults.push('the policy does not read as it prints')
    }
  }
  for (const { code, message, hint, expected, received, path, line, column } of issues) {
    if (!/^[a-z\d-]+$/.test(code) || !message || !hint || !expected) faults.push(`${code} says too little`)
    if (![message, hint, expected, received].every((text) => text.length <= LONGEST)) faults.push(`${code} is long`)
    if (path.join('').length > LONGEST_PATH) faults.push(`the path of ${code} is long`)
    if (!Number.isInteger(line) || line < 1 || line > lines) faults.push(`${code} stands on line ${line}`)
    if (!Number.isInteger(column) || column < 1) faults.push(`${code} stands in column ${column}`)
  }
  return [...new Set(faults)]
}

const lineCount = (text: string) => text.split(/\r\n?|\n/).length

describe('a malformed policy', () => {
  test('is there more than 200 times, each with a name and a text of its own', () => {
    expect(new Set(policies.map(({ text }) => text)).size).toBe(policies.length)
    expect(policies.length).toBeGreaterThanOrEqual(200)
  })

  test.each(policies)('gives issues that can be shown, or a policy that reads as it prints: $name', ({ text }) => {
    for (const [name, read] of readers) {
      const answer = read(text)
      // What was imported is placed in the text that it was made into.
      const lines = Math.max(lineCount(text), 'text' in answer ? lineCount(String(answer.text)) : 0)
      expect({ [name]: faultsOf(answer, lines) }).toEqual({ [name]: [] })
    }
  })

  test.each(policies)('is refused by readPolicy as it is by parsePolicy, without the warnings: $name', ({ text }) => {
    const { policy, issues } = parsePolicy(text)
    const refused = { policy, issues: issues.filter(({ severity }) => severity === 'error') }
    expect(JSON.stringify(readPolicy(text)) === JSON.stringify(refused)).toBe(true)
  })

  test('leaves the prototypes of the page alone', () => {
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect(Object.hasOwn(Object.prototype, 'rules')).toBe(false)
  })
})
