/** Every table that a run or comparison writes, with every column and its unit, on one page of Markdown. */

import { allTables } from '../../files/tables/all.ts'
import type { KnownTable } from '../../files/tables/all.ts'
import { markdownTable } from '../markdown.ts'
import { UNITS } from '../units.ts'

export function tablesPage(): string {
  const tables = allTables()
  const part = (of: KnownTable['of']) => tables.filter((table) => table.of === of).map(tableTold)
  return [
    '# Tables of results',
    'What `--out` writes, as declared: each table is a file of that name, `.csv` or `.parquet`. `columns.json` beside the tables says the same of those that are there.',
    READING,
    '## Units',
    'Money is counted in whole minor units of its currency, which `columns.json` names.',
    markdownTable({ columns: ['unit', 'what a number of it means'], rows: Object.entries(UNITS) }),
    '## Of a run',
    'In the folder of `run`, and in `base/` and `policy/` inside that of `compare`. Rows are sorted by replicate, then by month or firm.',
    ...part('run'),
    '## Of a comparison',
    'In the folder of `compare`. Estimates are policy − base, each with its interval over replicates and the same number of the placebo.',
    ...part('comparison'),
  ].join('\n\n')
}

const READING = `## Reading them

Programs that guess the type of a column from its first rows guess wrong sooner or later. Beside the tables of every folder lie recipes that read each column as what it is:

\`\`\`r
source("first/load.R")
tables <- load_ballast("first")
\`\`\`

\`\`\`python
# in the folder, or with it on the path
from load import load_ballast
tables = load_ballast()
\`\`\`

\`\`\`sql
-- DuckDB; each table of the folder becomes one of the database
SET file_search_path = 'first';
.read first/load.sql
\`\`\`

The share of the initial firms alive after N months is one number, and every place has it: it is \`survival\` in the table of that name (stratum \`entry=initial\`), the first row of "alive after" on the screen of \`run\` and of "initial firms alive after" on that of \`compare\`, and its difference is what \`effects\` calls \`survivalDifference\`N. A firm that is bought has not died: it lives on in its buyer.

| question | columns of \`firms\` | in R |
| --- | --- | --- |
| who is alive after N months | \`followed\`, \`died\` | \`survfit(Surv(followed, died) ~ 1, subset(firms, entry == "initial"))\` |
| how fast those die who are still on their own, as in \`logHazardRatio\` | \`time\`, \`died\` | \`coxph(Surv(time, died) ~ policy, …)\`: a bought firm is censored when it is bought |
| exits of every kind | \`time\`, \`event\`, \`cause\` | \`survfit(Surv(time, event) ~ 1, …)\` |`

function tableTold({ name, row, of, option, columns }: KnownTable): string {
  const when = option === undefined ? `Every ${of} has it.` : `A ${of} has it with ${optionTold(option)}.`
  return [
    `### ${name}`,
    `A row is ${row}. ${when}`,
    markdownTable({
      columns: ['column', 'type', 'unit', 'meaning', 'may be missing'],
      rows: columns.map(({ name: column, kind, unit, says, optional, values }) => [
        `\`${column}\``,
        kind,
        unit,
        unit === 'category' && values !== undefined ? `${says} (${values.join(', ')})` : says,
        optional ? 'yes' : '',
      ]),
    }),
  ].join('\n\n')
}

function optionTold(option: string): string {
  return option.startsWith('--') ? `\`${option}\`` : option
}
