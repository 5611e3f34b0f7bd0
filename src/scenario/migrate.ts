import { InputError, describeValue } from './input-error.ts'

/** The format that this version writes. */
export const FORMAT = 1

type Draft = Record<string, unknown>

/**
 * One step per older format, by the format it starts from; each returns the next format's shape and touches nothing
 * that it does not know, so that a mistake in an old file is still reported under the user's own words.
 *
 * Format 0 is that of the drafts before the first release: `firms` stood at the top, without `population`.
 */
const MIGRATIONS: readonly ((draft: Draft) => Draft)[] = [
  ({ firms, ...rest }) => {
    const migrated: Draft = { ...rest, format: 1 }
    if (firms !== undefined && rest.population === undefined) migrated.population = { firms }
    else if (firms !== undefined) migrated.firms = firms
    return migrated
  },
]

/**
 * Brings a scenario of an older format to this one; returns today's unchanged.
 *
 * @throws InputError when the value is no object, or its format is missing, no whole number, or newer than this version
 */
export function migrate(value: unknown, file: string): Draft {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(file, [
      { path: '', found: describeValue(value), allowed: 'an object with "format": 1' },
    ])
  }
  let draft = value as Draft
  const format = Object.hasOwn(draft, 'format') ? draft.format : undefined
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 0 || format > FORMAT) {
    const newer = typeof format === 'number' && format > FORMAT
    const allowed = `a format from 0 to ${FORMAT}${newer ? '; the file is for a newer Ballast than this one' : ''}`
    throw new InputError(file, [{ path: 'format', found: describeValue(format), allowed }])
  }
  for (const step of MIGRATIONS.slice(format)) draft = step(draft)
  return draft
}
