import { lintPolicy, type PolicyIssue, readPolicy } from '@lookfirst/policy/parse'
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

describe('the rewrite of a hint that compiling gives', () => {
  const TEXT = `# Shop
False positives: 20%

## guns: Guns
Should not:
- show handguns
- show pistols or cannons
Can:
- show toy guns
False positives: 0.0001%
`
  const at = (line: number, received: string, hint: string): PolicyIssue => ({
    code: 'overlap',
    severity: 'warning',
    message: '',
    line,
    column: 3,
    path: ['rules', 'guns', 'clauses', '1'],
    expected: '',
    received,
    hint,
  })

  test.each([
    [at(6, 'show handguns', 'Remove line 6: "show pistols" already covers it.'), '- show handguns\n', ''],
    [at(6, 'show handguns', 'Remove line 6, or line 9 if review is what you mean.'), '- show handguns\n', ''],
    [
      at(7, 'show pistols or cannons', 'Write "show cannons" in line 7: "show handguns" already covers it.'),
      'show pistols or cannons',
      'show cannons',
    ],
    [at(4, 'guns', 'Write "False positives: 0.5%".'), '0.0001%', '0.5%'],
    [at(4, '20%', 'Write "False positives: 1%" at the top of the policy.'), '20%', '1%'],
  ])('case %#', (issue, before, after) => {
    expect(rewriteOf(issue, TEXT)?.text).toBe(TEXT.replace(before, after))
  })

  test.each([
    [
      'says to move a line',
      at(9, 'show toy guns', 'Move line 9 below "Can:" of "b" if it is to lift that rule; else remove it.'),
    ],
    ['names another line', at(6, 'show handguns', 'Remove line 60: it is said there.')],
    ['quotes a clipped line', at(6, 'show handg…', 'Remove line 6: "show pistols" already covers it.')],
    ['is about a line that changed', at(6, 'show rifles', 'Remove line 6: "show pistols" already covers it.')],
    ['gives clipped words', at(6, 'show handguns', 'Write "show a very lo…" in line 6: it is said there.')],
    ['asks for thought', at(6, 'show handguns', 'Write a rule of its own: "Must show: helmets".')],
  ])('is none where the hint %s', (_, issue) => {
    expect(rewriteOf(issue, TEXT)).toBeNull()
  })

  test('is none where the rule would have nothing left', () => {
    const text = '## guns: Guns\nShould not:\n- show handguns\n'
    expect(rewriteOf({ ...at(3, 'show handguns', 'Remove line 3, or line 9.') }, text)).toBeNull()
  })
})

function firstIssue(text: string) {
  const { policy, issues } = readPolicy(text)
  return (policy ? lintPolicy(policy) : issues)[0]!
}
