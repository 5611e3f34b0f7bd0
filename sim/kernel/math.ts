/**
 * exp and log of our own, because engines differ in theirs: here every step is + − × on doubles, a shift or a table look-up,
 * so that Node and all browsers give the same bits. Errors stay below 0.62 units in the last place over all doubles.
 * The idea (short table, exact reduction, short polynomial) is Tang's: ACM TOMS 15(2), 1989, and 16(4), 1990.
 */
import {
  EXP_TABLE,
  LN2_HIGH,
  LN2_LOW,
  LOG_TABLE,
  STEPS_PER_UNIT,
  STEP_HIGH,
  STEP_LOW,
} from './exp-log-tables.ts'

/** Adding and subtracting these rounds to a multiple of 1, and of 2^-26. With the first added, a whole number is the low word. */
const TO_UNIT = 6755399441055744
const TO_26_BITS = 100663296

const TABLE_MASK = 127
const TABLE_BITS = 7
const SMALLEST_POWER = 1074
const POWERS_OF_TWO = powersOfTwo()

/** High word of the double where the first bin of the logarithm's table begins: 0.690… */
const FIRST_BIN = 0x3fe61000
const SMALLEST_NORMAL = 0x00100000
const INFINITE = 0x7ff00000
const BIN_SHIFT = 13
const FRACTION_BITS = 20

/** One double seen as two words. All platforms that run a browser or Node store the low word first. */
const asDouble = new Float64Array(1)
const asWords = new Int32Array(asDouble.buffer)

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(SMALLEST_POWER + 1024)
  powers[SMALLEST_POWER] = 1
  for (let i = SMALLEST_POWER; i > 0; i--) powers[i - 1] = powers[i] / 2
  for (let i = SMALLEST_POWER; i < powers.length - 1; i++) powers[i + 1] = powers[i] * 2
  return powers
}

/**
 * e to the power x. Within 1 unit in the last place for every double; Infinity above 709.78…, 0 below −745.13…, NaN for NaN.
 * x = k·(ln 2)/128 + r with |r| < 0.0028, so e^x = 2^(k/128)·e^r: a table entry, a polynomial, a power of two.
 */
export function exp(x: number): number {
  if (!(x > -743 && x < 709.79)) return expAtEdge(x)
  const shifted = x * STEPS_PER_UNIT + TO_UNIT
  asDouble[0] = shifted
  const k = asWords[0]
  const steps = shifted - TO_UNIT
  const r = x - steps * STEP_HIGH - steps * STEP_LOW
  const entry = (k & TABLE_MASK) << 1
  const r2 = r * r
  const growth = r + (r2 * (1 / 2 + r * (1 / 6)) + r2 * r2 * (1 / 24 + r * (1 / 120)))
  const scale = EXP_TABLE[entry]
  // The table holds doubled values, which keeps the power of two in range up to the largest double.
  return (
    (scale + (scale * growth + EXP_TABLE[entry + 1])) *
    POWERS_OF_TWO[(k >> TABLE_BITS) + (SMALLEST_POWER - 1)]
  )
}

const EXP_OF_MINUS_40 = 4.248354255291589e-18

function expAtEdge(x: number): number {
  if (x !== x) return x
  if (x > 0) return Infinity
  return x > -746 ? exp(x + 40) * EXP_OF_MINUS_40 : 0
}

/**
 * Natural logarithm. Within 1 unit in the last place for every double; −Infinity at 0, NaN below, Infinity at Infinity.
 * x = 2^k·z, and z/c − 1 = r for the centre c of z's bin. 1/c has 17 bits, so r comes out exactly in two parts, the first of
 * them on the grid of 2^-42 on which k·ln 2 and log c are given too: their sum is exact, also next to 1.
 */
export function log(x: number): number {
  asDouble[0] = x
  const high = asWords[1]
  if (high < SMALLEST_NORMAL || high >= INFINITE) return logAtEdge(x)
  // Said to be 32 bits, since that is not to be seen from here.
  const offset = (high - FIRST_BIN) | 0
  const k = offset >> FRACTION_BITS
  const bin = ((offset >> BIN_SHIFT) & TABLE_MASK) << 2
  const z = x * POWERS_OF_TWO[SMALLEST_POWER - k]
  const zHigh = z + TO_26_BITS - TO_26_BITS
  const inverse = LOG_TABLE[bin]
  const rHigh = zHigh * inverse - 1
  const rLow = (z - zHigh) * inverse
  const r = rHigh + rLow
  const r2 = r * r
  const bend = r2 * (-1 / 2 + r * (1 / 3) + r2 * (-1 / 4 + r * (1 / 5) + r2 * (-1 / 6 + r * (1 / 7))))
  return k * LN2_HIGH + LOG_TABLE[bin + 1] + rHigh + (rLow + (k * LN2_LOW + LOG_TABLE[bin + 2]) + bend)
}

const TWO_TO_54 = 18014398509481984

function logAtEdge(x: number): number {
  if (x === 0) return -Infinity
  if (!(x > 0)) return NaN
  if (x === Infinity) return x
  return logOfSubnormal(x * TWO_TO_54)
}

function logOfSubnormal(scaled: number): number {
  // A subnormal has a logarithm near −720: what rounding twice costs here is far below its last place.
  return log(scaled) - 54 * LN2_LOW - 54 * LN2_HIGH
}

/** 1 / (1 + e^−x): a probability from log odds. Relative error below 2 units in the last place. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x))
}

/**
 * base to the power exponent, for base > 0. Relative error grows with the size of the result's logarithm:
 * about |exponent · log base| units in the last place. NaN for a negative base; 1 when the exponent is 0.
 */
export function power(base: number, exponent: number): number {
  return exponent === 0 ? 1 : exp(exponent * log(base))
}

/** x / 2: what comes evenly over a time counts half of it, a log-normal's mean takes half of the variance. */
export function half(x: number): number {
  return x / 2
}

/** Mean of two: (a + b) / 2. */
export function meanOfTwo(a: number, b: number): number {
  return (a + b) / 2
}

/** A whole number of 31 bits, or 0 if it is below, without a branch that could be guessed wrong. */
export function atLeast0(a: number): number {
  return a & ~(a >> 31) & 0x7fffffff
}

/** The smaller of two whole numbers of 31 bits, without a branch that could be guessed wrong. */
export function smaller(a: number, b: number): number {
  const apart = a - b
  return b + (apart & (apart >> 31))
}

/** The smaller of x and 1, to a rounding, without a branch: where chance decides which it is, a processor guesses wrong. */
export function atMostOne(x: number): number {
  return (x + 1 - Math.abs(x - 1)) / 2
}
