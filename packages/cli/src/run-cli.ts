import { isGuardError } from '@lookfirst/errors'
import { type Command, UsageError } from './command'
import { modelPack } from './model/pack-command'
import { modelUnpack } from './model/unpack-command'
import { modelVerify } from './model/verify-command'
import { policyCompile } from './policy/compile-command'
import type { Terminal } from './terminal'

const COMMANDS: readonly Command[] = [policyCompile, modelPack, modelVerify, modelUnpack]

const HELP = [
  'lookfirst: compiles policies, packs and verifies models.',
  '',
  'Usage: lookfirst <command> [options]',
  '',
  ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(16)}${summary}`),
  '',
  'lookfirst <command> --help explains a command.',
].join('\n')

/**
 * Runs the program.
 *
 * @param args without node and script
 * @returns the exit code: 0 done, 1 something is wrong with the input, 2 the arguments cannot be understood
 */
export async function runCli(args: string[], terminal: Terminal): Promise<number> {
  const command = COMMANDS.find(({ name }) => name === args.slice(0, 2).join(' '))
  if (!command) {
    const isHelp = args.length === 0 || args[0] === '--help' || args[0] === '-h'
    if (isHelp) terminal.out(HELP)
    else terminal.err(`There is no command "${args.slice(0, 2).join(' ')}". lookfirst --help lists them.`)
    return isHelp ? 0 : 2
  }
  const rest = args.slice(2)
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(command.help)
    return 0
  }
  try {
    return await command.run(rest, terminal)
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${error.message} lookfirst ${command.name} --help explains.`)
      return 2
    }
    if (!isGuardError(error)) throw error
    terminal.err(`${error.code}: ${error.message}`)
    terminal.err(error.hint)
    return 1
  }
}
