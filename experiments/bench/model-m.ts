/**
 * Model M (see model-m.c) on this project's own kernel: typed arrays, blocks of rows, keyed draws, own exp and log. Normals come
 * from the inverse distribution instead of Box and Muller's pair, so its counts differ from C's by chance and no more.
 */
import { BLOCK_ROWS } from '../../sim/kernel/block.ts'
import { exp, log, logistic } from '../../sim/kernel/math.ts'
import {
  counter,
  drawn,
  fillNormals,
  fillUniforms,
  normalOf,
  threefry,
  uniformOf,
  type Key,
} from '../../sim/kernel/random.ts'
import { COUNTS, type ModelRun } from '../../src/cli/yardstick.ts'

const SECTORS = 8
const BANKS = 20
const PURPOSE = {
  shock: 1,
  credit: 2,
  research: 3,
  entry: 4,
  entryTraits: 5,
  entryPlace: 6,
  macro: 9,
} as const

interface Economy {
  readonly rows: number
  readonly key: Key
  readonly low: Uint32Array
  readonly high: Uint32Array
  readonly cash: Float64Array
  readonly debt: Float64Array
  readonly guaranteed: Float64Array
  readonly capital: Float64Array
  readonly productivity: Float64Array
  readonly quality: Float64Array
  readonly logQuality: Float64Array
  readonly demand: Float64Array
  readonly weight: Float64Array
  readonly unitCost: Float64Array
  readonly age: Uint16Array
  readonly bank: Uint8Array
  readonly alive: Uint8Array
  readonly equity: Float64Array
  readonly exposure: Float64Array
  readonly before: Float64Array
  readonly rate: Float64Array
  readonly interest: Float64Array
  readonly queue: Float64Array
  readonly lost: Float64Array
  readonly trend: Float64Array
  readonly budget: Float64Array
  readonly attraction: Float64Array
  /** Fund, outstanding guarantees, those at the month's start, asked of the fund, claims, fees. */
  readonly fund: Float64Array
  readonly counts: Float64Array
  readonly drawsA: Float64Array
  readonly drawsB: Float64Array
}

const FUND = 0
const OUTSTANDING = 1
const AT_START = 2
const ASKED = 3
const CLAIMS = 4
const FEES = 5

function emptyEconomy(rows: number, seed: number): Economy {
  const reals = (length = rows): Float64Array => new Float64Array(length)
  return {
    rows,
    key: { k0: seed, k1: 0 },
    low: Uint32Array.from({ length: rows }, (_, i) => i),
    high: new Uint32Array(rows),
    cash: reals(),
    debt: reals(),
    guaranteed: reals(),
    capital: reals(),
    productivity: reals(),
    quality: reals(),
    logQuality: reals(),
    demand: reals(),
    weight: reals(),
    unitCost: reals(),
    age: new Uint16Array(rows),
    bank: new Uint8Array(rows),
    alive: new Uint8Array(rows),
    equity: reals(BANKS),
    exposure: reals(BANKS),
    before: reals(BANKS),
    rate: Float64Array.from({ length: BANKS }, (_, b) => 0.06 + 0.002 * (b % 5)),
    interest: reals(BANKS),
    queue: reals(BANKS),
    lost: reals(BANKS),
    trend: reals(SECTORS),
    budget: reals(SECTORS),
    attraction: reals(SECTORS),
    fund: reals(6),
    counts: reals(COUNTS.length),
    drawsA: reals(BLOCK_ROWS),
    drawsB: reals(BLOCK_ROWS),
  }
}

