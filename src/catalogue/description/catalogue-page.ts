/** Everything that can be named in a scenario or read in its results, on one page of Markdown. */

import { catalogue } from '../../../sim/index.ts'
import { leverForm } from '../form.ts'
import { metricListing, parameterListing, shockListing } from '../listing.ts'
import { markdownTable } from '../markdown.ts'
import { COMMAND } from '../../version.ts'
import { phrase } from './phrase.ts'

/** Levers link to their pages, `levers/KEY.md`. */
export function cataloguePage(): string {
  const levers = leverForm().flatMap(({ title, sliders }) => [
    `### ${title.en} · ${title.zh}`,
    markdownTable({
      columns: ['lever', '', 'key', 'unit', 'from', 'to', 'default', 'off'],
      rows: sliders.map((slider) => [
        `[${slider.title.en}](levers/${slider.key}.md)`,
        slider.title.zh,
        `\`${slider.key}\``,
        slider.unit,
        ...[slider.min, slider.max, slider.default, slider.off].map(String),
      ]),
    }),
  ])
  const parameters = catalogue.mechanisms.flatMap((mechanism) => [
    `### ${phrase(mechanism)}`,
    markdownTable(parameterListing(mechanism)),
  ])
  return [
    '# Catalogue',
    `${catalogue.levers.length} levers, ${catalogue.shocks.length} shocks, ${catalogue.parameters.length} parameters and ${catalogue.metrics.length} monthly series, as declared. The command prints the same: \`${COMMAND} levers\`, \`parameters\`, \`metrics\`, \`shocks\`, each with \`--json\`, or with a key for all about one of them.`,
    '## Levers',
    'What a policy can move. Each has a page: who loses, what has been measured elsewhere, what the model leaves out.',
    ...levers,
    '## Shocks',
    'What can strike, in a scenario’s `shocks`.',
    markdownTable(shockListing()),
    '## Parameters',
    'Every constant of the model: cited, calibrated to a moment, or assumed, and then why. A scenario changes them under `parameters`.',
    ...parameters,
    '## Series',
    'One value a month: columns of `months.csv`, and names that rules may use.',
    markdownTable(metricListing()),
  ].join('\n\n')
}
