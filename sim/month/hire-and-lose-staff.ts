/**
 * People leave, the skilled and those who do not belong first, are let go, and are taken on. Vacancies of a city that exceed those looking for work are rationed by
 * the rationing kernel, so that no order of firms matters. Heads are whole: fractions are rounded by chance, without bias.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { power } from '../kernel/math.ts'
import { ration, rationKey } from '../kernel/ration.ts'
import { fillUniforms } from '../kernel/random.ts'
import { restlessness, skillAfterQuits } from '../mechanisms/people.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'

/** `vacancies` holds the gap between planned and present staff; from here on it holds whole places to fill. */
function quitAndFire(world: World, from: number, to: number): void {
  const { alive, staff, skill, vacancies, city, queue, identityLow, identityHigh } = world.firms
  const { drawsA, drawsB, key, clock, p, cities, tally } = world
  fillUniforms(key, identityLow, identityHigh, from, to, clock.month[0], PURPOSE.quits, drawsA, drawsB)
  let quits = 0
  let fires = 0
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const employees = staff[f] - 1
    const quitting = p.quitRate * restlessness(world, f) * employees
    const leaving = Math.min(employees, Math.floor(quitting + drawsA[f - from]))
    if (leaving > 0) skill[f] = skillAfterQuits(world, f, leaving, employees)
    const gap = vacancies[f] + leaving
    const surplus = gap < 0 ? Math.floor(-gap * p.fireSpeed + drawsB[f - from]) : 0
    const fired = Math.min(employees - leaving, surplus)
    staff[f] -= leaving + fired
    cities.employed[city[f]] -= leaving + fired
    quits += leaving
    fires += fired
    vacancies[f] = gap > 0 ? Math.floor(gap * p.hireSpeed + drawsB[f - from]) : 0
    queue[f] = city[f]!
  }
  tally.quits += quits
  tally.fires += fires
}

/** Fills the queue's keys; only the scarce case needs them. */
function rationPeople(world: World): void {
  const { firms, cities, constants, key, clock, drawsA } = world
  const { vacancies, alive, accepted, rationKey: keys, identityLow, identityHigh, queue } = firms
  const wanted = new Float64Array(constants.cities)
  for (let f = 0; f < firms.rows; f++) if (alive[f]) wanted[queue[f]] += vacancies[f]
  let scarce = false
  for (let c = 0; c < constants.cities; c++) {
    cities.seeking[c] = Math.max(0, cities.labourForce[c] - cities.employed[c])
    if (wanted[c] > cities.seeking[c]) scarce = true
  }
  if (!scarce) {
    for (let f = 0; f < firms.rows; f++) accepted[f] = alive[f] && vacancies[f] > 0 ? 1 : 0
    return
  }
  for (let from = 0; from < firms.rows; from += drawsA.length) {
    const to = Math.min(firms.rows, from + drawsA.length)
    fillUniforms(key, identityLow, identityHigh, from, to, clock.month[0], PURPOSE.hiring, drawsA, null)
    for (let f = from; f < to; f++) {
      if (!alive[f]) {
        vacancies[f] = 0
        queue[f] = 0
      }
      keys[f] = rationKey(0, 1, drawsA[f - from])
    }
  }
  ration(firms.rows, queue, keys, vacancies, cities.seeking, accepted)
}

function takeOn(world: World, from: number, to: number): void {
  const { alive, staff, skill, vacancies, accepted, city } = world.firms
  const { cities, tally } = world
  const { skillStart } = world.p
  let hires = 0
  for (let f = from; f < to; f++) {
    if (!alive[f] || !accepted[f]) continue
    staff[f] += vacancies[f]
    // Newcomers bring what the city has to offer.
    if (vacancies[f] > 0) skill[f] += ((skillStart - skill[f]) * vacancies[f]) / staff[f]
    cities.employed[city[f]] += vacancies[f]
    hires += vacancies[f]
  }
  tally.hires += hires
}

/** Wage curve: wages fall with local unemployment (Blanchflower & Oswald 1994) around the trend wage. */
function setWages(world: World): void {
  const { cities, p } = world
  for (let c = 0; c < cities.rows; c++) {
    const free = Math.max(1, cities.labourForce[c] - cities.employed[c])
    const relative = free / (p.normalUnemployment * Math.max(1, cities.labourForce[c]))
    cities.wage[c] = p.wage * power(relative, -p.wageSlope)
  }
}

export const hireAndLoseStaff: Phase<World> = {
  says: 'Quits, dismissals, vacancies rationed by city, wages by local unemployment.',
  steps: [perBlock(quitAndFire), gather(rationPeople), perBlock(takeOn), gather(setWages)],
}
