/**
 * People leave, the skilled and those who do not belong first, are let go, and are taken on. Places are filled by search: the more look for
 * work in a city relative to its open places, the sooner (Petrongolo & Pissarides 2001); a part of those out of work looks in every
 * city. Each place has the same chance, so that no order of firms matters. Heads are whole: fractions are rounded by chance, without bias.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { fillWords, keyedUniform, uniformAt } from '../kernel/random.ts'
import {
  chanceToFill,
  headsToMove,
  placesFilled,
  quitsOf,
  searchWeight,
  skillAfterHiring,
} from '../mechanisms/labour/staff.equations.ts'
import { trendAfterMonth, wageAfterMonth, wageCurve } from '../mechanisms/labour/wages.equations.ts'
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

/** People of the region, and those of them without work. */
function countPeople({ cities }: World): { force: number; unemployed: number } {
  let [force, employed] = [0, 0]
  for (let c = 0; c < cities.rows; c++) {
    force += cities.labourForce[c]
    employed += cities.employed[c]
  }
  return { force, unemployed: force > employed ? force - employed : 0 }
}

/** The unemployed of the region, by where they look for work: a part of them in all cities. */
function countSeekers(world: World): void {
  const { cities, p } = world
  const { force, unemployed } = countPeople(world)
  let weights = 0
  for (let c = 0; c < cities.rows; c++) {
    const part = cities.labourForce[c] / force
    const [here, employed] = [cities.labourForce[c], cities.employed[c]]
    cities.seeking[c] = searchWeight(here, employed, p.commuting, unemployed, part)
    weights += cities.seeking[c]
  }
  const each = weights > 0 ? unemployed / weights : 0
  for (let c = 0; c < cities.rows; c++) cities.seeking[c] *= each
}

/** How likely a place is filled in each city. */
function matchPeople(world: World): void {
  const { cities, p } = world
  countSeekers(world)
  for (let c = 0; c < cities.rows; c++) {
    cities.filling[c] = chanceToFill(cities.wanted[c], cities.seeking[c], p.matching)
    cities.wanted[c] = 0
  }
}

function takeOn(world: World, from: number, to: number): void {
  const { alive, staff, skill, vacancies, city, identityLow, identityHigh } = world.firms
  const { cities, tally, key, clock } = world
  const { skillStart } = world.p
  let hires = 0
  for (let f = from; f < to; f++) {
    if (!alive[f] || vacancies[f] === 0) continue
    const u = keyedUniform(key, identityLow[f], identityHigh[f], clock.month[0], PURPOSE.hiring)
    const hired = placesFilled(vacancies[f], cities.filling[city[f]], u)
    if (hired === 0) continue
    staff[f] += hired
    // Newcomers bring what the city has to offer.
    skill[f] = skillAfterHiring(skill[f], skillStart, hired, staff[f])
    cities.employed[city[f]] += hired
    hires += hired
  }
  tally.hires += hires
}

/** The region's wage in normal times moves until its people find work; each city's wage follows its own unemployment. */
function setWages(world: World): void {
  const { cities, economy, p } = world
  const { force, unemployed } = countPeople(world)
  const { normalUnemployment, wageDrift } = p
  const trend = trendAfterMonth(economy.wageTrend[0], unemployed, force, normalUnemployment, wageDrift)
  economy.wageTrend[0] = trend
  countSeekers(world)
  for (let c = 0; c < cities.rows; c++) {
    const curve = wageCurve(trend, cities.seeking[c], cities.labourForce[c], normalUnemployment, p.wageSlope)
    cities.wage[c] = wageAfterMonth(cities.wage[c], curve, p.wageSpeed)
  }
}

export const hireAndLoseStaff: Phase<World> = {
  says: 'Quits, dismissals, places filled by search, wages that follow local unemployment.',
  steps: [perBlock(quitAndFire), gather(matchPeople), perBlock(takeOn), gather(setWages)],
}
