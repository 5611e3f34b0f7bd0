/** Columns of numbers as callers give them, read once and checked. */

/** What is wrong with a value: which, what it is, what is allowed. */
export function valueError(of: string, name: string, value: unknown, allowed: string): RangeError {
  return new RangeError(`${of} has ${name} ${shown(value)}, not ${allowed}`)
}

/**
 * A column of finite numbers.
 *
 * @param of what an element belongs to, for the message
 * @throws RangeError if it is missing, if its length differs, or if a value is no finite number
 */
export function readNumbers(
  name: string,
  column: ArrayLike<number> | undefined,
  count: number,
  of = 'life',
): Float64Array {
  requireLength(name, column, count)
  const out = new Float64Array(count)
  for (let row = 0; row < count; row++) {
    const value: unknown = column[row]
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw valueError(`${of} ${row}`, name, value, 'a finite number')
    out[row] = value
  }
  return out
}

/**
 * A column of yes and no: 1 or 0, true or false.
 *
 * @throws RangeError if it is missing, if its length differs, or if a value is anything else
 */
export function readCodes(
  name: string,
  column: ArrayLike<number | boolean> | undefined,
  count: number,
  of = 'life',
): Uint8Array {
  requireLength(name, column, count)
  const out = new Uint8Array(count)
  for (let row = 0; row < count; row++) {
    const value = column[row]!
    if (value !== 0 && value !== 1 && value !== true && value !== false)
      throw valueError(`${of} ${row}`, name, value, '0 or 1 (false or true)')
    out[row] = Number(value)
  }
  return out
}

function requireLength<Value>(
  name: string,
  column: ArrayLike<Value> | undefined,
  count: number,
): asserts column is ArrayLike<Value> {
  if (column === undefined || column === null || typeof column.length !== 'number')
    throw new RangeError(`${name} is missing: one value for each of ${count} is needed`)
  if (column.length !== count) throw new RangeError(`${count} rows, but ${column.length} values of ${name}`)
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}
