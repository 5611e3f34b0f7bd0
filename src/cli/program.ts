import { Command, CommanderError } from 'commander'
import { FolderNotEmpty } from '../files/index.ts'
import { RunError } from '../run/index.ts'
import { InputError } from '../scenario/index.ts'
import { version } from '../version.ts'
import { addBiographyCommand } from './commands/biography.ts'
import { addBenchCommand } from './commands/bench.ts'
import { addCatalogueCommands } from './commands/catalogue.ts'
import { addCompareCommand } from './commands/compare.ts'
import { addRunCommand } from './commands/run.ts'
import { addValidateCommand } from './commands/validate.ts'
import { withBooksValue } from './options.ts'
import { STATUS } from './terminal.ts'
import type { Terminal } from './terminal.ts'
import { Unfinished } from './unfinished.ts'

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
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
    .showHelpAfterError('(see --help)')
  addRunCommand(root, terminal)
  addCompareCommand(root, terminal)
  addBiographyCommand(root, terminal)
  addValidateCommand(root, terminal)
  addCatalogueCommands(root, terminal)
  addBenchCommand(root, terminal)
  return root
}

function statusOf(error: unknown, terminal: Terminal): number {
  // Commander has already said what is wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? STATUS.done : STATUS.wrongInput
  if (error instanceof InputError || error instanceof FolderNotEmpty) {
    terminal.err(`${error.message}\n`)
    return STATUS.wrongInput
  }
  if (error instanceof Unfinished) {
    terminal.err(`ballast: ${error.message}\n`)
    return error.status
  }
  if (terminal.signal.aborted) {
    terminal.err('ballast: interrupted; nothing was written\n')
    return STATUS.interrupted
  }
  terminal.err(`ballast: ${failureText(error)}\n`)
  return STATUS.failed
}

/** What the model or the system says is clear by itself; anything else is a mistake of ours, to be found by its stack. */
function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isClear = error instanceof RunError || 'code' in error
  return isClear ? error.message : (error.stack ?? error.message)
}
