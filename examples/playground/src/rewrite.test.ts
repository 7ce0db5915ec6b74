import { lintPolicy, readPolicy } from '@lookfirst/policy/parse'
import { describe, expect, test } from 'vitest'
import { rewriteOf } from './rewrite'

describe('the rewrite of an issue', () => {
  test.each([
    ['## a: A\nShould not: show guns\nAction: shout', 'Action: review'],
    ['On error: shout\n## a: A\nShould not: show guns', 'On error: review'],
    ['## a: A\nShould not: show guns\nFalse positives: 90%', 'False positives: 1%'],
    ['## a: A\nShould not: promote smoking', 'Should not: show smoking'],
  ])('of %j writes %j', (text, line) => {
    const rewritten = rewriteOf(firstIssue(text), text)
    expect(rewritten?.text.split('\n')).toContain(line)
    expect(readPolicy(rewritten?.text ?? '').policy).not.toBeNull()
  })

  test('of a clause that is there twice removes the second', () => {
    const text = '## a: A\nShould not:\n- show guns\n- show guns'
    expect(rewriteOf(firstIssue(text), text)?.text).toBe('## a: A\nShould not:\n- show guns')
  })

  test('of a rule that is off brings that rule back, and no other', () => {
    const text =
      '## a: A\nShould not: show guns\nDeclared non-violating\n\n## b: B\nShould not: show dogs\nDeclared non-violating'
    const issues = lintPolicy(readPolicy(text).policy!)
    expect(rewriteOf(issues[1]!, text)?.text).toBe(text.slice(0, text.lastIndexOf('\n')))
  })

  test('is left to the author where there is more than one way out', () => {
    const text = '## a: A\nShould not: be without a helmet'
    expect(rewriteOf(firstIssue(text), text)).toBeNull()
  })

  test('is not offered for a text that changed since', () => {
    const issue = firstIssue('## a: A\nShould not: show guns\nAction: shout')
    expect(rewriteOf(issue, '## a: A\nShould not: show guns\nAction: block')).toBeNull()
  })
})

function firstIssue(text: string) {
  const { policy, issues } = readPolicy(text)
  return (policy ? lintPolicy(policy) : issues)[0]!
}
