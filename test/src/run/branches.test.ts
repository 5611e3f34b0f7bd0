/** Futures that begin in one state: what they share, and what they do not. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Pool } from '../../../src/run/index.ts'
import type { ReplicateResult, RunRequest } from '../../../src/run/index.ts'
import { withChanges } from '../../../src/scenario/index.ts'
import { smallBase } from '../lives/helpers.ts'

const FROM = 5
const base = smallBase({ months: 12 })
const policy = withChanges(base, {
  levers: { wageSubsidy: [{ from: FROM, value: 0.5 }], taxRelief: [{ from: FROM, value: 1 }] },
})
const branch = (index: number, from = FROM) => ({ index, from, trunk: base })

let pool: Pool
beforeAll(() => {
  process.env['BALLAST_CACHE'] = 'off'
  pool = new Pool({ workers: 2 })
})
afterAll(() => pool.close())

const lived = (request: Partial<RunRequest>) => pool.run({ scenario: base, replicate: 1, ...request })
const deaths = ({ lives }: ReplicateResult, before: number) =>
  [...lives.firm].filter((_, row) => lives.cause[row] > 0 && lives.stop[row] < before)

test('a branch begins where the run stood, and goes on with other luck', async () => {
  const [run, one, other] = await Promise.all([
    lived({}),
    lived({ branch: branch(1) }),
    lived({ branch: branch(2) }),
  ])
  expect(new Set([run, one, other].map(({ fingerprint }) => fingerprint)).size).toBe(3)
  const present = [...run.lives.firm].filter(
    (_, row) => run.lives.entryMonth[row] < FROM && run.lives.stop[row] >= FROM,
  )
  for (const { lives } of [one, other]) expect([...lives.firm]).toEqual(expect.arrayContaining(present))
  // Who was gone before is not lived again.
  expect(deaths(one, FROM)).toEqual([])
  expect(deaths(run, FROM).length).toBeGreaterThan(0)
})

test('the same branch is the same future, whoever lives it and in whatever order', async () => {
  const alone = new Pool({ workers: 1 })
  try {
    const request = { scenario: policy, replicate: 2, branch: branch(3) }
    const [here, there] = await Promise.all([pool.run(request), alone.run(request)])
    expect(there.fingerprint).toBe(here.fingerprint)
    expect((await alone.run({ ...request, branch: branch(4) })).fingerprint).not.toBe(here.fingerprint)
    expect((await alone.run(request)).fingerprint).toBe(here.fingerprint)
  } finally {
    await alone.close()
  }
})

test('twins of one branch share its luck: equal scenarios have one future, the policy and the placebo part from it', async () => {
  const arms = await Promise.all([
    lived({ branch: branch(1) }),
    lived({ branch: { ...branch(1), trunk: policy } }),
    lived({ branch: branch(1), scenario: policy }),
    lived({ branch: branch(1), placebo: true }),
  ])
  const [one, again, helped, placebo] = arms.map(({ fingerprint }) => fingerprint)
  // Until month FROM the policy is the base: as a trunk it makes the same state.
  expect(again).toBe(one)
  expect(helped).not.toBe(one)
  expect(placebo).not.toBe(one)
})

test('from month 1 on every replicate has the same futures but for its number', async () => {
  const one = await lived({ branch: branch(1, 1) })
  const other = await lived({ branch: branch(1, 1), replicate: 2 })
  expect(one.fingerprint).not.toBe(other.fingerprint)
  expect(one.lives.firm.length).toBeGreaterThanOrEqual(120)
})

test('support is added up by firm', async () => {
  const { lives } = await lived({ scenario: policy })
  const received = [...lives.aid].filter((_, row) => (lives.supports['taxRelief']?.[row] ?? 0) > 0)
  expect(received.length).toBeGreaterThan(50)
  for (const fen of received) expect(Number.isInteger(fen) && fen >= 0).toBe(true)
  expect(received.some((fen) => fen > 0)).toBe(true)
})
