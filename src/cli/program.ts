import { Command, CommanderError } from 'commander'
import packageFacts from '../../package.json' with { type: 'json' }
import { InputError } from '../scenario/index.ts'
import { addBenchCommand } from './commands/bench.ts'
import { addCatalogueCommands } from './commands/catalogue.ts'
import { addRunCommand } from './commands/run.ts'
import { addValidateCommand } from './commands/validate.ts'
import { withBooksValue } from './options.ts'
import { STATUS } from './terminal.ts'
import type { Terminal } from './terminal.ts'

/**
 * Runs one command line to its end.
 *
 * @param args what follows the command's name
 * @returns the exit status: 0 done, 1 failed, 2 the input is wrong, 130 interrupted
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await program(terminal).parseAsync(withBooksValue(args), { from: 'user' })
    return STATUS.done
  } catch (error) {
    return statusOf(error, terminal)
  }
}

function program(terminal: Terminal): Command {
  const root = new Command('ballast')
    .description('Which firms live if we pull this policy lever, which die, and who pays?')
    .version(packageFacts.version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
    .showHelpAfterError('(see --help)')
  addRunCommand(root, terminal)
  addValidateCommand(root, terminal)
  addCatalogueCommands(root, terminal)
  addBenchCommand(root, terminal)
  return root
}

function statusOf(error: unknown, terminal: Terminal): number {
  // Commander has already said what is wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? STATUS.done : STATUS.wrongInput
  if (error instanceof InputError) {
    terminal.err(`${error.message}\n`)
    return STATUS.wrongInput
  }
  if (terminal.signal.aborted) {
    terminal.err('ballast: interrupted; nothing was written\n')
    return STATUS.interrupted
  }
  terminal.err(`ballast: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return STATUS.failed
}
