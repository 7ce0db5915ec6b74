import { describe, expect, test } from 'vitest'
import { parsePolicy } from './grammar/parse-policy'
import { policyHash } from './policy-hash'

const hashOf = (text: string) => policyHash(parsePolicy(text).policy!)

describe('the hash of a policy', () => {
  test('is the SHA-256 of its canonical text', async () => {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('## a\nShould not:\n- show guns\n'))
    expect(await hashOf('## a\nShould not: show guns')).toBe(Buffer.from(bytes).toString('hex'))
  })

  test('does not change with layout, comments and defaults', async () => {
    const plain = await hashOf('## a\nShould not: show guns')
    expect(await hashOf('<!-- x -->\n## a: a\n\nShould not:\n* show  guns\nAction: block\nFalse positives: 0.01')).toBe(
      plain,
    )
  })

  test('changes with a spelled-out rate where a budget is shared among rules that have none', async () => {
    const rule = 'False positives: 5%\n## a\nShould not: show guns'
    expect(await hashOf(`${rule}\nFalse positives: 1%`)).not.toBe(await hashOf(rule))
  })

  test('changes with every word', async () => {
    expect(await hashOf('## a\nShould not: show guns')).not.toBe(await hashOf('## a\nShould not: show gun'))
  })
})
