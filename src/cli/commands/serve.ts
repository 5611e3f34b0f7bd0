import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'
import { packageFolder } from '../package-folder.ts'
import { pageServer } from '../page-server.ts'
import { Complaint } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'

/** By its number, because `localhost` alone may mean only the IPv6 side of the machine. */
const HERE = '127.0.0.1'
const MOST = 65_535

/** `serve`: the laboratory's page, for this machine only, until interrupted. */
export function addServeCommand(program: Command, terminal: Terminal): void {
  program
    .command('serve')
    .description('the laboratory, as a page for the browser of this machine')
    .addOption(
      new Option('--port <number>', 'where it listens; 0 takes any that is free')
        .env('PORT')
        .default(4173)
        .argParser(portIn),
    )
    .action(({ port }: { port: number }) => serve(port, terminal))
}

async function serve(port: number, terminal: Terminal): Promise<void> {
  const folder = join(packageFolder(), 'dist', 'page')
  if (!existsSync(join(folder, 'index.html'))) throw new Complaint('the page is not built yet: npm run build')
  const server = pageServer(folder)
  await listen(server, port)
  const address = `http://localhost:${(server.address() as AddressInfo).port}`
  terminal.out(`Ballast is at ${address}, its guide at ${address}/docs/ (Ctrl+C stops it)\n`)
  await ended(server, terminal.signal)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(inWords(error, port)))
    server.listen(port, HERE, resolve)
  })
}

function inWords(error: NodeJS.ErrnoException, port: number): Error {
  const reasons: Readonly<Record<string, string>> = { EADDRINUSE: 'is taken', EACCES: 'may not be used' }
  const reason = reasons[error.code ?? '']
  if (reason === undefined) return error
  const other = port < 1024 ? 4173 : port === MOST ? port - 1 : port + 1
  return new Complaint(`port ${port} ${reason}; choose another: --port ${other}`)
}

function ended(server: Server, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      server.close(() => resolve())
      server.closeAllConnections()
    }
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}

function portIn(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= MOST) return port
  throw new InvalidArgumentError(`Allowed: a whole number from 0 to ${MOST}.`)
}
