import { catalogue } from '../../sim/index.ts'
import type { Lever, Metric, OutputTable, Parameter, Region, Shock } from '../../sim/index.ts'
import { english } from './words.ts'

/** A table of texts: what the command line prints and the documents contain. */
export interface Listing {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

/** The model's levers, as declared. */
export function leverListing(): Listing {
  const columns = ['key', 'level', 'unit', 'range', 'default', 'off', 'for', 'title']
  return { columns, rows: catalogue.levers.map(leverRow) }
}

function leverRow(lever: Lever): string[] {
  const { key, level, unit, default: value, off, aimed, title } = lever
  return [
    key,
    level,
    unit,
    rangeOf(lever),
    String(value),
    String(off),
    aimed ? 'firms chosen' : 'all',
    english(title),
  ]
}

/** What a value may be. */
function rangeOf({ min, max, whole }: { min: number; max: number; whole?: boolean }): string {
  return `${min} to ${max}${whole ? ', whole' : ''}`
}

/** What can strike, as declared. */
export function shockListing(): Listing {
  const columns = ['key', 'unit', 'range', 'default', 'title', 'says', 'source']
  return { columns, rows: catalogue.shocks.map(shockRow) }
}

function shockRow(shock: Shock): string[] {
  const { key, unit, default: value, title, says, source } = shock
  return [key, unit, rangeOf(shock), String(value), english(title), english(says), source]
}

/** Every constant of the model, or of one mechanism, with where its value comes from. */
export function parameterListing(mechanism?: string): Listing {
  const columns = ['key', 'unit', 'range', 'default', 'status', 'says', 'source']
  const wanted = catalogue.parameters.filter((one) => mechanism === undefined || one.mechanism === mechanism)
  return { columns, rows: wanted.map(parameterRow) }
}

function parameterRow(parameter: Parameter): string[] {
  const { key, unit, default: value, status, says, source } = parameter
  return [key, unit, rangeOf(parameter), String(value), status, english(says), source]
}

/** Sets of parameters for countries and unions, and how many each sets. */
export function profileListing(): Listing {
  const rows = catalogue.profiles.map(({ key, title, says, parameters }) => [
    key,
    title.en,
    title.zh,
    String(Object.keys(parameters).length),
    english(says),
  ])
  return { columns: ['key', 'title', '中文', 'parameters', 'says'], rows }
}

/** What can be named of regions: each region, then its sectors, then its cities. */
export function regionListing(regions: Readonly<Record<string, Region>>): Listing {
  const rows = Object.values(regions).flatMap((region) => [
    regionRow(region.key, 'region', region),
    ...region.sectors.map((sector) => regionRow(region.key, 'sector', sector)),
    ...region.cities.map((city) => regionRow(region.key, 'city', city)),
  ])
  return { columns: ['region', 'kind', 'key', 'title', '中文'], rows }
}

function regionRow(region: string, kind: string, { key, title }: Pick<Region, 'key' | 'title'>): string[] {
  return [region, kind, key, title.en, title.zh]
}

/** The columns of a table that a run writes on request. */
export function outputListing({ columns }: OutputTable): Listing {
  return {
    columns: ['column', 'kind', 'unit', 'says'],
    rows: columns.map(({ name, kind, unit, says }) => [name, kind, unit, says]),
  }
}

/** Every monthly series: a column of `months`, and a name that rules may use. */
export function metricListing(): Listing {
  return { columns: ['key', 'group', 'unit', 'title', 'says'], rows: catalogue.metrics.map(metricRow) }
}

function metricRow({ key, group, unit, title, says }: Metric): string[] {
  return [key, group, unit, english(title), english(says)]
}