function found(e: Economy, i: number, month: number): void {
  threefry(e.key.k0, e.key.k1, i, counter(month, PURPOSE.entryTraits))
  e.productivity[i] = exp(0.2 * normalOf(drawn[0]))
  e.logQuality[i] = 0.2 * normalOf(drawn[1])
  e.quality[i] = exp(e.logQuality[i])
  threefry(e.key.k0, e.key.k1, i, counter(month, PURPOSE.entryPlace))
  e.capital[i] = 10 * (0.5 + uniformOf(drawn[0]))
  e.bank[i] = Math.floor(BANKS * uniformOf(drawn[1]))
  e.cash[i] = 0.3 * e.capital[i]
  e.debt[i] = 0.3 * e.capital[i]
  e.guaranteed[i] = 0
  e.demand[i] = 0
  e.age[i] = 0
  e.alive[i] = 1
}

function begin(e: Economy): void {
  for (let i = 0; i < e.rows; i++) {
    found(e, i, 0)
    e.age[i] = (i * 7919) % 120
    e.exposure[e.bank[i]] += e.debt[i]
  }
  for (let b = 0; b < BANKS; b++) e.equity[b] = 0.12 * e.exposure[b] + (0.4 * e.rows) / BANKS
  e.fund[FUND] = 0.05 * e.rows
}

function openMonth(e: Economy, month: number): void {
  for (let s = 0; s < SECTORS; s++) {
    threefry(e.key.k0, e.key.k1, s, counter(month, PURPOSE.macro))
    e.trend[s] = 0.9 * e.trend[s] + 0.02 * normalOf(drawn[0])
    e.budget[s] = 3.6 * (e.rows / SECTORS) * exp(e.trend[s])
  }
  e.before.set(e.exposure)
  e.exposure.fill(0)
  e.attraction.fill(0)
  e.interest.fill(0)
  e.queue.fill(0)
  e.lost.fill(0)
  e.fund[AT_START] = e.fund[OUTSTANDING]!
  e.fund.fill(0, ASKED)
  e.fund[OUTSTANDING] = 0
}

/** Attractiveness of the firms of a block, and its sum by sector. */
function attract(e: Economy, from: number, to: number, month: number): void {
  const { alive, productivity, logQuality, demand, unitCost, weight, capital, attraction, drawsA, drawsB } = e
  fillNormals(e.key, e.low, e.high, from, to, month, PURPOSE.shock, drawsA, drawsB)
  for (let i = from; i < to; i++) {
    if (!alive[i]) continue
    const z = 0.9 * demand[i] + 0.15 * drawsA[i - from]
    const cost = 1 / productivity[i] + 0.5 * (1 + 0.1 * drawsB[i - from])
    const w = capital[i] * exp(logQuality[i] - 2 * log(1.25 * cost) + z)
    demand[i] = z
    unitCost[i] = cost
    weight[i] = w
    attraction[i % SECTORS] += w
  }
}

/** Whether a loan is granted: 0 no, 1 by the bank, 2 with a guarantee. */
function decide(e: Economy, i: number, month: number, loan: number, score: number): number {
  threefry(e.key.k0, e.key.k1, i, counter(month, PURPOSE.credit))
  const [first, second] = [uniformOf(drawn[0]), uniformOf(drawn[1])]
  const b = e.bank[i]
  if (first < logistic(score)) {
    e.queue[b] += loan
    if (e.before[b] + e.queue[b] <= 10 * e.equity[b]) return 1
  }
  if (second >= logistic(score + 1)) return 0
  e.fund[ASKED] += 0.8 * loan
  return e.fund[AT_START] + e.fund[ASKED] <= 8 * e.fund[FUND] ? 2 : 0
}

