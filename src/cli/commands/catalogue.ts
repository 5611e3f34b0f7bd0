import type { Command } from 'commander'
import { catalogue } from '../../../sim/index.ts'
import { leverListing, metricListing, parameterListing } from '../../catalogue/index.ts'
import type { Listing } from '../../catalogue/index.ts'
import { scenarioSchema } from '../../scenario/index.ts'
import { alignedTable } from '../table.ts'
import type { Terminal } from '../terminal.ts'

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

/** `levers`, `parameters`, `metrics`, `schema`: what the model declares. */
export function addCatalogueCommands(program: Command, terminal: Terminal): void {
  addListing('levers', 'what a policy can move', leverListing, catalogue.levers)
  addListing(
    'parameters',
    'every constant of the model, with its source',
    parameterListing,
    catalogue.parameters,
  )
  addListing('metrics', 'the monthly series, which rules may use', metricListing, catalogue.metrics)
  program
    .command('schema')
    .description("the scenario file's JSON Schema")
    .option('--json', 'the same: a schema is JSON')
    .action(() => terminal.out(json({ $schema: DIALECT, ...scenarioSchema() })))

  function addListing(name: string, says: string, listing: () => Listing, declared: readonly object[]): void {
    program
      .command(name)
      .description(says)
      .option('--json', 'as JSON, with everything that is declared')
      .action((options: { json?: boolean }) =>
        terminal.out(options.json ? json(declared) : alignedTable(listing())),
      )
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
