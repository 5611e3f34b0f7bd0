/** The yearly panel of firms, read year by year. */
import { catalogue } from '../src/index.ts'

export type Columns = Readonly<Record<string, Float64Array>>

const { cause } = catalogue.enumerations
export const BOUGHT = cause.indexOf('acquisition')
export const BANKRUPT = cause.indexOf('bankruptcy')

/** In business at the end of the year. */
export const isAlive = ({ exit }: Columns, row: number): boolean => Number.isNaN(exit[row])

/**
 * Calls `see` for every firm that was in business at the end of the year before: its staff then, whether it died in the year, and its age then in months. Firms that
 * were bought in it are left out.
 */
export function fromYearToYear(
  panel: Columns,
  see: (staffBefore: number, died: boolean, ageBefore: number) => void,
): void {
  const { year, firm, staff, age, exit } = panel
  const before = new Map<number, number>()
  for (let row = 0; row < year.length; row++) {
    const then = before.get(firm[row])
    if (then !== undefined && exit[row] !== BOUGHT) see(staff[then], !isAlive(panel, row), age[then])
    // Rows are sorted by year: what stands here is of the year before the one that is read.
    if (isAlive(panel, row)) before.set(firm[row], row)
  }
}
