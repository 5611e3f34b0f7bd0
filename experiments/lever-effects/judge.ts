/** From replicates to verdicts: effects with intervals, what can be told from chance, whether declared signs hold, what is harmed. */
import { stats, type Estimate } from '../../src/index.ts'
import { claimedKey, OUTCOMES, type Outcome } from './outcomes.ts'
import { farEnd, placeboKey, type Contrast, type Lever, type Plan } from './plan.ts'
import type { Measured, Work } from './work.ts'

/** Of all effects called distinguishable, at most so many are expected not to be. */
export const FALSE_DISCOVERIES = 0.05

export interface Effect {
  readonly setting: string
  readonly contrast: Contrast
  readonly outcome: Outcome
  readonly estimate: Estimate
  /** Mean level of the twin it starts from; for fates, what the placebo changes. */
  readonly base: number
  readonly placebo: Estimate
  readonly pValue: number
  /** Beyond chance, with false discoveries controlled over the whole table. */
  readonly isClear: boolean
  /** In every replicate both twins were one. */
  readonly isSame: boolean
}

export function effectsOf(plan: Plan, work: Work): Effect[] {
  const found: Omit<Effect, 'isClear'>[] = []
  for (const [setting, measured] of work) {
    for (const contrast of plan.contrasts) {
      const rows = measured.get(contrast.key)!
      const placebos = measured.get(placeboKey(contrast.context))!
      OUTCOMES.forEach((outcome, at) =>
        found.push({ setting, contrast, outcome, ...estimated(at, rows, placebos) }),
      )
    }
  }
  const limit = discoveryLimit(found.filter(({ isSame }) => !isSame).map(({ pValue }) => pValue))
  return found.map((each) => ({ ...each, isClear: !each.isSame && each.pValue <= limit }))
}

function estimated(at: number, rows: readonly Measured[], placebos: readonly Measured[]) {
  const { kind } = OUTCOMES[at].measure
  const base = meanOf(rows, ({ levels }) => levels[at]).mean
  const scale = kind === 'percent' ? 100 / base : 1
  const changes = meanOf(rows, ({ effects }) => scale * effects[at])
  return {
    estimate: changes,
    base,
    placebo: meanOf(placebos, ({ effects }) => scale * effects[at]),
    // A difference has to differ from nothing, a count of changed fates from what luck changes.
    pValue: pValueOf(
      kind === 'pair' ? meanOf(rows, ({ effects, levels }) => effects[at] - levels[at]) : changes,
    ),
    isSame: rows.every(({ isSame }) => isSame),
  }
}

function meanOf(rows: readonly Measured[], of: (row: Measured) => number): Estimate {
  return stats.meanEstimate(rows.map(of))
}

/** Two-sided, of a mean that is zero; Student’s. */
export function pValueOf({ mean, standardError, count }: Estimate): number {
  if (mean === 0 || Number.isNaN(mean) || count < 2) return 1
  return standardError === 0 ? 0 : 1 - stats.studentWithin(Math.abs(mean) / standardError, count - 1)
}

/** The largest p-value that is still a discovery (Benjamini & Hochberg 1995); −1 if none is. */
export function discoveryLimit(pValues: readonly number[], rate = FALSE_DISCOVERIES): number {
  const sorted = pValues.toSorted((a, b) => a - b)
  return sorted.findLast((p, rank) => p <= (rate * (rank + 1)) / sorted.length) ?? -1
}

export const VERDICTS = ['agrees', 'mixed', 'opposite', 'indistinguishable'] as const
export type Verdict = (typeof VERDICTS)[number]

/** A declared sign, and what was found. */
export interface Judgement {
  readonly lever: Lever
  readonly of: string
  readonly sign: 1 | -1
  readonly kind: string
  readonly verdict: Verdict
  /** Clear effects that agree, and that do not. */
  readonly agreeing: readonly Effect[]
  readonly opposing: readonly Effect[]
}

