import { CATEGORY_LINE } from './categories'
import { clean, linesOf } from './draft'
import { isObject, readJson } from './json'
import { isSafevisionClass } from './safevision'
import type { ForeignFormat } from './types'

/** Words of the longest entry that still makes a list, not a sentence. */
const ENTRY_WORDS = 6

/**
 * Tells what a text is written as, by its form alone.
 *
 * @returns `json-form` for a policy in the JSON form, which needs no import; `null` for nothing that is known
 */
export function detectFormat(text: string): ForeignFormat | 'policy' | 'json-form' | null {
  const lines = linesOf(text).map(({ raw }) => raw)
  const [first = ''] = lines
  if (/^\uFEFF?\s*[{[]/.test(first)) return jsonFormat(text, first)
  if (lines.some((line) => /^[\s*#]*(?:[Cc]ategory\s+)?[OS0]\d{1,3}\s*[:.]/.test(line))) return 'llavaguard'
  if (lines.some((line) => /^\s*##(?!#)/.test(line))) return 'policy'
  const bodies = lines.map((line) => clean(line.trim().replace(/^(?:[-*•–]|\d{1,2}[.)])\s+/, '')))
  const rows = bodies.filter((body) => body.startsWith('|'))
  const entries = lines.filter((line, index) => !/^\s/.test(line) && CATEGORY_LINE.test(bodies[index] as string))
  if (rows.length > 1 || entries.length * 3 >= lines.length) return 'categories'
  return bodies.every(isList) ? 'words' : null
}

function isList(body: string): boolean {
  if (/^(?:#|\/\/)/.test(body)) return true
  return !/[.!?]$/.test(body) && body.split(/[,;]/).every((item) => item.trim().split(' ').length <= ENTRY_WORDS)
}

/** Broken JSON is told by its first line, so that its error is reported and not the format's. */
function jsonFormat(text: string, first: string): ForeignFormat | 'json-form' {
  const whole = readJson(text, 1)
  const line = 'error' in whole ? readJson(first, 1) : whole
  const value = 'error' in line ? null : line.value
  const item = Array.isArray(value) ? value[0] : value
  if (isObject(item) && Object.hasOwn(item, 'rules')) return 'json-form'
  if (isSafevisionClass(item)) return 'safevision'
  const head = text.slice(0, 2_000)
  return value === null && /"class"\s*:/.test(head) && /"content"\s*:/.test(head) ? 'safevision' : 'categories'
}
