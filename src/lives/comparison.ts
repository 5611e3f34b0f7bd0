import type { Text } from '../../sim/index.ts'
import { actsOf } from '../run/index.ts'
import type { Acts } from '../run/index.ts'
import type { Notice, Scenario } from '../scenario/index.ts'
import { COUNT, meanEstimate, ratioEstimate, upTo } from '../stats/index.ts'
import type { Estimate, Range } from '../stats/index.ts'
import { FATES } from './fates.ts'
import type { FateCounts } from './fates.ts'
import { keptFirms } from './kept-firms.ts'
import type { KeptFirms } from './kept-firms.ts'
import { keptTwins } from './kept-twins.ts'
import type { KeptTwins } from './kept-twins.ts'
import { pairOf } from './pair.ts'
import type { Pair } from './pair.ts'
import { ARM } from './plan.ts'
import type { Contrast, TwinPlan } from './plan.ts'
import {
  accountQuantities,
  accountRatios,
  effectsOf,
  FATE_COUNTS,
  variedEffects,
} from './quantities/index.ts'
import type { Quantity } from './quantities/index.ts'
import { noticesAboutTwins } from './twin-notices.ts'
import { survivalOf } from './twin-survival.ts'
import type { TwinSurvival } from './twin-survival.ts'
import type { Twins } from './twins.ts'

/** What is kept of a replicate, so that its lives can be let go: numbers in few arrays, since there may be very many. */
export interface Measured {
  readonly replicate: number
  readonly fingerprints: readonly string[]
  /** Effects, account and both sides of its ratios: of each contrast, then of the placebo. */
  readonly contrasts: readonly Values[]
  readonly placebo: Values
  readonly fates: FateCounts
  readonly placeboFates: FateCounts
  readonly firms: KeptFirms
  /** Of each of the `variedEffects`, what the base has by itself, then the policy. */
  readonly sides: readonly number[]
  /** What became of levers and shocks in both twins. */
  readonly acts: Readonly<Record<'base' | 'policy', Acts>>
}

interface Values {
  readonly effects: readonly number[]
  readonly account: readonly number[]
  /** Of each ratio, what is above, then what is below. */
  readonly ratios: readonly number[]
}

/** A row of `effects` and `account`. `NaN` = cannot be said. */
export interface EffectRow {
  readonly quantity: string
  /** How both twins of the contrast are financed. */
  readonly financing: Contrast['financing']
  readonly unit: string
  readonly title: Text
  readonly estimate: number
  readonly standardError: number
  /** 95%, over replicates and inside what is possible: see `meanEstimate`; for ratios, `ratioEstimate`. */
  readonly lower: number
  readonly upper: number
  /** The same quantity where nothing but one draw differs: base against its placebo, financed as written. */
  readonly placebo: number
  readonly replicates: number
}

/** Firms per replicate, with the placebo's beside them. */
export interface FateEstimate extends Estimate {
  readonly placebo: Estimate
}

/** What twins say about a policy, from as many replicates as there are. */
export interface Comparison {
  readonly base: Scenario
  readonly policy: Scenario
  readonly replicates: number
  /** Mean counts of a replicate over the whole run. */
  readonly fates: Readonly<Record<keyof FateCounts, FateEstimate>>
  /** Of the initial firms; shares are means over replicates. Months 0…M. @throws RangeError beyond */
  readonly survival: TwinSurvival
  readonly effects: readonly EffectRow[]
  readonly account: readonly EffectRow[]
  /** What acted on nobody, or otherwise than it reads; twins or worlds that are identical. */
  readonly notices: readonly Notice[]
}

/**
 * @param only keys of the effects that are worked out; the others are NaN. For a page, which shows few of them and measures whenever
 * something has finished: hazards take most of the time
 */
export function measure(plan: TwinPlan, { replicate, results }: Twins, only?: ReadonlySet<string>): Measured {
  const quantities = { effects: effectsOf(plan), account: accountQuantities() }
  const isWanted = ({ key }: { readonly key: string }) => only === undefined || only.has(key)
  const valuesOf = (pair: Pair): Values => ({
    effects: quantities.effects.map((each) => (isWanted(each) ? each.of(pair) : NaN)),
    account: quantities.account.map((each) => (isWanted(each) ? each.of(pair) : NaN)),
    ratios: exact(accountRatios().flatMap(({ above, below }) => [above.of(pair), below.of(pair)])),
  })
  const between = (one: number, other: number): Pair => {
    const [a, b] = [plan.arms[one]!, plan.arms[other]!]
    return pairOf(results[one]!, results[other]!, [a.scenario.financing, b.scenario.financing])
  }
  const pairs = plan.contrasts.map(({ base, policy }) => between(base, policy))
  const nothing = between(ARM.base, ARM.placebo)
  const { months } = plan.base
  return {
    replicate,
    fingerprints: results.map(({ fingerprint }) => fingerprint),
    contrasts: pairs.map(valuesOf),
    placebo: valuesOf(nothing),
    fates: pairs[0]!.fates(months),
    placeboFates: nothing.fates(months),
    sides: exact(variedEffects(plan).flatMap(({ side }) => [side(pairs[0]!.base), side(pairs[0]!.policy)])),
    acts: { base: actsOf(results[ARM.base]!), policy: actsOf(results[ARM.policy]!) },
    firms: keptFirms({
      base: pairs[0]!.base.firms,
      policy: pairs[0]!.policy.firms,
      placebo: nothing.policy.firms,
    }),
  }
}

