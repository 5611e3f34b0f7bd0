/** This month's policy and environment: fixed shapes, rewritten each month by levers and shocks, read by phases. */

/** Levers that reach firms one by one, and so can be aimed at some of them. */
export const AIMED = [
  'guaranteeCover',
  'loanRenewal',
  'bridgeFund',
  'rateSubsidy',
  'taxRelief',
  'wageSubsidy',
  'receivablesPlatform',
  'managementSupport',
] as const

export type AimedKey = (typeof AIMED)[number]

/** Flags by (sector · cities + city) · size classes + size class; empty: everybody. */
export type Aims = Record<AimedKey, Uint8Array>

/** What the levers set. Field names equal lever keys wherever a lever sets one number. */
export interface Policy {
  /** Whom the aimed levers are for. */
  readonly aims: Aims
  guaranteeCover: number
  guaranteeFee: number
  guaranteeCap: number
  guaranteeCapital: number
  loanRenewal: number
  bridgeFund: number
  withdrawalCurb: number
  rateSubsidy: number
  taxRelief: number
  wageSubsidy: number
  publicity: number
  administrativeBurden: number
  entryBarrier: number
  lateEnforcement: number
  receivablesPlatform: number
  creditReporting: number
  alliancePromotion: number
  managementSupport: number
}

const EVERYBODY = new Uint8Array(0)

function aimedAtEverybody(): Aims {
  const aims: Partial<Aims> = {}
  for (const key of AIMED) aims[key] = EVERYBODY
  // Copied for speed: see createTable.
  return { ...(aims as Aims) }
}

export function createPolicy(): Policy {
  return {
    aims: aimedAtEverybody(),
    guaranteeCover: 0,
    guaranteeFee: 0.01,
    guaranteeCap: 10,
    guaranteeCapital: 0,
    loanRenewal: 0,
    bridgeFund: 0,
    withdrawalCurb: 0,
    rateSubsidy: 0,
    taxRelief: 0,
    wageSubsidy: 0,
    publicity: 0,
    administrativeBurden: 1,
    entryBarrier: 0,
    lateEnforcement: 0,
    receivablesPlatform: 0,
    creditReporting: 0,
    alliancePromotion: 0,
    managementSupport: 0,
  }
}

/** What the shocks set: multipliers of one, by cell (sector · cities + city) or for all. */
export interface Environment {
  readonly sectors: number
  readonly cities: number
  /** Demand for the goods of a cell. */
  readonly demand: Float64Array
  /** Share of a cell's working time that is allowed. */
  readonly opening: Float64Array
  /** Share of a cell's staff that can come to work. */
  readonly attendance: Float64Array
  /** World price of materials. */
  materialPrice: number
  /** Banks' willingness to lend. */
  credit: number
  /** Additional share of due payments that core enterprises put off. */
  lateness: number
  /** Core enterprises that must fail this month: this many of the largest. */
  coreFailures: number
}

export function createEnvironment(sectors: number, cities: number): Environment {
  const cells = sectors * cities
  return {
    sectors,
    cities,
    demand: new Float64Array(cells),
    opening: new Float64Array(cells),
    attendance: new Float64Array(cells),
    materialPrice: 1,
    credit: 1,
    lateness: 0,
    coreFailures: 0,
  }
}

export function resetEnvironment(environment: Environment): void {
  environment.demand.fill(1)
  environment.opening.fill(1)
  environment.attendance.fill(1)
  environment.materialPrice = 1
  environment.credit = 1
  environment.lateness = 0
  environment.coreFailures = 0
}
