/**
 * People leave, those who do not belong first, are let go, and are taken on. Places are filled by search: the more look for
 * work in a city relative to its open places, the sooner (Petrongolo & Pissarides 2001); a part of those out of work looks in every
 * city. Each place has the same chance, so that no order of firms matters. Heads are whole: fractions are rounded by chance, without bias.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { fillWords, keyedUniform, uniformAt } from '../kernel/random.ts'
import {
  dismissalPay,
  headsToMove,
  placesFilled,
  quitsOf,
  skillAfterHiring,
  yearsServed,
} from '../mechanisms/labour/staff.equations.ts'
import { matchPeople } from '../mechanisms/labour/search.ts'
import { setWages } from '../mechanisms/labour/wages.ts'
import { bookExpense } from '../mechanisms/payment/payments.ts'
import { quitPropensity } from '../mechanisms/management/people.ts'
import { MEAN_OF_UNIFORM } from '../mechanisms/ownership/traits.equations.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'

/** Who is dismissed is owed a wage for each year served. */
function owePayOff(world: World, f: number, heads: number): void {
  const { firms, cities, clock, p } = world
  const years = yearsServed(p.quitRate, clock.month[0] - firms.born[f])
  const pay = dismissalPay(heads, p.severance, years, cities.wage[firms.city[f]])
  firms.arrears[f] += pay
  bookExpense(world, f, pay)
}

/** `vacancies` holds the gap between planned and present staff; from here on it holds whole places to fill. */
function quitAndFire(world: World, from: number, to: number): void {
  const { alive, staff, vacancies, city, identityLow, identityHigh } = world.firms
  const { words, key, clock, p, cities, tally } = world
  fillWords(key, identityLow, identityHigh, from, to, clock.month[0], PURPOSE.quits, words)
  let quits = 0
  let fires = 0
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const employees = staff[f] - 1
    const leaving = quitsOf(p.quitRate, quitPropensity(world, f), employees, uniformAt(words, f - from, 0))
    // Of those who are too many or too few, so many go or are looked for at once.
    const gap = vacancies[f] + leaving
    const heads = headsToMove(gap, p.fireSpeed, uniformAt(words, f - from, 1))
    // Who lacks people dismisses nobody. Choices between numbers by numbers: there is nothing to guess.
    const most = gap > 0 ? 0 : employees - leaving
    const fired = heads < most ? heads : most
    const wanted = gap > 0 ? heads : 0
    if (fired > 0 && p.severance > 0) owePayOff(world, f, fired)
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

function takeOn(world: World, from: number, to: number): void {
  const { alive, staff, skill, vacancies, city, identityLow, identityHigh } = world.firms
  const { cities, tally, key, clock } = world
  let hires = 0
  for (let f = from; f < to; f++) {
    if (!alive[f] || vacancies[f] === 0) continue
    const u = keyedUniform(key, identityLow[f], identityHigh[f], clock.month[0], PURPOSE.hiring)
    const hired = placesFilled(vacancies[f], cities.filling[city[f]], u)
    if (hired === 0) continue
    staff[f] += hired
    // Newcomers bring what the city has to offer.
    skill[f] = skillAfterHiring(skill[f], MEAN_OF_UNIFORM, hired, staff[f])
    cities.employed[city[f]] += hired
    hires += hired
  }
  tally.hires += hires
}

export const hireAndLoseStaff: Phase<World> = {
  says: 'Quits, dismissals, places filled by search, wages that follow local unemployment.',
  steps: [perBlock(quitAndFire), gather(matchPeople), perBlock(takeOn), gather(setWages)],
}
