import { parsePolicy } from '../grammar/parse-policy'
import type { PolicyIssue } from '../types'
import { readCategories } from './categories'
import { detectFormat } from './detect-format'
import { dropEmptyRules, printReading, type Reading } from './draft'
import { importError } from './errors'
import { readLlavaguard } from './llavaguard'
import { readSafevision } from './safevision'
import type { ForeignFormat, ImportResult } from './types'
import { readWords } from './words'

/** Longest text that is read, in UTF-16 code units. */
const TEXT_LENGTH = 50_000

/** Most lines that are read. */
const LINES = 2500

const READERS: Record<ForeignFormat, (text: string) => Reading> = {
  llavaguard: readLlavaguard,
  safevision: readSafevision,
  categories: readCategories,
  words: readWords,
}

/**
 * Turns a policy as others write it into policy text, and parses that: one parser stays in charge. Says of every line of the input that
 * is not in the policy why it is not. Never throws.
 *
 * Bullets are carried as they stand, also those about intent: parsing warns of these, and the compiler caps them. Actions and rates are
 * the defaults, for the formats have none.
 *
 * @param text at most 50,000 UTF-16 code units and 2,500 lines
 * @param options `format`: what the text is written as; told by its form when left out
 */
export function importPolicy(text: string, { format }: { format?: ForeignFormat } = {}): ImportResult {
  if (text.length > TEXT_LENGTH) return refused(format ?? null, [importError('text-too-long', 1, `${text.length}`)])
  if (text.split(/\r\n?|\n/, LINES + 1).length > LINES) {
    return refused(format ?? null, [importError('lines-too-many', 1, `${LINES}`)])
  }
  if (!text.trim()) return refused(format ?? null, [importError('import-empty', 1, 'it is blank')])
  const found = format ?? detectFormat(text)
  if (found === null) return refused(null, [importError('import-format', 1, text.trim())])
  if (found === 'json-form') return refused(null, [importError('json-form', 1, text.trim())])
  if (found === 'policy') return { ...parsePolicy(text), text, format: found, notCarried: [] }
  return build(found, dropEmptyRules(READERS[found](text)))
}

function build(format: ForeignFormat, reading: Reading): ImportResult {
  const notCarried = reading.notCarried.sort((a, b) => a.line - b.line)
  if (reading.errors.length > 0) return { ...refused(format, reading.errors), notCarried }
  if (reading.rules.length === 0) {
    return { ...refused(format, [importError('import-empty', 1, 'nothing could be carried over')]), notCarried }
  }
  const text = printReading(reading)
  return { ...parsePolicy(text), text, format, notCarried }
}

function refused(format: ImportResult['format'], issues: PolicyIssue[]): ImportResult {
  return { policy: null, text: '', format, issues, notCarried: [] }
}
