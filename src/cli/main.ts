/** The command line's entry: ties the process's streams and signals to the program. */
import { runCommandLine } from './program.ts'
import { STATUS } from './terminal.ts'
import type { Terminal } from './terminal.ts'

const interruption = new AbortController()

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isScreen: process.stderr.isTTY,
  now: () => performance.now(),
  signal: interruption.signal,
}

// A reader that has seen enough (`| head`) is no failure. Results are printed when the work is done; without anybody to show
// progress to, the work goes on.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

// The first signal stops the work and cleans up; the second does not wait for that.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (interruption.signal.aborted) process.exit(STATUS.interrupted)
    interruption.abort()
  })
}

process.exitCode = await runCommandLine(process.argv.slice(2), terminal)
