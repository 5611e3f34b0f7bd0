/** What a firm's output costs, as functions of numbers. Money is in fen. The owner is one of the staff and has no wage. */

import { round } from '../../kernel/money.ts'

/** Wages of a month before incentives: (staff − 1) · wage, the city's wage per month. */
export function wagesOf(staff: number, wage: number): number {
  return (staff - 1) * wage
}

/** Rent and services of a month for the usual firm: wage · (fixed + perWorker · staff). `fixed` in wages, `perWorker` in wages a head. */
export function overheadsOf(wage: number, fixed: number, perWorker: number, staff: number): number {
  return wage * (fixed + perWorker * staff)
}

/**
 * Room leased after a month, in people: that for the staff, or of room beyond it what is not given up, 1 / `months` of it a month. That is worked out in any case, so that
 * nobody has to guess which it is.
 */
export function spaceAfterMonth(space: number, staff: number, months: number): number {
  const kept = space - (space - staff) / months
  return space > staff ? kept : staff
}

/** Cost that is stated in wages, in whole fen: wages · wage · times, where `times` is the staff if it is stated per head, or another factor. */
export function costInWages(wages: number, wage: number, times: number): number {
  return round(wages * wage * times)
}

/** Materials of a sound unit, fen: share · price / (1 − defects); `share` in units of materials a unit, scrap wastes them. */
export function materialsPerUnit(share: number, price: number, defects: number): number {
  return (share * price) / (1 - defects)
}

/**
 * Normal cost of a sound unit, fen: what staff, premises and equipment cost a month over what they make, and materials; scrap makes both
 * dearer.
 *
 *     (pay + (overheads + depreciation) / staff) / sound units a worker makes + share · price / (1 − defects)
 *
 * `pay` per worker and month with incentives, the owner's own work at that pay too; `soundUnits` with the capital that there is, at
 * full use of the staff.
 */
export function normalUnitCost(
  pay: number,
  overheads: number,
  depreciation: number,
  staff: number,
  soundUnits: number,
  materials: number,
): number {
  return (pay + (overheads + depreciation) / staff) / soundUnits + materials
}
