import { GuardError } from '@lookfirst/errors'
import type { Fields } from '../fields'

/** @throws {@link GuardError} `INTERCHANGE_INVALID` unless the value is an object; the other checks of this file likewise */
export function fields(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(path, 'an object', value)
  return value as Fields
}

/** Checks that a value is a list. */
export function list(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) fail(path, 'a list', value)
  return value
}

/** Checks that a value is text. */
export function string(value: unknown, path: string): string {
  if (typeof value !== 'string') fail(path, 'text', value)
  return value
}

/** Checks that a value is true or false. */
export function boolean(value: unknown, path: string): boolean {
  if (typeof value !== 'boolean') fail(path, 'true or false', value)
  return value
}

/** Checks that a value is a number in [least, most]. */
export function numberIn(value: unknown, least: number, most: number, path: string): number {
  if (typeof value !== 'number' || !(value >= least && value <= most)) {
    fail(path, `a number from ${least} to ${most}`, value)
  }
  return value
}

/** Checks that a value is one of several. */
export function oneOf<T>(value: unknown, choices: readonly T[], path: string): T {
  if (!choices.includes(value as T)) fail(path, `one of ${choices.join(', ')}`, value)
  return value as T
}

/** Refuses an answer, a verdict or a mapping. */
export function fail(path: string, expected: string, received: unknown): never {
  throw new GuardError(
    'INTERCHANGE_INVALID',
    `The result cannot be mapped: ${path} should be ${expected} but is ${shown(received)}.`,
    'Pass the body of a successful answer as the service sent it, and a mapping that names what the service knows.',
    { details: { path, expected } },
  )
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  if (typeof value === 'string') return `"${value.slice(0, 40)}"`
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
