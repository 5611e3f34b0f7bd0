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
  'delegation',
  'leadership',
  'steps',
  'spread',
  'marketing',
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
  'fundedProjects',
  /** Of those, projects that the firm could not have paid. */
  'fundedAdditional',
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
  'monitored',
  'clusterLoans',
  'modeSwitches',
  'blindSwitches',
  'trainings',
  'digitalSteps',
  'campaigns',
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
interface Counts {
  /** Exits by cause. */
  exits: Float64Array
  /** sizeClass · SERVED + outcome. */
  servedBySize: Float64Array
  /** ageBand · SERVED + outcome. */
  servedByAge: Float64Array
  /** By INSIDE. */
  inside: Float64Array
  /** Firms by management mode. */
  modes: Float64Array
  /** Firms by how many months their cash lasts at most, see RUNWAYS. */
  runway: Float64Array
}

export type Counter = (typeof COUNTERS)[number]

export type Tally = Cells<Counter> & Counts

const createCounters = defineCells(COUNTERS)

export function createTally(): Tally {
  return Object.assign(createCounters(), {
    exits: new Float64Array(CAUSES.length),
    servedBySize: new Float64Array(SIZE_CLASSES.length * SERVED.length),
    servedByAge: new Float64Array(AGE_BANDS.length * SERVED.length),
    inside: new Float64Array(INSIDE.length),
    modes: new Float64Array(MODES.length),
    runway: new Float64Array(RUNWAYS.length),
  })
}

const COUNTS = ['exits', 'servedBySize', 'servedByAge', 'inside', 'modes', 'runway'] as const

export function resetTally(tally: Tally): void {
  tally.cells.fill(0)
  for (const name of COUNTS) tally[name].fill(0)
}