/** A declared sign is about raising the lever: lowering it has to do the opposite. */
export function judgementsOf(levers: readonly Lever[], effects: readonly Effect[]): Judgement[] {
  return levers.flatMap((lever) =>
    (lever.signs ?? []).map(({ of, sign, kind }) => {
      const clear = effects.filter(
        (each) => each.contrast.lever === lever && each.outcome.judges === of && each.isClear,
      )
      const agrees = ({ contrast: { from, to }, estimate: { mean } }: Effect) => mean * (to - from) * sign > 0
      const [agreeing, opposing] = [clear.filter(agrees), clear.filter((each) => !agrees(each))]
      return {
        lever,
        of,
        sign,
        kind,
        verdict: verdictOf(agreeing.length, opposing.length),
        agreeing,
        opposing,
      }
    }),
  )
}

function verdictOf(agreeing: number, opposing: number): Verdict {
  if (agreeing > 0) return opposing > 0 ? 'mixed' : 'agrees'
  return opposing > 0 ? 'opposite' : 'indistinguishable'
}

/** One of the two series by which a lever is judged, where it was seen best. */
export interface Side {
  readonly claim: Lever['moves']
  readonly effect: Effect
  /** That the series does not move as said, one-sided; times the number of settings in which it was looked for. */
  readonly pValue: number
}

/** A lever pulled fully: whether it moves what it said beforehand, and harms whom it said. */
export interface Trial {
  readonly lever: Lever
  readonly moves: Side
  readonly harms: Side
  /** Both, beyond chance with the probability of one false pass among all levers held to 5% (Holm 1979). */
  readonly passes: boolean
}

export function trialsOf(levers: readonly Lever[], effects: readonly Effect[]): Trial[] {
  const trials = levers.map((lever) => {
    const pulled = effects.filter(({ contrast }) => contrast.lever === lever && isToFarEnd(contrast))
    return { lever, moves: sideOf(lever.moves, pulled), harms: sideOf(lever.harms, pulled) }
  })
  const worst = trials.map(({ moves, harms }) => Math.max(moves.pValue, harms.pValue))
  const passing = holm(worst)
  return trials.map((trial, at) => ({ ...trial, passes: passing[at] }))
}

function sideOf(claim: Lever['moves'], pulled: readonly Effect[]): Side {
  const seen = pulled.filter(({ outcome }) => outcome.key === claimedKey(claim.of))
  const sides = seen.map((effect) => {
    const { estimate, pValue } = effect
    const agrees = estimate.mean * claim.sign > 0
    const oneSided = agrees ? pValue / 2 : 1 - pValue / 2
    return { claim, effect, pValue: Math.min(1, oneSided * seen.length) }
  })
  return sides.reduce((best, side) => (side.pValue < best.pValue ? side : best))
}

/** Which hypotheses are rejected, with the probability of a single false rejection held to `rate` (Holm 1979). */
export function holm(pValues: readonly number[], rate = FALSE_DISCOVERIES): boolean[] {
  const sorted = pValues.toSorted((a, b) => a - b)
  const kept = sorted.findIndex((p, rank) => p > rate / (sorted.length - rank))
  const rejected = kept < 0 ? sorted.length : kept
  return pValues.map((p) => rejected > 0 && p <= sorted[rejected - 1])
}

/** A clear harm at a lever’s far end. */
export interface Harm {
  readonly effect: Effect
  /** In percent of the level without it. */
  readonly relative: number
}

/** The clear harms done by moving a lever from its default to its far end, largest first in percent of what was there. */
export function harmsOf(lever: Lever, effects: readonly Effect[]): Harm[] {
  return effects
    .filter(({ contrast, isClear }) => contrast.lever === lever && isToFarEnd(contrast) && isClear)
    .filter(({ outcome, estimate, base }) => outcome.harm * (estimate.mean - shift(outcome, base)) > 0)
    .map((effect) => ({ effect, relative: relativeSize(effect) }))
    .toSorted((a, b) => b.relative - a.relative)
}

export function isToFarEnd({ lever, to, start }: Contrast): boolean {
  return to === farEnd(lever) && start !== 'off'
}

/** Where “nothing” lies. */
function shift(outcome: Outcome, base: number): number {
  return outcome.measure.kind === 'pair' ? base : 0
}

function relativeSize({ outcome, estimate, base }: Effect): number {
  if (outcome.measure.kind === 'percent') return Math.abs(estimate.mean)
  // Fates are counted per 1000 firms.
  if (outcome.measure.kind === 'pair') return (estimate.mean - base) / 10
  return base === 0 ? 0 : (100 * Math.abs(estimate.mean)) / Math.abs(base)
}
