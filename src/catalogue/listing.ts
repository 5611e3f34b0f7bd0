import { catalogue } from '../../sim/index.ts'
import type { Lever, Metric, OutputTable, Parameter, Shock } from '../../sim/index.ts'
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

function leverRow({ key, level, unit, min, max, default: value, off, aimed, title }: Lever): string[] {
  return [
    key,
    level,
    unit,
    `${min} to ${max}`,
    String(value),
    String(off),
    aimed ? 'firms chosen' : 'all',
    english(title),
  ]
}

/** What can strike, as declared. */
export function shockListing(): Listing {
  const columns = ['key', 'unit', 'range', 'default', 'title', 'says', 'source']
  return { columns, rows: catalogue.shocks.map(shockRow) }
}

function shockRow({ key, unit, min, max, default: value, title, says, source }: Shock): string[] {
  return [key, unit, `${min} to ${max}`, String(value), english(title), english(says), source]
}

/** Every constant of the model, or of one mechanism, with where its value comes from. */
export function parameterListing(mechanism?: string): Listing {
  const columns = ['key', 'unit', 'range', 'default', 'status', 'says', 'source']
  const wanted = catalogue.parameters.filter((one) => mechanism === undefined || one.mechanism === mechanism)
  return { columns, rows: wanted.map(parameterRow) }
}

function parameterRow({ key, unit, min, max, default: value, status, says, source }: Parameter): string[] {
  return [key, unit, `${min} to ${max}`, String(value), status, english(says), source]
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
