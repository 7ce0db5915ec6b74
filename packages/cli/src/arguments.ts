import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './command'

type Options = NonNullable<ParseArgsConfig['options']>

/**
 * Reads one positional argument and string options.
 *
 * @param what names the positional in the message, for example `a folder`
 * @throws UsageError for unknown options and for any number of positionals but one
 */
export function readArguments<Name extends string>(
  args: string[],
  what: string,
  names: readonly Name[] = [],
): { positional: string; options: Partial<Record<Name, string>> } {
  const options: Options = Object.fromEntries(names.map((name) => [name, { type: 'string' }]))
  let parsed: { values: Record<string, unknown>; positionals: string[] }
  try {
    parsed = parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  const [positional, ...rest] = parsed.positionals
  if (positional === undefined || rest.length > 0) {
    throw new UsageError(`Expected ${what}, got ${parsed.positionals.length} arguments.`)
  }
  return { positional, options: parsed.values as Partial<Record<Name, string>> }
}

/**
 * An option that must be given.
 *
 * @throws UsageError where it is missing
 */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new UsageError(`The option ${option} is missing.`)
  return value
}
