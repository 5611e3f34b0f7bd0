/** What follows from region and parameters and never changes: sector figures as arrays, tables of slow functions. */

import { exp, log } from '../kernel/math.ts'
import type { ParameterValues } from '../parameters/index.ts'
import { MEASURES } from '../state/economy.ts'
import { BANK_KINDS, type Region } from '../state/region.ts'
import { SIZE_CLASSES } from '../state/firm.ts'

/** Staff from which the tables below are flat. */
const STAFF_TABLE = 2048
/** Limits of staff between the classes of size. */
const THRESHOLDS = SIZE_CLASSES.length - 1

export interface Constants {
  /** Firms in the population at the start. */
  readonly population: number
  readonly sectors: number
  readonly cities: number
  readonly cores: number
  readonly banks: number
  readonly markets: number
  readonly supplierShare: Float64Array
  readonly materialsShare: Float64Array
  readonly localMaterials: Float64Array
  readonly capitalPerWorker: Float64Array
  readonly perishable: Float64Array
  /** Sectors open to layered cultivation. */
  readonly emerging: Uint8Array
  readonly demandHouseholds: Float64Array
  readonly demandGovernment: Float64Array
  readonly demandWorld: Float64Array
  readonly buysFrom: Int32Array
  /** sector · THRESHOLDS + k: staff at which class k + 1 begins. */
  readonly thresholds: Int32Array
  /** sector · cores + core: 1 if the core enterprise buys from the sector. */
  readonly buys: Uint8Array
  /** Core enterprise that sells materials to a sector. */
  readonly upstreamCore: Int32Array
  readonly coreIndex: Uint32Array
  readonly coreWeight: Float64Array
  /** By core enterprise: materials in what its suppliers sell, a mean over their sectors. */
  readonly supplierMaterials: Float64Array
  readonly bankIndex: Uint32Array
  readonly bankWeight: Float64Array
  /** Soft information about a firm that each bank sees, 0–1. */
  readonly bankSight: Float64Array
  /** First park of a cell and number of parks in it. */
  readonly firstPark: Int32Array
  readonly parks: Int32Array
  readonly parkCount: number
  /** By city: research bodies a firm, relative to the region’s mean over firms. */
  readonly knowledge: Float64Array
  /** By measure: how often its news is noticed, relative to news that all attend to alike. */
  readonly attention: Float64Array
  /** By staff: growth noise, log. */
  readonly noiseOfStaff: Float64Array
  readonly logOfStaff: Float64Array
  readonly logUnitPrice: number
}

function by<T>(list: readonly T[], value: (item: T) => number): Float64Array {
  return Float64Array.from(list, value)
}

function parksOf(region: Region): { first: Int32Array; count: Int32Array } {
  const cities = region.cities.length
  const first = new Int32Array(region.sectors.length * cities)
  const count = new Int32Array(first.length)
  let next = 0
  for (const cell of region.cells) {
    const row =
      sectorIndex(region, cell.sector) * cities + region.cities.findIndex((city) => city.key === cell.city)
    first[row] = next
    count[row] = cell.parks
    next += cell.parks
  }
  return { first, count }
}

/** Research bodies of each city over its firms, both as shares of the region: 1 on average over firms. */
function knowledgeOf(region: Region): Float64Array {
  const [bodies, firms] = [new Float64Array(region.cities.length), new Float64Array(region.cities.length)]
  let [allBodies, allFirms] = [0, 0]
  for (let c = 0; c < bodies.length; c++) {
    bodies[c] = region.cities[c].researchBodies
    for (const cell of region.cells) if (cell.city === region.cities[c].key) firms[c] += cell.weight
    allBodies += bodies[c]
    allFirms += firms[c]
  }
  return bodies.map((n, c) => (allBodies > 0 && firms[c] > 0 ? n / allBodies / (firms[c] / allFirms) : 0))
}

/** Attention to each measure: as `p.attention` goes from 0 to 1, from alike for all to in proportion to the shares of firms concerned. */
function attentionOf({ concerned }: Region, { attention }: ParameterValues): Float64Array {
  const shares = Object.values(concerned ?? {})
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  return by(MEASURES, (measure) => {
    const share = concerned?.[measure]
    return share === undefined ? 1 : 1 + attention * (share / mean - 1)
  })
}

