/**
 * Fates. Laws:
 * 1. every firm of either twin has exactly one fate;
 * 2. a policy that changes nothing saves, displaces, induces and forestalls nobody;
 * 3. swapping base and policy exchanges saved with displaced, induced with forestalled, delayed with hastened, and no others;
 * 4. net saved initial firms = the difference of those not dead, times their number.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countFates, FATES, fatesOf, TIMINGS } from '../../../src/lives/index.ts'
import { initialFirms, restrictedMean, shareAlive } from '../../../src/lives/initial-firms.ts'
import type { FirmLives } from '../../../src/run/index.ts'
import { CAUSE, livesOf } from './helpers.ts'
import type { Life } from './helpers.ts'

const MONTHS = 24

/** Ten firms worked out by hand; a run of 24 months. */
const BASE: Life[] = [
  { firm: 1 },
  { firm: 2, exit: 5 },
  { firm: 3 },
  { firm: 4, exit: 7 },
  { firm: 5, exit: 9, cause: 'closure' },
  { firm: 6, exit: 11, cause: 'elimination' },
  { firm: 7, exit: 13, cause: 'acquisition' },
  { firm: 8, exit: 6 },
  { firm: 20, enters: 3, exit: 8 },
  { firm: 21, enters: 4 },
]
const POLICY: Life[] = [
  { firm: 1 },
  { firm: 2 },
  { firm: 3, exit: 20 },
  { firm: 4, exit: 7, cause: 'closure' },
  { firm: 5, exit: 12 },
  { firm: 6, exit: 10 },
  { firm: 7, exit: 15 },
  { firm: 8, exit: 4, cause: 'acquisition' },
  { firm: 21, enters: 4 },
  { firm: 30, enters: 2, exit: 3 },
]

function told(base: FirmLives, policy: FirmLives, horizon = MONTHS): string[] {
  const { count, firm, fate, timing } = fatesOf(base, policy, horizon)
  return Array.from({ length: count }, (_, row) => {
    const when = TIMINGS[timing[row]]
    return `${firm[row]} ${FATES[fate[row]]}${when === 'none' ? '' : ` ${when}`}`
  })
}

describe('ten firms by hand', () => {
  const [base, policy] = [livesOf(BASE, MONTHS), livesOf(POLICY, MONTHS)]

  test('each has its fate; a firm that is bought has not died', () => {
    expect(told(base, policy)).toEqual([
      '1 untouched',
      '2 saved',
      '3 displaced',
      '4 doomed same',
      '5 doomed delayed',
      '6 doomed hastened',
      '7 displaced',
      '8 saved',
      '20 forestalled',
      '21 untouched',
      '30 induced',
    ])
  })

  test('counts say how many of the saved and displaced were bought', () => {
    expect(countFates(fatesOf(base, policy, MONTHS), base, policy)).toEqual({
      saved: 2,
      displaced: 2,
      untouched: 2,
      doomed: 3,
      induced: 1,
      forestalled: 1,
      delayed: 1,
      hastened: 1,
      same: 1,
      savedByAcquisition: 1,
      displacedFromAcquisition: 1,
    })
  })

  test('within ten months later deaths are not known, nor later entrants', () => {
    expect(told(base, policy, 10)).toEqual([
      '1 untouched',
      '2 saved',
      '3 untouched',
      '4 doomed same',
      '5 saved',
      '6 displaced',
      '7 untouched',
      '8 saved',
      '20 forestalled',
      '21 untouched',
      '30 induced',
    ])
    expect(told(base, policy, 2)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((f) => `${f} untouched`).concat('30 induced'),
    )
  })

  test('of eight initial firms five die in the base and five under the policy', () => {
    const [before, after] = [initialFirms(base, MONTHS), initialFirms(policy, MONTHS)]
    expect(before.count).toBe(8)
    expect(shareAlive(before, MONTHS)).toBe(3 / 8)
    expect(before.gone[MONTHS]).toBe(6)
    expect(shareAlive(before, 4)).toBe(1)
    expect(shareAlive(before, 5)).toBe(7 / 8)
    expect(shareAlive(after, MONTHS)).toBe(3 / 8)
    // Deaths of the base in months 5, 6, 7, 9 and 11; three firms see all ten months.
    expect(restrictedMean(before, 10)).toBe((5 + 6 + 7 + 9 + 10 + 3 * 10) / 8)
  })
})

