import { isGuardError } from '@lookfirst/errors'
import { calibrate } from './calibrate/calibrate-command'
import { classifyCommand } from './classify/classify-command'
import { type Command, UsageError } from './command'
import { evalCommand } from './eval/eval-command'
import { modelPackDetector } from './model/detector/pack-detector-command'
import { modelPack } from './model/pack-command'
import { modelPin } from './model/pin-command'
import { modelUnpack } from './model/unpack-command'
import { modelVerify } from './model/verify-command'
import { nearestCommand } from './nearest-command'
import { policyCompile } from './policy/compile-command'
import { policyDiff } from './policy/diff-command'
import { policyExport } from './policy/export-command'
import { policyImport } from './policy/import-command'
import { policyLint } from './policy/lint-command'
import { policyPrint } from './policy/print-command'
import { plain } from './policy/report-lines'
import { policyTest } from './policy/test-command'
import type { Terminal } from './terminal'

const COMMANDS: readonly Command[] = [
  policyLint,
  policyPrint,
  policyDiff,
  policyCompile,
  policyTest,
  policyImport,
  policyExport,
  modelPack,
  modelPackDetector,
  modelVerify,
  modelUnpack,
  modelPin,
  classifyCommand,
  evalCommand,
  calibrate,
]

/** What the first word of a command says: what it is about. */
const GROUPS: Readonly<Record<string, string>> = {
  policy: 'checks, prints, compares, compiles, imports and exports policies',
  model: 'packs, verifies and unpacks models',
}

/**
 * Runs the program.
 *
 * @param args without node and script
 * @returns the exit code: 0 done, 1 something is wrong with the input, 2 the arguments cannot be understood; `policy diff` has codes of its own
 */
export async function runCli(args: string[], terminal: Terminal): Promise<number> {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, at) => word === args[at]))
  if (!command) return withoutCommand(args, terminal)
  const rest = args.slice(command.name.split(' ').length)
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(command.help)
    return 0
  }
  try {
    return await command.run(rest, terminal)
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(plain(`${error.message} lookfirst ${command.name} --help explains.`))
      return 2
    }
    if (!isGuardError(error)) throw error
    terminal.err(plain(`${error.code}: ${error.message}`))
    terminal.err(plain(error.hint))
    return command.failureCode ?? 1
  }
}

function withoutCommand(args: string[], terminal: Terminal): number {
  const [first, second] = args
  const group = first !== undefined && Object.hasOwn(GROUPS, first) ? first : null
  const next = group ? second : first
  if (next === undefined || next === '--help' || next === '-h') {
    terminal.out(group ? groupHelp(group) : help())
    return 0
  }
  const typed = group ? [group, next] : args.slice(0, 2)
  const nearest = nearestCommand(
    typed,
    COMMANDS.map(({ name }) => name),
  )
  const guess = nearest ? ` Did you mean "lookfirst ${nearest}"?` : ''
  terminal.err(`There is no command "${group ? typed.join(' ') : first}".${guess} lookfirst --help lists them.`)
  return 2
}

function help(): string {
  return [
    'lookfirst: policies for images, and the models that judge by them, on the command line.',
    '',
    'Usage: lookfirst <command> [options]',
    ...Object.keys(GROUPS).flatMap((group) => ['', ...listed((name) => name.startsWith(`${group} `))]),
    '',
    ...listed((name) => !name.includes(' ')),
    '',
    'lookfirst <command> --help explains a command and gives an example.',
    'Exit codes: 0 done, 1 something is wrong with the input, 2 the arguments cannot be understood.',
  ].join('\n')
}

function groupHelp(group: string): string {
  return [
    `lookfirst ${group}: ${GROUPS[group]}.`,
    '',
    `Usage: lookfirst ${group} <command> [options]`,
    '',
    ...listed((name) => name.startsWith(`${group} `)),
    '',
    `lookfirst ${group} <command> --help explains a command and gives an example.`,
  ].join('\n')
}

function listed(isListed: (name: string) => boolean): string[] {
  return COMMANDS.filter(({ name }) => isListed(name)).map(({ name, summary }) => `  ${name.padEnd(21)}${summary}`)
}
