import type { Command } from 'commander'
import { catalogue } from '../../../sim/index.ts'
import {
  leverEntry,
  leverListing,
  metricEntry,
  metricListing,
  parameterEntry,
  parameterListing,
  profileEntry,
  profileListing,
  regionEntry,
  regionListing,
  shockEntry,
  shockListing,
} from '../../catalogue/index.ts'
import type { Entry, Listing } from '../../catalogue/index.ts'
import { allTables } from '../../files/index.ts'
import type { KnownTable } from '../../files/index.ts'
import { regions } from '../../regions/index.ts'
import { InputError, nearestKey, quoted, scenarioSchema } from '../../scenario/index.ts'
import { alignedTable, entryText } from '../table.ts'
import type { Terminal } from '../terminal.ts'

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

interface Declared {
  readonly key: string
}

/** Things that can be named, of one kind. */
interface Kind {
  /** Of the command; and of one of them. */
  readonly name: string
  readonly one: string
  readonly says: string
  readonly listing: () => Listing
  readonly declared: () => readonly Declared[]
  /** All about one of them. */
  readonly whole: (declared: Declared) => string
}

/** `levers`, `parameters`, `profiles`, `metrics`, `shocks`, `regions`, `tables`, `schema`: what there is, and each of them whole by its key. */
export function addCatalogueCommands(program: Command, terminal: Terminal): void {
  for (const kind of KINDS) addKind(program, terminal, kind)
  program
    .command('schema')
    .description("the scenario file's JSON Schema")
    .option('--json', 'the same: a schema is JSON')
    .action(() => terminal.out(json({ $schema: DIALECT, ...scenarioSchema() })))
}

/** Keys that the command of a name takes, for completion; undefined where there is no such command. */
export function keysOf(command: string): readonly string[] | undefined {
  return KINDS.find(({ name }) => name === command)
    ?.declared()
    .map(({ key }) => key)
}

const KINDS: readonly Kind[] = [
  {
    name: 'levers',
    one: 'lever',
    says: 'what a policy can move',
    listing: leverListing,
    ...among(catalogue.levers, leverEntry),
  },
  {
    name: 'parameters',
    one: 'parameter',
    says: 'every constant of the model, with its source',
    listing: parameterListing,
    ...among(catalogue.parameters, parameterEntry),
  },
  {
    name: 'profiles',
    one: 'profile',
    says: 'sets of parameters for countries and unions',
    listing: profileListing,
    ...among(catalogue.profiles, profileEntry),
  },
  {
    name: 'metrics',
    one: 'series',
    says: 'the monthly series, which rules may use',
    listing: metricListing,
    ...among(catalogue.metrics, metricEntry),
  },
  {
    name: 'shocks',
    one: 'shock',
    says: 'what can strike',
    listing: shockListing,
    ...among(catalogue.shocks, shockEntry),
  },
  {
    name: 'regions',
    one: 'region',
    says: 'where: regions with their sectors and cities',
    listing: () => regionListing(regions),
    ...among(Object.values(regions), regionEntry),
  },
  {
    name: 'tables',
    one: 'table',
    says: 'what runs and comparisons write, column by column',
    listing: tableListing,
    declared: keyedTables,
    whole: (declared) => tableText(declared as KeyedTable),
  },
]

/** A list of one type, and how one of it is told. */
function among<One extends Declared>(
  declared: readonly One[],
  entry: (one: One) => Entry,
): Pick<Kind, 'declared' | 'whole'> {
  return { declared: () => declared, whole: (one) => entryText(entry(one as One)) }
}

function addKind(program: Command, terminal: Terminal, kind: Kind): void {
  program
    .command(kind.name)
    .description(kind.says)
    .argument('[key]', `all about one ${kind.one}`)
    .option('--json', 'as JSON, with everything that is declared')
    .action((key: string | undefined, options: { json?: boolean }) => {
      if (key === undefined)
        return terminal.out(options.json ? json(kind.declared()) : alignedTable(kind.listing()))
      const declared = declaredAs(key, kind)
      terminal.out(options.json ? json(declared) : kind.whole(declared))
    })
}

/** @throws InputError naming the nearest key */
function declaredAs(key: string, { name, one, declared }: Kind): Declared {
  const found = declared().find((each) => each.key === key)
  if (found !== undefined) return found
  const nearest = nearestKey(
    key,
    declared().map((each) => each.key),
  )
  const issue = { path: '', found: `no ${one} of this key`, allowed: `a key that "ballast ${name}" lists` }
  throw new InputError(`${name} ${quoted(key)}`, [nearest === undefined ? issue : { ...issue, nearest }])
}

type KeyedTable = KnownTable & Declared

function keyedTables(): readonly KeyedTable[] {
  return allTables().map((table) => ({ key: table.name, ...table }))
}

function writtenBy({ of, option }: KnownTable): string {
  return option === undefined ? of : `${of}, ${option}`
}

function tableListing(): Listing {
  const rows = allTables().map((table) => [
    table.name,
    writtenBy(table),
    String(table.columns.length),
    table.row,
  ])
  return { columns: ['key', 'written by', 'columns', 'a row is'], rows }
}

function tableText(table: KeyedTable): string {
  const head = entryText([
    ['table', table.key],
    ['written by', writtenBy(table)],
    ['a row is', table.row],
  ])
  const rows = table.columns.map(({ name, kind, unit, says, optional }) => [
    name,
    kind,
    unit,
    optional ? 'yes' : '',
    says,
  ])
  return `${head}\n${alignedTable({ columns: ['column', 'kind', 'unit', 'may be missing', 'says'], rows })}`
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
