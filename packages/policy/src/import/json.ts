import { structureProblem } from '../json/structure-problem'
import type { PolicyIssue } from '../types'
import { importError } from './errors'

/** Deepest nesting that is read: what follows walks it by recursion. */
const DEPTH = 8

/** An object of parsed JSON. */
export type JsonObject = Record<string, unknown>

/** Whether parsed JSON is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Parses JSON without losing a key: of a key that stands twice, `JSON.parse` silently keeps the last.
 *
 * @param line 1-based line where the text begins
 */
export function readJson(text: string, line: number): { value: unknown } | { error: PolicyIssue } {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { error: importError('json-invalid', line, text.trim()) }
  }
  const problem = structureProblem(text, DEPTH)
  return problem ? { error: importError(`json-${problem.kind}`, line, problem.key) } : { value }
}

/** Text for a report. @param value parsed JSON that {@link readJson} let through */
export function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/**
 * Finds the lines of values of JSON text that are asked for in their order.
 *
 * @returns 1-based line of a value; that of the value before it where it is written with other escapes
 */
export function lineFinder(text: string): (value: unknown) => number {
  let at = 0
  let line = 1
  let isLost = false
  return (value) => {
    const found = isLost ? -1 : text.indexOf(JSON.stringify(value) ?? '', at)
    isLost ||= found < 0
    for (; at < found; at++) if (text[at] === '\n') line++
    return line
  }
}
