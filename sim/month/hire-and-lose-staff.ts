/**
 * People leave, the skilled and those who do not belong first, are let go, and are taken on. Vacancies of a city that exceed those looking for work are rationed by
 * the rationing kernel, so that no order of firms matters. Heads are whole: fractions are rounded by chance, without bias.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { ration, rationKey } from '../kernel/ration.ts'
import { fillUniforms, fillWords, uniformAt } from '../kernel/random.ts'
import {
  headsToMove,
  labourForceAfterMonth,
  matches,
  quitsOf,
  searchWeight,
  skillAfterHiring,
} from '../mechanisms/labour/staff.equations.ts'
import { wageAfterMonth, wageCurve } from '../mechanisms/labour/wages.equations.ts'
import { quitPropensity, skillAfterQuits } from '../mechanisms/management/people.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'

/** `vacancies` holds the gap between planned and present staff; from here on it holds whole places to fill. */
function quitAndFire(world: World, from: number, to: number): void {
  const { alive, staff, skill, vacancies, city, identityLow, identityHigh } = world.firms
  const { words, key, clock, p, cities, tally } = world
  fillWords(key, identityLow, identityHigh, from, to, clock.month[0], PURPOSE.quits, words)
  let quits = 0
  let fires = 0
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const employees = staff[f] - 1
    const leaving = quitsOf(p.quitRate, quitPropensity(world, f), employees, uniformAt(words, f - from, 0))
    if (leaving > 0) skill[f] = skillAfterQuits(world, f, leaving, employees)
    // Of those who are too many or too few, so many go or are looked for at once.
    const gap = vacancies[f] + leaving
    const isShort = gap > 0
    const heads = headsToMove(gap, p.fireSpeed, uniformAt(words, f - from, 1))
    const left = employees - leaving
    const fired = isShort ? 0 : heads < left ? heads : left
    const wanted = isShort ? heads : 0
    staff[f] -= leaving + fired
    cities.employed[city[f]] -= leaving + fired
    cities.wanted[city[f]] += wanted
    quits += leaving
    fires += fired
    vacancies[f] = wanted
  }
  tally.quits += quits
  tally.fires += fires
}

/** The unemployed of the region, by where they look for work: a part of them in all cities. */
function countSeekers({ cities, p }: World): void {
  let [force, unemployed, weights] = [0, 0, 0]
  for (let c = 0; c < cities.rows; c++) {
    force += cities.labourForce[c]
    unemployed += cities.labourForce[c] - cities.employed[c]
  }
  const all = unemployed > 0 ? unemployed : 0
  for (let c = 0; c < cities.rows; c++) {
    const part = cities.labourForce[c] / force
    cities.seeking[c] = searchWeight(cities.labourForce[c], cities.employed[c], p.commuting, all, part)
    weights += cities.seeking[c]
  }
  const each = weights > 0 ? all / weights : 0
  for (let c = 0; c < cities.rows; c++) cities.seeking[c] *= each
}

/** How many places each city fills; whether any stays open. */
function matchPeople({ cities, p }: World): boolean {
  let scarce = false
  for (let c = 0; c < cities.rows; c++) {
    cities.filled[c] = matches(cities.wanted[c], cities.seeking[c], p.matching)
    if (cities.wanted[c] > cities.filled[c]) scarce = true
  }
  return scarce
}

/** Fills the queue and its keys; only the scarce case needs them. */
function rationPeople(world: World): void {
  const { firms, cities, key, clock, drawsA } = world
  const { vacancies, alive, accepted, rationKey: keys, identityLow, identityHigh, queue, city } = firms
  countSeekers(world)
  const scarce = matchPeople(world)
  cities.wanted.fill(0)
  if (!scarce) {
    accepted.fill(1, 0, firms.rows)
    return
  }
  for (let from = 0; from < firms.rows; from += drawsA.length) {
    const to = Math.min(firms.rows, from + drawsA.length)
    fillUniforms(key, identityLow, identityHigh, from, to, clock.month[0], PURPOSE.hiring, drawsA, null)
    for (let f = from; f < to; f++) {
      if (!alive[f]) vacancies[f] = 0
      queue[f] = alive[f] ? city[f] : 0
      keys[f] = rationKey(0, 1, drawsA[f - from])
    }
  }
  ration(firms.rows, queue, keys, vacancies, cities.filled, accepted)
}

function takeOn(world: World, from: number, to: number): void {
  const { alive, staff, skill, vacancies, accepted, city } = world.firms
  const { cities, tally } = world
  const { skillStart } = world.p
  let hires = 0
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const hired = vacancies[f]
    if (hired === 0 || !accepted[f]) continue
    staff[f] += hired
    // Newcomers bring what the city has to offer.
    skill[f] = skillAfterHiring(skill[f], skillStart, hired, staff[f])
    cities.employed[city[f]] += hired
    hires += hired
  }
  tally.hires += hires
}

/** Each city's wage follows its unemployment, and people follow work. */
function setWages(world: World): void {
  const { cities, p } = world
  countSeekers(world)
  for (let c = 0; c < cities.rows; c++) {
    const [force, employed] = [cities.labourForce[c], cities.employed[c]]
    const curve = wageCurve(p.wage, cities.seeking[c], force, p.normalUnemployment, p.wageSlope)
    cities.wage[c] = wageAfterMonth(cities.wage[c], curve, p.wageSpeed)
    cities.labourForce[c] = labourForceAfterMonth(force, employed, p.normalUnemployment, p.mobility)
  }
}

export const hireAndLoseStaff: Phase<World> = {
  says: 'Quits, dismissals, vacancies rationed by city, wages by local unemployment.',
  steps: [perBlock(quitAndFire), gather(rationPeople), perBlock(takeOn), gather(setWages)],
}