const causes = fc.constantFrom(...(Object.keys(CAUSE) as (keyof typeof CAUSE)[]))

/** A population twice told: initial firms exist in both twins, entrants in either. */
const twins = fc
  .array(
    fc.record({
      initial: fc.boolean(),
      enters: fc.integer({ min: 1, max: MONTHS }),
      base: fc.record({ cause: causes, wait: fc.integer({ min: 0, max: MONTHS }), exists: fc.boolean() }),
      policy: fc.record({ cause: causes, wait: fc.integer({ min: 0, max: MONTHS }), exists: fc.boolean() }),
    }),
    { maxLength: 60 },
  )
  .map((firms) => {
    const side = (of: 'base' | 'policy') =>
      firms.flatMap((each, k): Life[] => {
        const { cause, wait, exists } = each[of]
        if (!each.initial && !exists) return []
        const start = each.initial ? 0 : each.enters - 1
        const exit = start + 1 + wait
        return [
          {
            firm: k + 1,
            ...(!each.initial && { enters: each.enters }),
            ...(cause !== 'none' && exit <= MONTHS && { exit, cause }),
          },
        ]
      })
    return { base: livesOf(side('base'), MONTHS), policy: livesOf(side('policy'), MONTHS) }
  })
const horizons = fc.integer({ min: 1, max: MONTHS })
const fixed = { seed: 7, numRuns: 300 }

test('law 1: the fates partition the firms', () => {
  fc.assert(
    fc.property(twins, horizons, ({ base, policy }, horizon) => {
      const fates = fatesOf(base, policy, horizon)
      const present = ({ firm, entryMonth }: FirmLives) => firm.filter((_, row) => entryMonth[row] <= horizon)
      const all = [...new Set([...present(base), ...present(policy)])].toSorted((a, b) => a - b)
      expect([...fates.firm]).toEqual(all)
      const counts = countFates(fates, base, policy)
      expect(FATES.reduce((sum, fate) => sum + counts[fate], 0)).toBe(all.length)
      expect(counts.delayed + counts.hastened + counts.same).toBe(counts.doomed)
      const fateIn = (fate: string) => (row: number) => FATES[fates.fate[row]] === fate
      const rows = [...fates.firm.keys()]
      expect(rows.filter(fateIn('induced')).every((row) => fates.rowBase[row] === -1)).toBe(true)
      expect(rows.filter(fateIn('forestalled')).every((row) => fates.rowPolicy[row] === -1)).toBe(true)
    }),
    fixed,
  )
})

test('law 2: a policy equal to the base changes no fate', () => {
  fc.assert(
    fc.property(twins, horizons, ({ base }, horizon) => {
      const counts = countFates(fatesOf(base, base, horizon), base, base)
      const { saved, displaced, induced, forestalled, delayed, hastened } = counts
      expect([saved, displaced, induced, forestalled, delayed, hastened]).toEqual([0, 0, 0, 0, 0, 0])
    }),
    fixed,
  )
})

test('law 3: swapping the twins mirrors the fates', () => {
  const mirror: Record<string, string> = {
    saved: 'displaced',
    displaced: 'saved',
    induced: 'forestalled',
    forestalled: 'induced',
    'doomed delayed': 'doomed hastened',
    'doomed hastened': 'doomed delayed',
  }
  fc.assert(
    fc.property(twins, horizons, ({ base, policy }, horizon) => {
      const mirrored = told(policy, base, horizon).map((line) => {
        const [firm, ...fate] = line.split(' ')
        return `${firm} ${mirror[fate.join(' ')] ?? fate.join(' ')}`
      })
      expect(mirrored).toEqual(told(base, policy, horizon))
    }),
    fixed,
  )
})

test('law 4: who is saved, less who is displaced, is what survival gains', () => {
  fc.assert(
    fc.property(twins, horizons, ({ base, policy }, horizon) => {
      const fates = fatesOf(base, policy, horizon)
      const isInitial = (row: number) => fates.rowBase[row] >= 0 && base.entryMonth[fates.rowBase[row]] === 0
      const initial = (fate: string) =>
        fates.fate.reduce((sum, code, row) => sum + Number(FATES[code] === fate && isInitial(row)), 0)
      const [before, after] = [initialFirms(base, MONTHS), initialFirms(policy, MONTHS)]
      expect(initial('saved') - initial('displaced')).toBe(before.died[horizon] - after.died[horizon])
    }),
    fixed,
  )
})
