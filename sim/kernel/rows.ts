/** Lists of rows, for passes over those whom a step concerns. */

/** No table has more rows: a number in which all bits are ones. */
const MOST_ROWS = 16777215

/** A row that a list names. Said to be one, since that is not to be seen from a number of 32 bits: places in wide columns stay whole. */
export function rowOf(list: Int32Array, i: number): number {
  return list[i] & MOST_ROWS
}
