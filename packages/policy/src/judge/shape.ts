import { GuardError } from '@lookfirst/errors'

/** @throws {@link GuardError} `POLICY_INVALID` unless the value is an object; the other checks of this file likewise */
export function object(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) fail(path, 'an object', value)
}

/** Checks that a value is a list, then each item. */
export function list(
  value: unknown,
  path: string,
  checkItem: (item: unknown, path: string, index: number) => void,
): void {
  if (!Array.isArray(value)) fail(path, 'a list', value)
  for (const [index, item] of value.entries()) checkItem(item, `${path}.${index}`, index)
}

/** Checks that a value is a list of so many items. */
export function length(value: unknown, count: number, path: string): void {
  if (!Array.isArray(value) || value.length !== count) fail(path, `a list of ${count}`, value)
}

/** Checks that a value is text. */
export function string(value: unknown, path: string): asserts value is string {
  if (typeof value !== 'string') fail(path, 'text', value)
}

/** Checks that a value is a finite number. */
export function number(value: unknown, path: string): asserts value is number {
  if (!Number.isFinite(value)) fail(path, 'a finite number', value)
}

/** Checks that a value is a number above zero. */
export function positive(value: unknown, path: string): void {
  number(value, path)
  if (value <= 0) fail(path, 'a number above zero', value)
}

/** Checks that a value is a whole number in [0, below). */
export function whole(value: unknown, below: number, path: string): void {
  number(value, path)
  if (!Number.isInteger(value) || value < 0 || value >= below) fail(path, `a whole number below ${below}`, value)
}

/** Checks that a value is one of several. */
export function oneOf(value: unknown, choices: readonly unknown[], path: string): void {
  if (!choices.includes(value)) fail(path, `one of ${choices.join(', ')}`, value)
}

/** Refuses a compiled policy. */
export function fail(path: string, expected: string, received: unknown): never {
  throw new GuardError(
    'POLICY_INVALID',
    `The compiled policy cannot be used: ${path} should be ${expected} but is ${shown(received)}.`,
    'Compile the policy text again with this version of lookfirst.',
    { details: { path, expected } },
  )
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 40)}"`
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
