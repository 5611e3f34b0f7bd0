import { cpus } from 'node:os'
import { Option, InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import { validateScenario } from '../../scenario/index.ts'
import { measureSpeed } from '../../run/index.ts'
import type { Speed } from '../../run/index.ts'
import { alignedTable } from '../table.ts'
import type { Terminal } from '../terminal.ts'

interface BenchOptions {
  firms: number
  months: number
  json?: boolean
}

/** `bench`: how fast the model runs here, and on what its time goes. */
export function addBenchCommand(program: Command, terminal: Terminal): void {
  program
    .command('bench')
    .description('how fast the model runs on this machine')
    .addOption(whole('--firms <number>', 'size of the population', 10_000_000).default(100_000))
    .addOption(whole('--months <number>', 'months that are timed', 1200).default(24))
    .option('--json', 'as JSON')
    .action(({ firms, months, json }: BenchOptions) => {
      const scenario = validateScenario({ format: 1, population: { firms }, months, burnIn: 12 }, 'bench')
      const measured = measureSpeed(scenario, terminal)
      terminal.out(json ? `${JSON.stringify(measured, null, 2)}\n` : report(measured, firms, months))
    })
}

function whole(flags: string, says: string, most: number): Option {
  return new Option(flags, says).argParser((text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (value >= 1 && value <= most) return value
    throw new InvalidArgumentError(`Allowed: a whole number from 1 to ${most}.`)
  })
}

function report({ nsPerFirmMonth, bytesPerFirm, phases }: Speed, firms: number, months: number): string {
  const rows = phases.map(({ phase, share, nsPerFirmMonth: ns }) => [
    phase,
    `${(share * 100).toFixed(1)}%`,
    ns.toFixed(1),
  ])
  const { row, withLoans, state } = bytesPerFirm
  const machine = `${firms} firms, ${months} months, Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}`
  return (
    `${machine}\n` +
    `${nsPerFirmMonth.toFixed(1)} ns per firm and month\n` +
    `bytes per firm: ${row} a row, ${withLoans} with its loans, ${state.toFixed(0)} of the whole state\n\n` +
    alignedTable({ columns: ['phase', 'share', 'ns'], rows }, new Set([1, 2]))
  )
}
