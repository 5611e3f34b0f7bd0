import { catalogue } from '../../sim/index.ts'
import type { Lever, Metric, Parameter } from '../../sim/index.ts'
import { english } from './words.ts'

/** A table of texts: what the command line prints and the documents contain. */
export interface Listing {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

/** The model's levers, as declared. */
export function leverListing(): Listing {
  const columns = ['key', 'level', 'unit', 'range', 'default', 'off', 'title']
  return { columns, rows: catalogue.levers.map(leverRow) }
}

function leverRow({ key, level, unit, min, max, default: value, off, title }: Lever): string[] {
  return [key, level, unit, `${min} to ${max}`, String(value), String(off), english(title)]
}

/** Every constant of the model, with where its value comes from. */
export function parameterListing(): Listing {
  const columns = ['key', 'unit', 'range', 'default', 'status', 'says', 'source']
  return { columns, rows: catalogue.parameters.map(parameterRow) }
}

function parameterRow({ key, unit, min, max, default: value, status, says, source }: Parameter): string[] {
  return [key, unit, `${min} to ${max}`, String(value), status, english(says), source]
}

/** Every monthly series: a column of `months`, and a name that rules may use. */
export function metricListing(): Listing {
  return { columns: ['key', 'group', 'unit', 'title', 'says'], rows: catalogue.metrics.map(metricRow) }
}

function metricRow({ key, group, unit, title, says }: Metric): string[] {
  return [key, group, unit, english(title), english(says)]
}
