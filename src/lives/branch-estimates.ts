import type { Text } from '../../sim/index.ts'
import { differenceOf, limitsWithin, meanEstimate, upTo } from '../stats/index.ts'
import type { Estimate, Range } from '../stats/index.ts'
import { branchLedger, LABELS, placeboLabels, shareDead } from './branch-ledger.ts'
import type { Label } from './branch-ledger.ts'
import type { BranchArm, BranchOutcomes } from './branches.ts'

/** A number of the ensemble, in firms of one replicate. */
export interface BranchEstimate extends Estimate {
  readonly key: string
  readonly title: Text
  /** The same between the base and its placebo. */
  readonly placebo: number
}

/** Death probabilities of each firm in two arms, over all branches and over either half of them. */
interface Sides {
  readonly all: readonly [first: Float64Array, second: Float64Array]
  readonly halves: readonly (readonly [first: Float64Array, second: Float64Array])[]
}

interface BranchQuantity {
  readonly key: string
  readonly title: Text
  readonly of: (sides: Sides) => number
  /** Whether firms can count against it. */
  readonly isSigned: boolean
}

const sum = (count: number, of: (row: number) => number): number => {
  let total = 0
  for (let row = 0; row < count; row++) total += of(row)
  return total
}
const gained = ([first, second]: Sides['all']): number =>
  sum(first.length, (row) => Math.max(0, first[row]! - second[row]!))
const atMost = ([first, second]: Sides['all']): number =>
  sum(first.length, (row) => Math.min(first[row]!, 1 - second[row]!))
const swapped = ([first, second]: Sides['all']): Sides['all'] => [second, first]

/** One half says which firms gain, the other how much: noise cannot pick its own winners, so that it errs to the low side. */
function crossed([one, other]: readonly Sides['all'][]): number {
  const half = ([a, b]: Sides['all'], [c, d]: Sides['all']) =>
    sum(a.length, (row) => (a[row]! > b[row]! ? c[row]! - d[row]! : 0))
  return one === undefined || other === undefined ? NaN : (half(one, other) + half(other, one)) / 2
}

const QUANTITIES: readonly BranchQuantity[] = [
  {
    key: 'netSaved',
    title: { en: 'Net saved: deaths spared, less deaths caused', zh: '净获救：避免的死亡减去造成的死亡' },
    of: ({ all: [first, second] }) => sum(first.length, (row) => first[row]! - second[row]!),
    isSigned: true,
  },
  {
    key: 'grossSavedLeast',
    title: { en: 'Gross saved, at least', zh: '总获救下界' },
    of: ({ all }) => gained(all),
    isSigned: false,
  },
  {
    key: 'grossSavedLeastCrossed',
    title: { en: 'Gross saved, at least, without the winners’ luck', zh: '总获救下界（剔除偶然）' },
    of: ({ halves }) => crossed(halves),
    isSigned: true,
  },
  {
    key: 'grossSavedMost',
    title: { en: 'Gross saved, at most', zh: '总获救上界' },
    of: ({ all }) => atMost(all),
    isSigned: false,
  },
  {
    key: 'grossDisplacedLeast',
    title: { en: 'Gross displaced, at least', zh: '总挤出下界' },
    of: ({ all }) => gained(swapped(all)),
    isSigned: false,
  },
  {
    key: 'grossDisplacedLeastCrossed',
    title: { en: 'Gross displaced, at least, without the winners’ luck', zh: '总挤出下界（剔除偶然）' },
    of: ({ halves }) => crossed(halves.map(swapped)),
    isSigned: true,
  },
  {
    key: 'grossDisplacedMost',
    title: { en: 'Gross displaced, at most', zh: '总挤出上界' },
    of: ({ all }) => atMost(swapped(all)),
    isSigned: false,
  },
]

const LABEL_TITLES: Readonly<Record<Label, readonly [key: string, zh: string]>> = {
  'saved by the policy': ['labelledSaved', '判定为政策获救'],
  'displaced by the policy': ['labelledDisplaced', '判定为政策挤出'],
  indistinguishable: ['indistinguishable', '无法判定'],
}

/**
 * The numbers of the ensemble. With several replicates the error is that between them; with one it is the jackknife over its branches.
 *
 * @param ensembles at least one, in replicate order
 */
export function branchEstimates(ensembles: readonly BranchOutcomes[]): BranchEstimate[] {
  const firms = firmsOf(ensembles)
  const quantities = QUANTITIES.map(({ key, title, of, isSigned }) => {
    const range = isSigned ? differenceOf(firms) : firms
    const values = (one: BranchArm, other: BranchArm) =>
      ensembles.map((outcomes) => of(sidesOf(outcomes, one, other)))
    const placebo = meanEstimate(values('base', 'basePlacebo')).mean
    const alone = ensembles.length === 1 ? jackknife(ensembles[0]!, of, range) : undefined
    return { key, title, ...(alone ?? meanEstimate(values('base', 'policy'), range)), placebo }
  })
  return [...quantities, ...LABELS.map((label) => labelled(ensembles, label))]
}

/** Of a number of firms: none to all that were in business. */
function firmsOf(ensembles: readonly BranchOutcomes[]): Range {
  return upTo(Math.max(...ensembles.map(({ firm }) => firm.length)))
}

function labelled(ensembles: readonly BranchOutcomes[], label: Label): BranchEstimate {
  const code = LABELS.indexOf(label)
  const count = (labels: Uint8Array) => labels.filter((each) => each === code).length
  const [key, zh] = LABEL_TITLES[label]
  return {
    key,
    title: { en: `Labelled ${label}`, zh },
    ...meanEstimate(
      ensembles.map((outcomes) => count(branchLedger(outcomes).label)),
      firmsOf(ensembles),
    ),
    placebo: meanEstimate(ensembles.map((outcomes) => count(placeboLabels(outcomes)[0]))).mean,
  }
}

function sidesOf(outcomes: BranchOutcomes, one: BranchArm, other: BranchArm, without = -1): Sides {
  const sides = (only: (branch: number) => boolean): Sides['all'] => [
    shareDead(outcomes, one, (branch) => branch !== without && only(branch)),
    shareDead(outcomes, other, (branch) => branch !== without && only(branch)),
  ]
  const halves = [0, 1].map((parity) => sides((branch) => branch % 2 === parity))
  return { all: sides(() => true), halves: outcomes.branches < 4 ? [] : halves }
}

/** Limits with the error of leaving out each branch in turn (Tukey 1958). */
function jackknife(outcomes: BranchOutcomes, of: BranchQuantity['of'], range: Range): Estimate {
  const { branches } = outcomes
  const mean = of(sidesOf(outcomes, 'base', 'policy'))
  if (branches < 2) return { mean, standardError: NaN, interval: [NaN, NaN], count: 1 }
  const without = Array.from({ length: branches }, (_, branch) =>
    of(sidesOf(outcomes, 'base', 'policy', branch)),
  )
  const middle = without.reduce((total, value) => total + value, 0) / branches
  const squares = without.reduce((total, value) => total + (value - middle) * (value - middle), 0)
  const standardError = Math.sqrt((squares * (branches - 1)) / branches)
  return { mean, standardError, interval: limitsWithin(mean, standardError, branches - 1, range), count: 1 }
}
