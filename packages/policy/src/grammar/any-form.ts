import type { ParseResult } from '../types'
import { readPolicy } from './read-policy'

/** How a policy is written down: Markdown with rules, plain sentences, or JSON. */
export type PolicyForm = 'markdown' | 'prose' | 'json'

/** What only Markdown has at the start of a line: the heading of a rule, keys, and the numbers of the "O1:" form, which it refuses by name. */
const MARKDOWN = /^[ \t]*(?:##(?!#)|(?:should not|must show|match text|detector|o\d+)[ \t]*:)/im

/** Tells the form of a policy's text by its look alone; nothing is checked. Linear in the text. */
export function formOf(text: string): PolicyForm {
  if (/^\uFEFF?\s*\{/.test(text)) return 'json'
  return MARKDOWN.test(text) ? 'markdown' : 'prose'
}

/**
 * Reads a policy in any of its forms. Reports errors, but no warnings: {@link lintPolicy} has those. Never rejects for what the text says.
 * The readers of sentences and of JSON are loaded when one is there to read.
 *
 * @param text Markdown, at most 100,000 UTF-16 code units; plain sentences, at most 20,000; or the JSON form
 */
export async function readAnyForm(text: string): Promise<ParseResult> {
  const form = formOf(text)
  if (form === 'json') return (await import('../json/read-policy-json')).readPolicyJson(text)
  if (form === 'prose') return (await import('../prose/read-prose')).readProse(text)
  return readPolicy(text)
}
