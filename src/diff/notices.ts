import type { ResultDifference } from './difference.ts'

type Facts = Omit<ResultDifference, 'notices'>

/** Settings that make the state at month 0, besides the seed. */
const START = /^((base|policy)\.)?(modelVersion|region|profile|population|burnIn|parameters)\b/

/** What has to be known before the headlines are read. */
export function noticesOf(facts: Facts): string[] {
  return [
    ...incomplete(facts),
    fingerprintsNotice(facts),
    pairingNotice(facts),
    ...olderNotices(facts),
    ...startNotices(facts),
    ...lengthNotice(facts),
    ...unitNotices(facts),
  ]
}

function incomplete({ a, b }: Facts): string[] {
  return [a, b]
    .filter(({ isComplete }) => !isComplete)
    .map(({ folder, replicates }) => `${folder} is not complete: ${plural(replicates, 'replicate')}.`)
}

function fingerprintsNotice(facts: Facts): string {
  const { equal, common } = facts.fingerprints
  if (common === 0) return 'No replicate has the same seed and number in both.'
  if (equal < common) return `Fingerprints: ${equal} of ${plural(common, 'common replicate')} equal.`
  const isAll = facts.a.replicates === common && facts.b.replicates === common
  const which = isAll
    ? `all ${plural(common, 'replicate')}`
    : `the ${plural(common, 'replicate')} that both have`
  const differing = facts.headlines.filter(({ kind }) => kind === 'estimated' || kind === 'constant').length
  if (differing === 0) return `Identical runs: the fingerprints of ${which} are equal.`
  // Without pairs other replicates stand beside the equal ones.
  if (!facts.pairing.isPaired) return `The fingerprints of ${which} are equal.`
  return (
    `The fingerprints of ${which} are equal, and yet ${plural(differing, 'headline')} differ: ` +
    'a table was changed after it was written, or means something else in the other version.'
  )
}

function pairingNotice({ pairing: { unit, isPaired, counts }, a, b }: Facts): string {
  const [one, other] = counts
  const all = unit === 'replicate' ? [a.replicates, b.replicates] : [a.seeds.length, b.seeds.length]
  if (isPaired && one === 1) return `One pair of ${unit}s: what differs cannot be held against chance.`
  if (!isPaired)
    return `Two independent samples of ${one} and ${plural(other, unit)}: Welch's intervals, without pairs.`
  const left = all.some((count) => count > one) ? `; of ${all[0]} and ${all[1]} the others are left out` : ''
  return `Paired by ${unit}: ${plural(one, 'pair')}, intervals are Student's over their differences${left}.`
}

function olderNotices({ a, b }: Facts): string[] {
  return [a, b]
    .filter((side) => !side.holdsReplicates)
    .map(({ folder }) => `${folder} is of a version that kept no values by replicate: it cannot be paired.`)
}

function startNotices({ pairing: { unit, isTestable }, settings }: Facts): string[] {
  if (unit === 'population') return []
  if (!isTestable)
    return [
      'The seeds differ, and each side has one starting population. What two populations differ by shows in no replicate, so that ' +
        'nothing here can be called beyond chance. Give both sides one seed, or several (a folder of result folders, one a seed).',
    ]
  if (!settings.some(({ path }) => START.test(path))) return []
  return [
    'The starts differ too: each side has one starting population, and what chance made of these two is part of the difference ' +
      'and not of the interval. Results for several seeds (a folder of result folders, one a seed) hold it.',
  ]
}

function lengthNotice({ kind, a, b, months }: Facts): string[] {
  if (a.months === b.months) return []
  const lengths = `${a.months} and ${b.months} months`
  if (kind === 'run') return [`Lengths differ, ${lengths}: both are told over the first ${months}.`]
  return [`Lengths differ, ${lengths}: effects over the whole run differ for that too.`]
}

/** Columns that were renamed or rescaled between versions. */
function unitNotices({ pairing, headlines }: Facts): string[] {
  const count = headlines.filter(
    ({ kind, probability }) => pairing.isTestable && kind !== 'unknown' && Number.isNaN(probability),
  ).length
  return count === 0
    ? []
    : [`${plural(count, 'headline')} in different units cannot be compared; see --all or --json.`]
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
