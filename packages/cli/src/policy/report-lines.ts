import type { PolicyIssue } from '@lookfirst/policy'
import type { NotCarried } from '@lookfirst/policy/import'
import { formOf } from '@lookfirst/policy/parse'
import type { InputFile } from './files'

/** Longest stretch of a text that a line quotes, in UTF-16 code units. */
const QUOTE_LENGTH = 80

/**
 * An issue as one line of a terminal, in the form that editors turn into a link: `file:line:column severity: message hint`. Issues of JSON
 * have no place but its beginning; their path says where.
 */
export function issueLine(file: InputFile, { line, column, severity, message, hint, path }: PolicyIssue): string {
  const where = formOf(file.text) === 'json' && path.length > 0 ? `${path.join('.')}: ` : ''
  return plain(`${file.name}:${line}:${column} ${severity}: ${where}${message} ${hint}`)
}

/** What a format has no place for, likewise. */
export function notCarriedLine(file: InputFile, { line, text, why, hint }: NotCarried): string {
  const quoted = text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH - 1)}…` : text
  return plain(`${file.name}:${line} left out: "${quoted}" ${why} ${hint}`)
}

/** A number with its noun: `no error`, `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count || 'no'} ${noun}${count > 1 ? 's' : ''}`
}

/** A policy, and the name of a file, may come from anywhere: no text of it moves the cursor or turns the direction of what is printed. */
export function plain(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
}
