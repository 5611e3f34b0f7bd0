/** Counts of the month, from zero each month; integers, so that no order of rows shows in them. */

import { defineCells, type Cells } from '../kernel/cells.ts'
import { AGE_BANDS, CAUSES, MODES, SERVED, SIZE_CLASSES } from '../state/firm.ts'

/** What is summed over firms each month about their insides, in quanta. */
export const INSIDE = [
  'execution',
  'fit',
  'skill',
  'belonging',
  'digital',
  'leadership',
  'steps',
  'spread',
] as const

/** Months of wages and rent. */
export const RUNWAYS = [1, 2, 3, 6] as const

/** Counters of the month. */
export const COUNTERS = [
  'births',
  'firstLoans',
  'firstLoanAges',
  'asked',
  'granted',
  'guaranteed',
  'rateTimesLoan',
  'bankLoans',
  'privateLoans',
  'privateLent',
  'maturing',
  'renewed',
  'bridgedPrivately',
  'bridgedPublicly',
  'bridgeDeaths',
  'hires',
  'quits',
  'fires',
  'staffLost',
  'supported',
  'exitBankDebt',
  'exitsWithBankDebt',
  'capitalRefused',
  'output',
  'profit',
  'innovations',
  'alliances',
  /** Firms in alliances at the month’s end; their shares of alliances and their trust, in parts. */
  'allied',
  'allianceParts',
  'trustParts',
  'jointInnovations',
  'pooled',
  'helped',
  'mutualAid',
  'upgraded',
  'cultivated',
  'spinOffs',
  'tradeWriteOffs',
  'followed',
  /** Overheads of firms that the government pays for them: in parks and incubators; and by public services. */
  'placeRelief',
  'serviceRelief',
  'exitsInParks',
  'exitsFromIncubators',
  'movedIntoParks',
  'admitted',
  'productInnovations',
  'researchSpending',
  'subsidisedProjects',
  'transfers',
  'licences',
  'technologyTurnover',
  'outsourced',
  'guaranteedAnyway',
  'refusals',
  'refusalsFound',
  'jointPaid',
  'orderLoans',
  'ventures',
  'venturePaid',
  'compensated',
  'taxRefunded',
  'clusterLoans',
  'modeSwitches',
  'blindSwitches',
  'trainings',
  'digitalSteps',
  'coresLeft',
  'onlineSales',
  'ownBrandSales',
  /** Deposits of all firms, money on its way included. */
  'cash',
  /** Productive capital of all firms. */
  'capital',
  /** Firms, their capital and their bank debt. */
  'zombies',
  'zombieCapital',
  'zombieDebt',
  /** Parts of one. */
  'concentration',
  'taxForgone',
] as const

/** Counts of several kinds. */
function createCounts() {
  return {
    /** Exits by cause. */
    exits: new Float64Array(CAUSES.length),
    /** sizeClass · SERVED + outcome. */
    servedBySize: new Float64Array(SIZE_CLASSES.length * SERVED.length),
    /** ageBand · SERVED + outcome. */
    servedByAge: new Float64Array(AGE_BANDS.length * SERVED.length),
    /** By INSIDE. */
    inside: new Float64Array(INSIDE.length),
    /** Firms by management mode. */
    modes: new Float64Array(MODES.length),
    /** Firms by how many months their cash lasts at most, see RUNWAYS. */
    runway: new Float64Array(RUNWAYS.length),
  }
}

type Counts = ReturnType<typeof createCounts>
const COUNTS = Object.keys(createCounts()) as (keyof Counts)[]

export type Counter = (typeof COUNTERS)[number]

export type Tally = Cells<Counter> & Counts

const createCounters = defineCells(COUNTERS)

export function createTally(): Tally {
  return Object.assign(createCounters(), createCounts())
}

export function resetTally(tally: Tally): void {
  tally.cells.fill(0)
  for (const name of COUNTS) tally[name].fill(0)
}