/** An array without room to spare, which one that grew has. */
function exact(values: readonly number[]): number[] {
  return values.slice()
}

/** @param measured at least one replicate, in any order */
export function comparisonOf(plan: TwinPlan, measured: readonly Measured[]): Comparison {
  return comparisonOfKept(plan, keptTwins(measured))
}

/** @param kept at least one replicate; nothing is added any more */
export function comparisonOfKept(plan: TwinPlan, kept: KeptTwins): Comparison {
  let rows: { effects: EffectRow[]; account: EffectRow[] } | undefined
  const all = () => (rows ??= rowsOf(plan, kept))
  return {
    base: plan.base,
    policy: plan.policy,
    replicates: kept.length,
    fates: fateEstimates(kept),
    survival: survivalOf(plan.base.months, kept),
    get effects() {
      return all().effects
    },
    get account() {
      return all().account
    },
    get notices() {
      return noticesOfComparison(plan, kept)
    },
  }
}

function noticesOfComparison(
  { base, policy, notices = [] }: TwinPlan,
  { acts, areEqual }: KeptTwins,
): Notice[] {
  return [...noticesAboutTwins(base, policy, { ...acts!, areEqual }), ...notices]
}

function fateEstimates(kept: KeptTwins): Comparison['fates'] {
  const counted = (placebo: 0 | 1) => {
    const column = (key: keyof FateCounts) =>
      kept.column('fates', placebo * FATE_COUNTS.length + FATE_COUNTS.indexOf(key))
    // A number of firms that existed is at most all of them, which is known where every replicate had as many. Entrants differ.
    const range = upToAll(sumsOf(FATES.map(column)))
    return (key: keyof FateCounts) => meanEstimate(column(key), range)
  }
  const [fates, nothing] = [counted(0), counted(1)]
  const entries = FATE_COUNTS.map((key) => [key, { ...fates(key), placebo: nothing(key) }] as const)
  return Object.fromEntries(entries) as Comparison['fates']
}

/** Row by row, over at least one column. */
function sumsOf(columns: readonly Float64Array[]): Float64Array {
  return columns[0]!.map((_, row) => columns.reduce((sum, column) => sum + column[row]!, 0))
}

function upToAll(all: Float64Array): Range {
  return all.every((firms) => Math.abs(firms - all[0]!) < 1e-6) ? upTo(all[0]!) : COUNT
}

function rowsOf(plan: TwinPlan, kept: KeptTwins) {
  const effects: EffectRow[] = []
  const account: EffectRow[] = []
  const quantities = { effects: effectsOf(plan), account: accountQuantities() }
  const ratios = accountRatios()
  const values = (part: 'effects' | 'account', q: number, contrast: number) =>
    kept.column(part, contrast * quantities[part].length + q)
  const placebosOf = (part: 'effects' | 'account') =>
    quantities[part].map((_, q) => meanEstimate(values(part, q, plan.contrasts.length)).mean)
  const placebos = { effects: placebosOf('effects'), account: placebosOf('account') }
  plan.contrasts.forEach(({ financing }, c) => {
    const fates = quantities.effects.flatMap(({ key }, q) =>
      (FATES as readonly string[]).includes(key) ? [q] : [],
    )
    // Per 1000 initial firms, as the counts that it bounds.
    const all = upToAll(sumsOf(fates.map((q) => values('effects', q, c))))
    const rows = (part: 'effects' | 'account') =>
      quantities[part].map((quantity, q): EffectRow => {
        const estimate = meanEstimate(values(part, q, c), quantity.ofFirms ? all : quantity.range)
        return rowOf(quantity, financing, estimate, placebos[part][q]!)
      })
    effects.push(...rows('effects'))
    account.push(...rows('account'))
    ratios.forEach((quantity, q) => {
      const side = (k: 0 | 1) => kept.column('ratios', 2 * (c * ratios.length + q) + k)
      account.push(rowOf(quantity, financing, ratioEstimate(side(0), side(1), quantity.range), NaN))
    })
  })
  return { effects, account }
}

type Named = Pick<Quantity, 'key' | 'unit' | 'title'>

function rowOf(
  { key, unit, title }: Named,
  financing: Contrast['financing'],
  { mean, standardError, interval: [lower, upper], count }: Estimate,
  placebo: number,
): EffectRow {
  return {
    quantity: key,
    financing,
    unit,
    title,
    estimate: mean,
    standardError,
    lower,
    upper,
    placebo,
    replicates: count,
  }
}