/** Trade, credit, failure, research and entry of a block. */
function live(e: Economy, from: number, to: number, month: number): void {
  const {
    alive,
    bank,
    cash,
    debt,
    guaranteed,
    capital,
    productivity,
    quality,
    logQuality,
    unitCost,
    weight,
  } = e
  const { budget, attraction, rate, interest, exposure, fund, lost, age, counts, drawsA, drawsB } = e
  fillUniforms(e.key, e.low, e.high, from, to, month, PURPOSE.research, drawsA, drawsB)
  let [living, exits, entries, applications, granted, covered, outstanding] = [0, 0, 0, 0, 0, 0, 0]
  for (let i = from; i < to; i++) {
    if (!alive[i]) {
      threefry(e.key.k0, e.key.k1, i, counter(month, PURPOSE.entry))
      if (uniformOf(drawn[0]) < 0.2) {
        found(e, i, month)
        entries += 1
      }
      continue
    }
    const s = i % SECTORS
    const b = bank[i]
    const unit = unitCost[i]
    const price = 1.25 * unit
    let [k, d, g, c] = [capital[i], debt[i], guaranteed[i], cash[i]]
    const asked = (budget[s] * (weight[i] / attraction[s])) / price
    const capacity = 0.25 * productivity[i] * k
    const output = asked > capacity ? capacity : asked
    const revenue = price * output
    const cost = unit * output + 0.065 * k
    const paid = (d * rate[b]) / 12
    c += revenue - cost - paid - d / 36
    d -= d / 36
    g -= g / 36
    k *= 0.995
    interest[b] += paid
    const spare = c - 0.3 * k
    if (spare > 0) {
      k += 0.05 * spare
      c -= 0.25 * spare
    }
    const need = 0.1 * cost - c
    if (need > 0) {
      applications += 1
      const loan = need + 0.5 * cost
      const score = 1.5 + (4 * (revenue - cost)) / cost - (2 * d) / k + 0.3 * log(1 + age[i])
      const outcome = decide(e, i, month, loan, score)
      if (outcome === 2) {
        covered += 1
        g += 0.8 * loan
        c -= 0.01 * loan
        fund[FEES] += 0.01 * loan
      }
      if (outcome > 0) {
        granted += 1
        c += loan
        d += loan
      }
    }
    if (c < 0) {
      const recovered = 0.3 * k > d ? d : 0.3 * k
      const claim = d > 0 ? ((d - recovered) * g) / d : 0
      lost[b] += d - recovered - claim
      fund[CLAIMS] += claim
      alive[i] = 0
      exits += 1
    } else {
      if (drawsA[i - from] < 0.02) {
        const gain = drawsB[i - from]
        productivity[i] *= 1 + 0.05 * gain
        quality[i] *= 1 + 0.02 * gain
        logQuality[i] = log(quality[i])
      }
      age[i] += 1
      exposure[b] += d
      outstanding += g
      living += 1
    }
    cash[i] = c
    debt[i] = d
    guaranteed[i] = g
    capital[i] = k
  }
  fund[OUTSTANDING] += outstanding
  counts[0] += living
  counts[1] += exits
  counts[2] += entries
  counts[3] += applications
  counts[4] += granted
  counts[5] += covered
}

function closeMonth(e: Economy): void {
  for (let b = 0; b < BANKS; b++) {
    const equity = e.equity[b] + 0.5 * e.interest[b] - e.lost[b] - 0.0005 * e.exposure[b]
    e.equity[b] = equity > 0 ? equity : 0
  }
  const fund = e.fund[FUND] + e.fund[FEES] - e.fund[CLAIMS] + 0.0005 * e.rows
  e.fund[FUND] = fund > 0 ? fund : 0
}

/** Runs model M, of which only the months are timed. */
export function runModelM(rows: number, months: number, seed: number): ModelRun {
  const e = emptyEconomy(rows, seed)
  begin(e)
  const spent: number[] = []
  let processor = 0
  for (let month = 1; month <= months; month++) {
    const [start, before] = [performance.now(), process.cpuUsage()]
    openMonth(e, month)
    for (let from = 0; from < rows; from += BLOCK_ROWS)
      attract(e, from, Math.min(rows, from + BLOCK_ROWS), month)
    for (let from = 0; from < rows; from += BLOCK_ROWS)
      live(e, from, Math.min(rows, from + BLOCK_ROWS), month)
    closeMonth(e)
    const { user, system } = process.cpuUsage(before)
    processor += (user + system) * 1000
    spent.push(Math.round((performance.now() - start) * 1e6))
  }
  return { counts: [...e.counts], months: spent, processor }
}
