/**
 * The guarantee system pays late, keeps within its leverage, and stops when its funds are gone.
 *
 * Jilin at 1 000 firms in an epidemic of 1.6 times the surveyed severity, in which the four largest core enterprises fail
 * and demand slumps besides; full cover known to everybody, no capital added. Facts of one life each, not statistics.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { booksOf, type Setup } from '../../sim/index.ts'
import { constantCourse, jilin, live, sum, type History } from './lives.ts'

const MONTHS = 48
const COVER = 1
const CAP = 10
const shocks = [
  { kind: 'epidemic', from: 4, months: 36, size: 1.6 },
  { kind: 'coreFailure', from: 7, months: 1, size: 4 },
  { kind: 'demandSlump', from: 7, months: 24, size: 0.4 },
]

interface Account {
  readonly history: History
  /** Fen by month: claims filed with guarantors, claims they paid, claims that went back to banks unpaid. */
  readonly filed: number[]
  readonly paid: number[]
  readonly returned: number[]
}

function inEpidemic(parameters: Record<string, number>, levers: Record<string, number> = {}): Account {
  const setup: Setup = jilin({ parameters })
  const course = constantCourse({ guaranteeCover: COVER, publicity: 0.3, ...levers }, { shocks })
  const account = { filed: [] as number[], paid: [] as number[], returned: [] as number[] }
  const history = live(course, {
    setup,
    months: MONTHS,
    watch: (world, month) => {
      if (month === 0) return
      const flows = booksOf(world).flows.filter(({ instrument }) => instrument === 'receivable')
      const total = (kind: string, from: string, to: string) =>
        sum(
          flows
            .filter((flow) => flow.kind === kind && flow.from.startsWith(from) && flow.to.startsWith(to))
            .map(({ amount }) => amount),
        )
      account.filed.push(total('claim', 'guarantor:', 'bank:'))
      account.paid.push(total('claimPaid', 'bank:', 'guarantor:'))
      account.returned.push(total('writeOff', 'bank:', 'guarantor:'))
    },
  })
  return { history, ...account }
}

describe('with next to no capital', () => {
  let poor: Account
  beforeAll(() => {
    poor = inEpidemic({ guarantorStart: 0.012 }, { guaranteeCap: 15 })
  })

  test('claims are paid until the funds are gone, and no longer', () => {
    const { guaranteeClaimsPaid, guaranteeCapital } = poor.history
    expect(sum(guaranteeClaimsPaid)).toBeGreaterThan(0)
    expect(Math.min(...guaranteeCapital) / guaranteeCapital[0]).toBeLessThan(0.05)
  })

  test('what the funds cannot pay goes back to the banks, to the fen', () => {
    expect(sum(poor.returned)).toBeGreaterThan(0)
    expect(poor.returned).toEqual(poor.history.guaranteeClaimsRefused)
  })

  test('next to nobody is guaranteed any more, while funds with capital go on', () => {
    const rich = inEpidemic({ guarantorStart: 0.6 }, { guaranteeCap: 15 })
    const late = (account: Account) => sum(account.history.guaranteed.slice(24))
    // Not quite nobody: the fees of guarantees already given trickle in and can carry a loan or two.
    expect(late(rich)).toBeGreaterThan(0)
    expect(late(poor) / late(rich)).toBeLessThan(0.01)
    expect(sum(rich.returned)).toBe(0)
  })
})

test.each([2, CAP])(
  'no guarantee is given beyond %i times the capital that provisions leave',
  (guaranteeCap) => {
    const poorly = { guarantorStart: 0.02 }
    const { history } = inEpidemic(poorly, { guaranteeCap })
    const { guaranteed, guaranteeCapital, guaranteeProvisions, guaranteeLiability } = history
    for (let month = 1; month < MONTHS; month++) {
      // Capital at last month's end, liabilities and provisions before this month's lending.
      const headroom =
        (guaranteeCapital[month - 1] - guaranteeProvisions[month]) * guaranteeCap - guaranteeLiability[month]
      expect(guaranteed[month] * COVER, `month ${month + 1}`).toBeLessThanOrEqual(Math.max(0, headroom))
    }
    const looser = inEpidemic(poorly, { guaranteeCap: 15 }).history
    expect(sum(guaranteed), 'the cap binds').toBeLessThan(sum(looser.guaranteed))
  },
)

test.each([3, 6])('claims are settled %i months after they are filed, in full or not', (claimLag) => {
  const { filed, paid, returned } = inEpidemic({ guarantorStart: 0.02, claimLag })
  const settled = paid.map((amount, at) => amount + returned[at])
  expect(sum(filed)).toBeGreaterThan(0)
  expect(settled.slice(claimLag)).toEqual(filed.slice(0, -claimLag))
  expect(sum(settled.slice(0, claimLag))).toBe(0)
})
