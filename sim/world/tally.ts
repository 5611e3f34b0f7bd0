/** Counts of the month, from zero each month; integers, so that no order of rows shows in them. */

import { AGE_BANDS, CAUSES, MODES, SERVED, SIZE_CLASSES } from '../state/firm.ts'

/** What is summed over firms each month about their insides, in quanta. */
export const INSIDE = [
  'execution',
  'fit',
  'skill',
  'belonging',
  'digital',
  'delegation',
  'leadership',
  'steps',
  'spread',
  'marketing',
] as const

/** Months of wages and rent. */
export const RUNWAYS = [1, 2, 3, 6] as const

export interface Tally {
  births: number
  /** Exits by cause. */
  readonly exits: Float64Array
  /** sizeClass · SERVED + outcome. */
  readonly servedBySize: Float64Array
  /** ageBand · SERVED + outcome. */
  readonly servedByAge: Float64Array
  firstLoans: number
  firstLoanAges: number
  asked: number
  granted: number
  guaranteed: number
  rateTimesLoan: number
  bankLoans: number
  privateLoans: number
  privateLent: number
  maturing: number
  renewed: number
  bridgedPrivately: number
  bridgedPublicly: number
  bridgeDeaths: number
  hires: number
  quits: number
  fires: number
  staffLost: number
  supported: number
  exitBankDebt: number
  exitsWithBankDebt: number
  capitalRefused: number
  output: number
  profit: number
  innovations: number
  alliances: number
  /** Firms in alliances at the month’s end; their shares of alliances and their trust, in parts. */
  allied: number
  allianceParts: number
  trustParts: number
  jointInnovations: number
  pooled: number
  helped: number
  mutualAid: number
  upgraded: number
  cultivated: number
  spinOffs: number
  tradeWriteOffs: number
  /** Overheads of firms that the government pays for them: in parks and incubators; and by public services. */
  placeRelief: number
  serviceRelief: number
  exitsInParks: number
  exitsFromIncubators: number
  movedIntoParks: number
  admitted: number
  productInnovations: number
  researchSpending: number
  subsidisedProjects: number
  fundedProjects: number
  /** Of those, projects that the firm could not have paid. */
  fundedAdditional: number
  transfers: number
  licences: number
  technologyTurnover: number
  outsourced: number
  guaranteedAnyway: number
  refusals: number
  refusalsFound: number
  jointPaid: number
  orderLoans: number
  ventures: number
  venturePaid: number
  compensated: number
  taxRefunded: number
  monitored: number
  clusterLoans: number
  /** By INSIDE. */
  readonly inside: Float64Array
  /** Firms by management mode. */
  readonly modes: Float64Array
  modeSwitches: number
  blindSwitches: number
  trainings: number
  digitalSteps: number
  campaigns: number
  coresLeft: number
  onlineSales: number
  ownBrandSales: number
  /** Deposits of all firms, money on its way included. */
  cash: number
  /** Firms by how many months their cash lasts at most, see RUNWAYS. */
  readonly runway: Float64Array
  /** Productive capital of all firms. */
  capital: number
  /** Firms, their capital and their bank debt. */
  zombies: number
  zombieCapital: number
  zombieDebt: number
  /** Parts of one. */
  concentration: number
  taxForgone: number
}

/** Counters begin as fractions, so that the engine keeps them as floating numbers and their shape never changes. */
const FRACTION = 0.5

export function createTally(): Tally {
  const tally = {
    births: FRACTION,
    exits: new Float64Array(CAUSES.length),
    servedBySize: new Float64Array(SIZE_CLASSES.length * SERVED.length),
    servedByAge: new Float64Array(AGE_BANDS.length * SERVED.length),
    firstLoans: FRACTION,
    firstLoanAges: FRACTION,
    asked: FRACTION,
    granted: FRACTION,
    guaranteed: FRACTION,
    rateTimesLoan: FRACTION,
    bankLoans: FRACTION,
    privateLoans: FRACTION,
    privateLent: FRACTION,
    maturing: FRACTION,
    renewed: FRACTION,
    bridgedPrivately: FRACTION,
    bridgedPublicly: FRACTION,
    bridgeDeaths: FRACTION,
    hires: FRACTION,
    quits: FRACTION,
    fires: FRACTION,
    staffLost: FRACTION,
    supported: FRACTION,
    exitBankDebt: FRACTION,
    exitsWithBankDebt: FRACTION,
    capitalRefused: FRACTION,
    output: FRACTION,
    profit: FRACTION,
    innovations: FRACTION,
    alliances: FRACTION,
    allied: FRACTION,
    allianceParts: FRACTION,
    trustParts: FRACTION,
    jointInnovations: FRACTION,
    pooled: FRACTION,
    helped: FRACTION,
    mutualAid: FRACTION,
    upgraded: FRACTION,
    cultivated: FRACTION,
    spinOffs: FRACTION,
    tradeWriteOffs: FRACTION,
    placeRelief: FRACTION,
    serviceRelief: FRACTION,
    exitsInParks: FRACTION,
    exitsFromIncubators: FRACTION,
    movedIntoParks: FRACTION,
    admitted: FRACTION,
    productInnovations: FRACTION,
    researchSpending: FRACTION,
    subsidisedProjects: FRACTION,
    fundedProjects: FRACTION,
    fundedAdditional: FRACTION,
    transfers: FRACTION,
    licences: FRACTION,
    technologyTurnover: FRACTION,
    outsourced: FRACTION,
    guaranteedAnyway: FRACTION,
    refusals: FRACTION,
    refusalsFound: FRACTION,
    jointPaid: FRACTION,
    orderLoans: FRACTION,
    ventures: FRACTION,
    venturePaid: FRACTION,
    compensated: FRACTION,
    taxRefunded: FRACTION,
    monitored: FRACTION,
    clusterLoans: FRACTION,
    inside: new Float64Array(INSIDE.length),
    modes: new Float64Array(MODES.length),
    modeSwitches: FRACTION,
    blindSwitches: FRACTION,
    trainings: FRACTION,
    digitalSteps: FRACTION,
    campaigns: FRACTION,
    coresLeft: FRACTION,
    onlineSales: FRACTION,
    ownBrandSales: FRACTION,
    cash: FRACTION,
    runway: new Float64Array(RUNWAYS.length),
    capital: FRACTION,
    zombies: FRACTION,
    zombieCapital: FRACTION,
    zombieDebt: FRACTION,
    concentration: FRACTION,
    taxForgone: FRACTION,
  }
  resetTally(tally)
  return tally
}

export function resetTally(tally: Tally): void {
  for (const key in tally) {
    const field = tally[key as keyof Tally]
    if (typeof field === 'number') (tally as unknown as Record<string, number>)[key] = 0
    else field.fill(0)
  }
}
