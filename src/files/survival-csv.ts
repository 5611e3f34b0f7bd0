import type { Survival } from '../run/index.ts'
import { CsvEncoder } from './csv.ts'
import { curvesOf, survivalTable } from './tables/survival.ts'

/** The table `survival` as the text of its CSV file, byte for byte what `--out` holds: for pages, which write no folders. */
export function survivalCsv(survival: Survival): string {
  const encoder = new CsvEncoder(survivalTable)
  const bytes = new TextDecoder()
  let text = ''
  for (const curve of curvesOf(survival)) {
    for (const chunk of encoder.add(curve)) text += bytes.decode(chunk)
  }
  for (const chunk of encoder.finish()) text += bytes.decode(chunk)
  return text
}
