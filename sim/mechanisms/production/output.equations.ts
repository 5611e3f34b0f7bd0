/** What a firm can make in a month, as functions of numbers. */

/**
 * Share of its people who can work this month: opening · max(0, 1 − (1 − attendance) · exposure).
 *
 * `opening` is the share of hours that shutdowns leave, `attendance` the share of people of the region who can come, `exposure` of the firm's own
 * people to that, with mean 1.
 */
export function presentShare(opening: number, attendance: number, exposure: number): number {
  const absent = (1 - attendance) * exposure
  return opening * (absent < 1 ? 1 - absent : 0)
}

/** Share by which capital falls short of what the staff needs, 0 or more: max(0, 1 − capital / (perWorker · staff)). Both kinds of capital in fen. */
export function capitalShortfall(capital: number, perWorker: number, staff: number): number {
  const missing = 1 - capital / (perWorker * staff)
  return missing > 0 ? missing : 0
}

/**
 * Sound units that a worker makes in a month with the capital there is: units · (1 − defects) · (1 − capitalEffect · shortfall).
 *
 * `units` is with full capital and scrap included, `defects` a share of them, `capitalEffect` the share of capacity that depends on capital.
 */
export function soundUnits(units: number, defects: number, capitalEffect: number, shortfall: number): number {
  const sound = 1 - defects
  return units * sound * (1 - capitalEffect * shortfall)
}

/** Units made as far as people and capital allow: max(0, min(plan, people · perWorker)). */
export function feasibleUnits(plan: number, people: number, perWorker: number): number {
  const capacity = people * perWorker
  const most = plan < capacity ? plan : capacity
  return most > 0 ? most : 0
}

/** Units for which the firm can pay materials: all that is wanted, or what its means of `means` fen buy at `cash` fen a unit, none if they are below 0. */
export function unitsWithinMeans(wanted: number, cash: number, means: number): number {
  return wanted * cash <= means ? wanted : means > 0 ? means / cash : 0
}

/** People that expected sales ask for: sales / (price · sound). Sales in fen a month, price in fen a unit, `sound` units a worker and month. */
export function peopleForOrders(sales: number, price: number, sound: number): number {
  return sales / (price * sound)
}

/** Capital, in fen, for the staff and for newcomers: perWorker · (staff + newcomers). */
export function capitalForPeople(perWorker: number, staff: number, newcomers: number): number {
  return perWorker * (staff + newcomers)
}

/** Of a month’s wages what goes into the goods made, whole fen: wages · units / (staff · sound), at most all. Idle people make nothing. The part is worked out in any case, so that nobody has to guess who is idle. */
export function wagesInGoods(wages: number, units: number, staff: number, sound: number): number {
  const capacity = staff * sound
  const part = Math.floor((wages * units) / capacity)
  return units < capacity ? part : wages
}