/** Materials in what firms of some sectors sell, as a share, each sector counting alike. */
function meanMaterials(region: Region, keys: readonly string[]): number {
  let all = 0
  for (const key of keys) all += region.sectors[sectorIndex(region, key)].materialsShare
  return keys.length > 0 ? all / keys.length : 0
}

export function sectorIndex(region: Region, key: string): number {
  return region.sectors.findIndex((sector) => sector.key === key)
}

const LOG_OF_STAFF = Float64Array.from({ length: STAFF_TABLE }, (_, n) => log(n < 1 ? 1 : n))

export function constantsOf(region: Region, p: ParameterValues, population: number): Constants {
  const { sectors, cores, banks } = region
  const parks = parksOf(region)
  const coresOf = sectors.map((sector) =>
    cores.flatMap((core, c) => (core.sectors.includes(sector.key) ? [c] : [])),
  )
  return {
    population,
    sectors: sectors.length,
    cities: region.cities.length,
    cores: cores.length,
    banks: banks.length,
    markets: sectors.length + cores.length,
    supplierShare: Float64Array.from(sectors, (s, i) => (coresOf[i].length > 0 ? s.supplierShare : 0)),
    materialsShare: by(sectors, (s) => s.materialsShare),
    localMaterials: by(sectors, (s) => s.localMaterials),
    capitalPerWorker: by(sectors, (s) => s.capitalPerWorker * p.wage),
    perishable: by(sectors, (s) => s.perishable),
    emerging: Uint8Array.from(sectors, (s) => (s.emerging ? 1 : 0)),
    demandHouseholds: by(sectors, (s) => s.demand.households),
    demandGovernment: by(sectors, (s) => s.demand.government),
    demandWorld: by(sectors, (s) => s.demand.world),
    buysFrom: Int32Array.from(sectors, (s) => sectorIndex(region, s.buysFrom)),
    thresholds: Int32Array.from(sectors.flatMap((s) => [...s.thresholds])),
    buys: Uint8Array.from({ length: sectors.length * cores.length }, (_, i) => {
      const core = i % cores.length
      return coresOf[(i - core) / cores.length].includes(core) ? 1 : 0
    }),
    upstreamCore: Int32Array.from(sectors, (_, i) => coresOf[i][0] ?? i % cores.length),
    coreIndex: Uint32Array.from(cores, (_, c) => c),
    coreWeight: by(cores, (core) => core.weight),
    supplierMaterials: by(cores, (core) => meanMaterials(region, core.sectors)),
    bankIndex: Uint32Array.from(banks, (_, b) => b),
    bankWeight: by(banks, (bank) => bank.weight),
    bankSight: by(banks, ({ kind }) => (p.bankSight * BANK_KINDS.indexOf(kind)) / (BANK_KINDS.length - 1)),
    firstPark: parks.first,
    parks: parks.count,
    parkCount: parks.count.reduce((sum, n) => sum + n, 0),
    knowledge: knowledgeOf(region),
    attention: attentionOf(region, p),
    noiseOfStaff: LOG_OF_STAFF.map((n) => p.growthNoise * exp(-p.growthNoiseSize * n)),
    logOfStaff: LOG_OF_STAFF.slice(),
    logUnitPrice: log(p.unitPrice),
  }
}

/** Index into the tables by staff. */
export function staffIndex(staff: number): number {
  return staff < STAFF_TABLE ? staff : STAFF_TABLE - 1
}

/** Size class of a staff in a sector: 0 micro … 3 large. Firms of all sizes lie side by side, so nothing branches. */
export function sizeClass(thresholds: Int32Array, sector: number, staff: number): number {
  const row = sector * THRESHOLDS
  const small = staff < thresholds[row] ? 0 : 1
  const medium = staff < thresholds[row + 1] ? 0 : 1
  return small + medium + (staff < thresholds[row + THRESHOLDS - 1] ? 0 : 1)
}
