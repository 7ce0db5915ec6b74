import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './command'

type Options = NonNullable<ParseArgsConfig['options']>

/** What a command takes. */
interface Shape<Name extends string, Flag extends string> {
  /** What the positionals are, for the message: `a folder`, `two policies`. */
  what: string
  /** Fewest and most positionals. */
  count: readonly [least: number, most: number]
  /** Options that take a text. */
  names?: readonly Name[]
  /** Options that stand alone. */
  flags?: readonly Flag[]
}

/** What was given. */
interface Given<Name extends string, Flag extends string> {
  options: Partial<Record<Name, string>>
  flags: Partial<Record<Flag, true>>
}

/**
 * Reads positionals and options.
 *
 * @throws UsageError for unknown options and for a number of positionals that the command does not take
 */
export function splitArguments<Name extends string = never, Flag extends string = never>(
  args: string[],
  { what, count: [least, most], names = [], flags = [] }: Shape<Name, Flag>,
): Given<Name, Flag> & { positionals: string[] } {
  const options: Options = {
    ...Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
    ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' }])),
  }
  let parsed: { values: Record<string, unknown>; positionals: string[] }
  try {
    parsed = parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = parsed
  if (positionals.length < least || positionals.length > most) {
    throw new UsageError(`Expected ${what}, got ${positionals.length} arguments.`)
  }
  const pick = (keys: readonly string[]) =>
    Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key)))
  return {
    positionals,
    options: pick(names) as Partial<Record<Name, string>>,
    flags: pick(flags) as Partial<Record<Flag, true>>,
  }
}

/**
 * Reads one positional and options.
 *
 * @param what names the positional in the message, for example `a folder`
 * @throws UsageError for unknown options and for any number of positionals but one
 */
export function readArguments<Name extends string = never, Flag extends string = never>(
  args: string[],
  what: string,
  names: readonly Name[] = [],
  flags: readonly Flag[] = [],
): Given<Name, Flag> & { positional: string } {
  const { positionals, ...given } = splitArguments(args, { what, count: [1, 1], names, flags })
  return { positional: positionals[0] as string, ...given }
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

/**
 * An option of which only some texts make sense, or `undefined` where it was not given.
 *
 * @throws UsageError for any other text
 */
export function oneOf<Value extends string>(
  value: string | undefined,
  option: string,
  allowed: readonly Value[],
): Value | undefined {
  if (value === undefined) return undefined
  const found = allowed.find((name) => name === value)
  if (!found) throw new UsageError(`${option} is ${value}; it must be one of ${allowed.join(', ')}.`)
  return found
}
