/** Rows of tables as numbers: said to be rows where that is not to be seen, so that places in wide columns stay whole numbers. */

/** No table has more rows: a number in which all bits are ones. */
const MOST_ROWS = 16777215

/** A number that is a row, or counts rows. */
export function asRow(n: number): number {
  return n & MOST_ROWS
}

/** A row that a list names. */
export function rowOf(list: Int32Array, i: number): number {
  return asRow(list[i])
}
