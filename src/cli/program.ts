import { Command, CommanderError } from 'commander'
import { FolderNotEmpty } from '../files/index.ts'
import { RunError } from '../run/index.ts'
import { InputError, printableLines } from '../scenario/index.ts'
import { version } from '../version.ts'
import { addBiographyCommand } from './commands/biography.ts'
import { addBenchCommand } from './commands/bench.ts'
import { addCacheCommand } from './commands/cache.ts'
import { addCatalogueCommands } from './commands/catalogue.ts'
import { addCompareCommand } from './commands/compare.ts'
import { addCompletionCommand } from './commands/completion.ts'
import { addExamplesCommand } from './commands/examples.ts'
import { addDiffCommand, HeadlinesMoved } from './commands/diff.ts'
import { addRunCommand } from './commands/run.ts'
import { addServeCommand } from './commands/serve.ts'
import { addValidateCommand } from './commands/validate.ts'
import { addVerifyCommand } from './commands/verify.ts'
import { withBooksValue } from './options.ts'
import { Complaint, STATUS } from './terminal.ts'
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
    const root = program(terminal)
    await root.parseAsync(withBooksValue(knownCommand(args, root)), { from: 'user' })
    return STATUS.done
  } catch (error) {
    return statusOf(error, terminal)
  }
}

/** Where the command is none, that word alone: with --help beside it, or after `help`, commander would overlook it. */
function knownCommand(args: readonly string[], root: Command): readonly string[] {
  const isCommand = (word: string): boolean => root.commands.some((command) => command.name() === word)
  const words = args.filter((arg) => !arg.startsWith('-'))
  const asked = words[0] === 'help' ? words.slice(1).find((word) => !isCommand(word)) : words[0]
  return asked === undefined || isCommand(asked) ? args : [asked]
}

function program(terminal: Terminal): Command {
  const root = new Command('ballast')
    .description('Which firms live if we pull this policy lever, which die, and who pays?')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(printableLines(text)),
    })
    .showHelpAfterError('(see --help)')
  addRunCommand(root, terminal)
  addCompareCommand(root, terminal)
  addDiffCommand(root, terminal)
  addBiographyCommand(root, terminal)
  addValidateCommand(root, terminal)
  addVerifyCommand(root, terminal)
  addCatalogueCommands(root, terminal)
  addBenchCommand(root, terminal)
  addServeCommand(root, terminal)
  addExamplesCommand(root, terminal)
  addCacheCommand(root, terminal)
  addCompletionCommand(root, terminal)
  return root
}

function statusOf(error: unknown, terminal: Terminal): number {
  // Commander has already said what is wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? STATUS.done : STATUS.wrongInput
  if (error instanceof InputError || error instanceof FolderNotEmpty) {
    terminal.err(`${printableLines(error.message)}\n`)
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
  if (error instanceof HeadlinesMoved) return STATUS.failed
  terminal.err(`ballast: ${printableLines(failureText(error))}\n`)
  return STATUS.failed
}

/** What the model or the system says is clear by itself; anything else is a mistake of ours, to be found by its stack. */
function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isClear = error instanceof RunError || error instanceof Complaint || 'code' in error
  return isClear ? error.message : (error.stack ?? error.message)
}
