/** The generated parts of the model's description, and how they find their places in a text. */

import { catalogue, OUTPUT_TABLES } from '../../../sim/index.ts'
import { metricListing, outputListing, parameterListing, shockListing } from '../listing.ts'
import type { Listing } from '../listing.ts'
import { markdownTable } from '../markdown.ts'
import { phrase } from './phrase.ts'
import { signListing } from './signs.ts'
import { columnListing, flowListing, stateTables, tableListing } from './state.ts'

/** The parts of `sim/MODEL.md` between marks, by the name in the mark. */
export function describedParts(): Readonly<Record<string, string>> {
  return {
    tables: markdownTable(tableListing(stateTables())),
    phases: markdownTable(phaseListing()),
    signs: markdownTable(signListing()),
    parameters: markdownTable(standingListing()),
  }
}

/** `sim/MODEL-TABLES.md`, whole. */
export function describedTables(): string {
  const parameters = catalogue.mechanisms.map((mechanism) =>
    part(`### ${phrase(mechanism)}`, markdownTable(parameterListing(mechanism))),
  )
  const state = stateTables().map((table) =>
    part(`### ${table.name}`, `${table.says}.`, markdownTable(columnListing(table))),
  )
  return [
    part(
      '# Tables of the model',
      'Written from the declarations by `npm run describe`; [MODEL.md](MODEL.md) says what they mean together.',
    ),
    part('## State', 'One table a kind of agent or place; a column is an array with one entry a row.'),
    ...state,
    part('## Parameters', 'Bounds are those a scenario may set.'),
    ...parameters,
    part('## Levers', markdownTable(leverTable())),
    part('## Shocks', markdownTable(shockListing())),
    part('## Series', 'One value a month each.', markdownTable(metricListing())),
    part(
      '## Tables on request',
      'Written by `--tables`; every one begins with `replicate`. An empty cell is a missing value.',
    ),
    ...OUTPUT_TABLES.map((table) =>
      part(`### ${table.key}`, `A row is ${table.row}.`, markdownTable(outputListing(table))),
    ),
    part('## Flows', 'What is not here cannot move.', markdownTable(flowListing())),
  ].join('\n')
}

/**
 * The text with every part put between its marks, `<!-- generated: NAME -->` and `<!-- end generated -->`.
 *
 * @throws Error if the text marks a part that does not exist, or lacks one
 */
export function withParts(text: string, parts: Readonly<Record<string, string>>): string {
  const missing = new Set(Object.keys(parts))
  const filled = text.replace(
    /(<!-- generated: (\w+) -->\n)[\s\S]*?(<!-- end generated -->)/g,
    (_, open: string, name: string, close: string) => {
      const table = parts[name]
      if (table === undefined) throw new Error(`no generated part is called ${name}`)
      missing.delete(name)
      return `${open}\n${table}\n${close}`
    },
  )
  if (missing.size > 0) throw new Error(`the text has no place for ${[...missing].join(', ')}`)
  return filled
}

function phaseListing(): Listing {
  return {
    columns: ['phase', 'what happens', 'steps'],
    rows: catalogue.phases.map((phase) => [
      phrase(phase),
      catalogue.phaseSays[phase]!,
      catalogue.phaseSteps[phase]!.map(phrase).join(' → '),
    ]),
  }
}

/** The levers with what they act on; their pages are in the documentation. */
function leverTable(): Listing {
  return {
    columns: [
      'key',
      'lever',
      '',
      'level',
      'mechanism',
      'unit',
      'range',
      'default',
      'off',
      'aimed',
      'touches',
    ],
    rows: catalogue.levers.map(
      ({ key, title, level, mechanism, unit, min, max, off, aimed, touches, ...rest }) => [
        key,
        title.en,
        title.zh,
        level,
        mechanism,
        unit,
        `${min} to ${max}`,
        String(rest.default),
        String(off),
        aimed ? 'yes' : '',
        touches.map(phrase).join(', '),
      ],
    ),
  }
}

/** How many constants of each mechanism are cited, calibrated, assumed. */
function standingListing(): Listing {
  const standings = ['cited', 'calibrated', 'assumed'] as const
  const counts = (mechanism: string | undefined) => {
    const all = catalogue.parameters.filter((one) => mechanism === undefined || one.mechanism === mechanism)
    return [...standings.map((status) => all.filter((one) => one.status === status).length), all.length]
  }
  const row = (name: string, mechanism?: string) => [name, ...counts(mechanism).map(String)]
  return {
    columns: ['mechanism', ...standings, 'all'],
    rows: [...catalogue.mechanisms.map((mechanism) => row(phrase(mechanism), mechanism)), row('all')],
  }
}

function part(...paragraphs: string[]): string {
  return `${paragraphs.map((paragraph) => paragraph.trimEnd()).join('\n\n')}\n`
}
