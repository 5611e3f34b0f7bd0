/**
 * Inside the firm [000, 001, 002]: incentives are complements, blind copying spoils fit, an owner who does everything caps
 * size, training breeds spin-offs where nobody belongs.
 *
 * Statistical: Jilin at 1 000 firms, five calm years, 6 replicates of each arm; effects between twins with Student's 95%
 * interval. Broken on purpose, and seen to fail: motivation as a sum; blindness of nought; no loss beyond the span; spin-offs
 * that do not ask for skill.
 */
import { expect, test } from 'vitest'
import type { World } from '../../sim/index.ts'
import {
  constantCourse,
  effect,
  jilin,
  lives,
  mean,
  QUIET,
  sum,
  told,
  type LifeOptions,
  replicateMean,
} from './lives.ts'

const REPLICATES = 6
const MONTHS = 60

/** Five years after a change of some columns of every firm at month 0. */
function changed(change: (world: World, f: number) => void, options: LifeOptions = {}) {
  const watch = (world: World, month: number): void => {
    if (month > 0) return
    for (let f = 0; f < world.firms.rows; f++) change(world, f)
  }
  return lives(QUIET, REPLICATES, { months: MONTHS, watch, ...options })
}

test('pay and recognition together raise output by more than the sum of what either does alone', () => {
  const arms = [
    [0.2, 0.2],
    [0.9, 0.2],
    [0.2, 0.9],
    [0.9, 0.9],
  ].map(([bonus, recognition]) =>
    changed(
      ({ firms }, f) => {
        firms.bonus[f] = bonus
        firms.recognition[f] = recognition
      },
      { months: 12 },
    ).map(({ output }) => sum(output)),
  )
  const [neither, paid, recognised, both] = arms
  const extra = replicateMean(neither.map((base, r) => both[r] - paid[r] - recognised[r] + base))
  const scale = mean(neither)
  expect(extra.interval[0] / scale, told(extra)).toBeGreaterThan(0.002)
})

test('role models make firms copy what does not fit them: fit and execution fall', () => {
  const options = { months: MONTHS }
  const base = lives(QUIET, REPLICATES, options)
  const shown = lives(constantCourse({ roleModels: 1 }), REPLICATES, options)
  const copies = effect(base, shown, ({ blindSwitches }) => sum(blindSwitches))
  const fit = effect(base, shown, ({ modeFit }) => modeFit[MONTHS - 1])
  const execution = effect(base, shown, (record) => record.execution[MONTHS - 1])
  expect(copies.interval[0], told(copies)).toBeGreaterThan(0)
  expect(fit.interval[1], told(fit)).toBeLessThan(-0.02)
  expect(execution.interval[1], told(execution)).toBeLessThan(0)
})

/** Replicates of the growth of some sixty large firms, which is mostly luck. */
const MANY = 30

test('where owners do everything, firms of twenty and more grow less than where a team shares decisions', () => {
  const staffOfLarge = (leadership: number, independence: number): number[] => {
    const large = new Map<number, Set<number>>()
    let replicate = 0
    const found: number[] = []
    const watch = (world: World, month: number): void => {
      const { firms } = world
      if (month === 0) replicate += 1
      const mine = large.get(replicate) ?? new Set<number>()
      large.set(replicate, mine)
      let staff = 0
      for (let f = 0; f < firms.rows; f++) {
        if (!firms.alive[f]) continue
        if (month === 0) {
          if (firms.staff[f] >= 20) mine.add(firms.identityLow[f])
          firms.leadership[f] = leadership
          firms.independence[f] = independence
        }
        if (firms.identityHigh[f] === 0 && mine.has(firms.identityLow[f])) staff += firms.staff[f]
      }
      if (month === MONTHS) found.push(staff)
    }
    // Apart from what those who leave take along: that is the next test.
    lives(QUIET, MANY, { setup: jilin({ parameters: { spinOffRate: 0 } }), months: MONTHS, watch })
    return found
  }
  const alone = staffOfLarge(0, 1)
  const shared = staffOfLarge(0.9, 0)
  const more = replicateMean(shared.map((staff, r) => staff / alone[r] - 1))
  expect(more.interval[0], told(more)).toBeGreaterThan(0)
})

/** Extra spin-offs in five years from subsidised training where belonging is kept at one level, per replicate. */
function bredByTraining(belonging: number) {
  const setup = jilin({ parameters: { spinOffRate: 0.001 } })
  const watch = ({ firms }: World): void => {
    firms.belonging.fill(belonging, 0, firms.rows)
  }
  const options = { setup, months: MONTHS, watch }
  const known = { publicity: 0.5 }
  const base = lives(constantCourse(known), REPLICATES, options)
  const trained = lives(constantCourse({ ...known, training: 0.9 }), REPLICATES, options)
  return {
    skill: effect(base, trained, ({ skill }) => skill[MONTHS - 1]),
    bred: effect(base, trained, ({ spinOffs }) => sum(spinOffs)),
  }
}

test('training breeds spin-offs where nobody belongs, and hardly any where people do', () => {
  const leaving = bredByTraining(0.25)
  const settled = bredByTraining(0.9)
  expect(leaving.skill.interval[0], told(leaving.skill)).toBeGreaterThan(0.01)
  expect(settled.skill.interval[0], told(settled.skill)).toBeGreaterThan(0.01)
  expect(leaving.bred.interval[0], told(leaving.bred)).toBeGreaterThan(5)
  expect(settled.bred.mean, told(settled.bred)).toBeLessThan(leaving.bred.mean / 4)
})
