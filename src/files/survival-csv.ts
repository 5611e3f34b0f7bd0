import type { Survival } from '../run/index.ts'
import { tableText } from './table-text.ts'
import { curvesOf, survivalTable } from './tables/survival.ts'

/** The table `survival` as the text of its CSV file, byte for byte what `--out` holds: for pages, which write no folders. */
export function survivalCsv(survival: Survival): string {
  return tableText(survivalTable, curvesOf(survival))
}
