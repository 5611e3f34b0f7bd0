/** The table of traits, as CSV and as a page. */
import { catalogue } from '../../src/index.ts'
import { INERT, inertTraits, type Share } from './decompose.ts'
import {
  FEATURES,
  horizonOf,
  POPULATIONS,
  SETTINGS,
  type Feature,
  type Population,
  type Size,
} from './sample.ts'

const HEADER = 'setting,population,feature,kind,firms,share,lower,upper,correlation'

export function csvOf(shares: readonly Share[]): string {
  const rows = shares.map(({ setting, population, feature, firms, ...numbers }) => {
    const { share, lower, upper, correlation } = numbers
    const figures = [share, lower, upper, correlation].map((value) =>
      Number.isNaN(value) ? '' : value.toFixed(6),
    )
    return [setting, population, feature.key, feature.kind, firms, ...figures].join(',')
  })
  return `${[HEADER, ...rows].join('\n')}\n`
}

export function pageOf(shares: readonly Share[], size: Size, date: string): string {
  const settings = SETTINGS.filter(({ key }) => shares.some(({ setting }) => setting === key))
  const [initial, entrants] = POPULATIONS.map((population) => horizonOf(population, size.months))
  const inert = inertTraits(shares)
  return `# What of a firm's life is drawn when it is founded

${date}, model version ${catalogue.modelVersion}, \`npm run build && npm run traits\`. Region \`${size.region}\`, ${size.firms} firms, ${size.months} months, ${size.replicates} replicates,
each a population of its own. The outcome is how many months a firm lasts: initial firms within ${initial} months, entrants of the first
${size.months - entrants} months within ${entrants} months of their entry; who is bought has not died.

A share is what a trait adds to R², averaged over the orders in which traits can enter a linear model (Lindeman, Merenda & Gold 1980: the Shapley
value of R²), so that the shares of all add up to what is explained. A number enters as a curve of the third degree in its rank: neither its scale
nor its tails matter, and an optimum in the middle is seen. What as many columns of noise would explain is taken off, so that shares can be slightly
negative. Redrawing one trait and running again would also count what it does together with others, but then every rival differs too: another
economy, not another firm. Shares are of the variance between firms of one replicate, in percent; in brackets 95%: 1.96 standard errors of a bootstrap over replicates; the
sign is that of the correlation of rank and life. \`chance\` is a number without consequence; a dash:
all firms alike, or too few.

${settings.map(({ key, says }) => `- **${key}**: ${says}.`).join('\n')}

**Inert** (surely below ${100 * INERT}% in every column): ${inert.length === 0 ? 'none' : inert.map(({ key }) => `\`${key}\``).join(', ')}. What is inert for survival may still move another
series; if it does not, it is to be cut. Most of a life is not drawn at its start: it is luck with customers, shocks, and what the others do.

${tableOf(shares)}
`
}

function tableOf(shares: readonly Share[]): string {
  const columns = [...new Set(shares.map(columnKey))]
  const cell = (feature: Feature, column: string): string => {
    const found = shares.find((share) => share.feature === feature && columnKey(share) === column)
    return found === undefined || Number.isNaN(found.share) ? '–' : cellOf(found)
  }
  const largest = (feature: Feature) =>
    Math.max(
      ...shares
        .filter((share) => share.feature === feature && !Number.isNaN(share.share))
        .map(({ share }) => share),
    )
  const kinds = ['trait', 'circumstance', 'chance']
  const order = (feature: Feature) => kinds.indexOf(feature.kind) * 10 - Math.max(-1, largest(feature))
  const rows = FEATURES.toSorted((a, b) => order(a) - order(b)).map((feature) => {
    return `| \`${feature.key}\` | ${feature.kind} | ${columns.map((column) => cell(feature, column)).join(' | ')} | ${feature.says} |`
  })
  const totals = columns.map((column) => totalOf(shares.filter((share) => columnKey(share) === column)))
  return `| | kind | ${columns.join(' | ')} | what it is |
| --- | --- | ${columns.map(() => '---').join(' | ')} | --- |
${rows.join('\n')}
| all | | ${totals.join(' | ')} | explained together |`
}

function columnKey({ setting, population }: { setting: string; population: Population }): string {
  return `${setting}, ${population}`
}

function cellOf({ share, lower, upper, correlation }: Share): string {
  const sign = Number.isNaN(correlation) || upper < INERT ? '' : correlation > 0 ? ' +' : ' −'
  return `${percent(share)}${sign} (${percent(lower)} to ${percent(upper)})`
}

function totalOf(shares: readonly Share[]): string {
  const sum = shares.reduce((total, { share }) => total + (Number.isNaN(share) ? 0 : share), 0)
  return shares.every(({ share }) => Number.isNaN(share))
    ? '–'
    : `${percent(sum)} of ${shares[0].firms} firms`
}

function percent(share: number): string {
  return (100 * share).toFixed(2).replace('-', '−')
}
