/** The ledger of an ensemble: by hand, and the laws it keeps whatever the futures were. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { branchEstimates, branchLedger, LABELS, placeboLabels } from '../../../src/lives/index.ts'
import type { BranchOutcomes } from '../../../src/lives/index.ts'

const [BASE, POLICY, BASE_PLACEBO, POLICY_PLACEBO] = [1, 2, 4, 8]

/** @param died by branch, then firm: bits of the arms in which it dies */
function outcomesOf(died: readonly (readonly number[])[]): BranchOutcomes {
  const firms = died[0]?.length ?? 0
  return {
    replicate: 1,
    from: 4,
    branches: died.length,
    firm: Float64Array.from({ length: firms }, (_, row) => row + 1),
    died: Uint8Array.from(died.flat()),
  }
}

const labelsOf = (outcomes: BranchOutcomes) => [...branchLedger(outcomes).label].map((code) => LABELS[code])
const estimate = (outcomes: BranchOutcomes, key: string) =>
  branchEstimates([outcomes]).find((row) => row.key === key)!

describe('sixteen branches by hand', () => {
  const both = BASE | BASE_PLACEBO
  // Firm 1 is saved in all, firm 2 displaced in all, firm 3 in turn, firm 4 never dies, firm 5 dies in a quarter whatever happens.
  const outcomes = outcomesOf(
    Array.from({ length: 16 }, (_, branch) => [
      both,
      POLICY | POLICY_PLACEBO,
      branch % 2 === 0 ? both : POLICY | POLICY_PLACEBO,
      0,
      branch % 4 === 0 ? both | POLICY | POLICY_PLACEBO : 0,
    ]),
  )

  test('chances and labels', () => {
    const { pBase, pPolicy, noise } = branchLedger(outcomes)
    expect([...pBase]).toEqual([1, 0, 0.5, 0, 0.25])
    expect([...pPolicy]).toEqual([0, 1, 0.5, 0, 0.25])
    expect(noise).toBe(0)
    const [saved, displaced, nothing] = LABELS
    expect(labelsOf(outcomes)).toEqual([saved, displaced, nothing, nothing, nothing])
    expect(placeboLabels(outcomes).map((labels) => [...labels])).toEqual([
      [2, 2, 2, 2, 2],
      [2, 2, 2, 2, 2],
    ])
  })

  test('net and Fréchet’s bounds', () => {
    expect(estimate(outcomes, 'netSaved')).toMatchObject({ mean: 0, placebo: 0 })
    expect(estimate(outcomes, 'grossSavedLeast')).toMatchObject({ mean: 1, placebo: 0 })
    // 1 + 0 + 0.5 + 0 + 0.25
    expect(estimate(outcomes, 'grossSavedMost').mean).toBe(1.75)
    expect(estimate(outcomes, 'grossDisplacedLeast').mean).toBe(1)
    expect(estimate(outcomes, 'grossDisplacedMost').mean).toBe(1.75)
    expect(estimate(outcomes, 'labelledSaved').mean).toBe(1)
    // In the one half of the branches firm 3 seems to gain and in the other to lose: crossed, −1 and no gain.
    expect(estimate(outcomes, 'grossSavedLeastCrossed').mean).toBe(1 - 1 / 2)
  })

  test('no label below the placebo’s noise', () => {
    const noisy = outcomesOf(Array.from({ length: 16 }, () => [BASE | BASE_PLACEBO, BASE, POLICY_PLACEBO]))
    expect(branchLedger(noisy).noise).toBe(1)
    expect(new Set(labelsOf(noisy))).toEqual(new Set(['indistinguishable']))
  })
})

const futures = fc
  .record({ firms: fc.integer({ min: 1, max: 12 }), branches: fc.integer({ min: 4, max: 24 }) })
  .chain(({ firms, branches }) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 15 }), { minLength: firms, maxLength: firms }), {
      minLength: branches,
      maxLength: branches,
    }),
  )
  .map(outcomesOf)
const fixed = { seed: 6, numRuns: 200 }

/** The same futures with base and policy in each other's place. */
function swapped(outcomes: BranchOutcomes): BranchOutcomes {
  const swap = (bits: number) => ((bits & 5) << 1) | ((bits & 10) >> 1)
  return { ...outcomes, died: outcomes.died.map(swap) }
}

test('law 1: swapping base and policy exchanges saved with displaced', () => {
  const mirror = (label: string) =>
    label.startsWith('saved') ? LABELS[1] : label.startsWith('displaced') ? LABELS[0] : label
  fc.assert(
    fc.property(futures, (outcomes) => {
      expect(labelsOf(swapped(outcomes))).toEqual(labelsOf(outcomes).map(mirror))
      const [there, back] = [branchEstimates([outcomes]), branchEstimates([swapped(outcomes)])]
      const value = (rows: typeof there, key: string) => rows.find((row) => row.key === key)!.mean
      expect(value(back, 'netSaved')).toBeCloseTo(-value(there, 'netSaved'), 12)
      for (const bound of ['Least', 'LeastCrossed', 'Most'])
        expect(value(back, `grossSaved${bound}`)).toBeCloseTo(value(there, `grossDisplaced${bound}`), 12)
    }),
    fixed,
  )
})

test('law 2: what the twins of each branch show lies within Fréchet’s bounds', () => {
  fc.assert(
    fc.property(futures, (outcomes) => {
      const { died, branches } = outcomes
      const seen = died.reduce((sum, bits) => sum + Number((bits & 3) === BASE), 0) / branches
      const net = estimate(outcomes, 'netSaved').mean
      const [least, most] = ['Least', 'Most'].map((bound) => estimate(outcomes, `grossSaved${bound}`).mean)
      expect(seen).toBeGreaterThanOrEqual(least - 1e-12)
      expect(seen).toBeLessThanOrEqual(most + 1e-12)
      expect(least - estimate(outcomes, 'grossDisplacedLeast').mean).toBeCloseTo(net, 12)
    }),
    fixed,
  )
})

test('law 3: a policy equal to the base labels nobody, nor does the order of branches matter', () => {
  fc.assert(
    fc.property(futures, (outcomes) => {
      const equal = { ...outcomes, died: outcomes.died.map((bits) => (bits & 5) | ((bits & 5) << 1)) }
      expect(new Set(labelsOf(equal))).toEqual(new Set(['indistinguishable']))
      expect(estimate(equal, 'netSaved').mean).toBe(0)
      const rows = outcomes.firm.length
      const reversed = Uint8Array.from({ length: outcomes.died.length }, (_, k) => {
        const branch = outcomes.branches - 1 - Math.floor(k / rows)
        return outcomes.died[branch * rows + (k % rows)]
      })
      expect(labelsOf({ ...outcomes, died: reversed })).toEqual(labelsOf(outcomes))
    }),
    fixed,
  )
})
