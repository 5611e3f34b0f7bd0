/** The generated pages of the documentation, as Markdown by path. */

import { catalogue } from '../../../sim/index.ts'
import { cataloguePage } from './catalogue-page.ts'
import { csvRows } from './effects.ts'
import { leverPage } from './lever-page.ts'
import { tablesPage } from './tables-page.ts'

/** `effects` is the text of `experiments/lever-effects/effects.csv`, empty where it is missing. */
export function generatedPages(effects: string): Readonly<Record<string, string>> {
  const rows = csvRows(effects)
  const levers = catalogue.levers.map((lever) => [`levers/${lever.key}.md`, leverPage(lever, rows)])
  return {
    'catalogue.md': cataloguePage(),
    'tables.md': tablesPage(),
    ...(Object.fromEntries(levers) as Record<string, string>),
  }
}
