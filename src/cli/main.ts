/** The command line's entry: ties the process's streams and signals to the program. */
import { causeOf } from '../files/index.ts'
import { runCommandLine } from './program.ts'
import { STATUS } from './terminal.ts'
import type { Terminal } from './terminal.ts'

const interruption = new AbortController()

/** Why results could not be printed. */
let unprinted: NodeJS.ErrnoException | undefined

const terminal: Terminal = {
  out: (text) => void (unprinted === undefined && process.stdout.write(text)),
  err: (text) => void process.stderr.write(text),
  isScreen: process.stderr.isTTY,
  now: () => performance.now(),
  signal: interruption.signal,
}

// Whoever does not listen any more (`| head`) does not keep results from being written; nor does a full disk behind `>`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => (unprinted ??= error))
// Without anybody to show progress to, the work goes on.
process.stderr.on('error', () => {})

// The first signal ends the work and keeps what is finished; the second does not wait for that.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (interruption.signal.aborted) process.exit(STATUS.interrupted)
    interruption.abort()
  })
}

process.exitCode = await runCommandLine(process.argv.slice(2), terminal)
// What was printed last may be on its way.
await new Promise<void>((resolve) => process.stdout.write('', () => resolve()))
await new Promise((resolve) => setImmediate(resolve))
// A reader that has seen enough is no failure.
if (unprinted !== undefined && unprinted.code !== 'EPIPE') {
  process.stderr.write(`ballast: cannot write to standard output: ${causeOf(unprinted)}\n`)
  process.exitCode ||= STATUS.failed
}
