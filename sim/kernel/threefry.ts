/**
 * Threefry-2x32 with 20 rounds: a counter and a key in, two random words out (Salmon, Moraes, Dror, Shaw 2011, "Parallel
 * random numbers: as easy as 1, 2, 3", SC '11). Rounds are written out, and on signed words, because that is what engines
 * compile to plain register instructions; one call takes about 20 ns, a row of `threefryRows` about 10.
 */

/** The two words of the latest `threefry` call, to be read at once. */
export const drawn = new Uint32Array(2)

const PARITY = 0x1bd11bda

/** Threefry-2x32-20 of counter (c0, c1) under key (k0, k1), taken as 32-bit words: leaves its two words in `drawn`. */
export function threefry(k0: number, k1: number, c0: number, c1: number): void {
  const s0 = k0 | 0
  const s1 = k1 | 0
  const s2 = PARITY ^ s0 ^ s1
  let a = ((c0 | 0) + s0) | 0
  let b = ((c1 | 0) + s1) | 0
  b = ((b << 13) | (b >>> 19)) ^ (a = (a + b) | 0)
  b = ((b << 15) | (b >>> 17)) ^ (a = (a + b) | 0)
  b = ((b << 26) | (b >>> 6)) ^ (a = (a + b) | 0)
  b = ((b << 6) | (b >>> 26)) ^ (a = (a + b) | 0)
  a = (a + s1) | 0
  b = (b + s2 + 1) | 0
  b = ((b << 17) | (b >>> 15)) ^ (a = (a + b) | 0)
  b = ((b << 29) | (b >>> 3)) ^ (a = (a + b) | 0)
  b = ((b << 16) | (b >>> 16)) ^ (a = (a + b) | 0)
  b = ((b << 24) | (b >>> 8)) ^ (a = (a + b) | 0)
  a = (a + s2) | 0
  b = (b + s0 + 2) | 0
  b = ((b << 13) | (b >>> 19)) ^ (a = (a + b) | 0)
  b = ((b << 15) | (b >>> 17)) ^ (a = (a + b) | 0)
  b = ((b << 26) | (b >>> 6)) ^ (a = (a + b) | 0)
  b = ((b << 6) | (b >>> 26)) ^ (a = (a + b) | 0)
  a = (a + s0) | 0
  b = (b + s1 + 3) | 0
  b = ((b << 17) | (b >>> 15)) ^ (a = (a + b) | 0)
  b = ((b << 29) | (b >>> 3)) ^ (a = (a + b) | 0)
  b = ((b << 16) | (b >>> 16)) ^ (a = (a + b) | 0)
  b = ((b << 24) | (b >>> 8)) ^ (a = (a + b) | 0)
  a = (a + s1) | 0
  b = (b + s2 + 4) | 0
  b = ((b << 13) | (b >>> 19)) ^ (a = (a + b) | 0)
  b = ((b << 15) | (b >>> 17)) ^ (a = (a + b) | 0)
  b = ((b << 26) | (b >>> 6)) ^ (a = (a + b) | 0)
  b = ((b << 6) | (b >>> 26)) ^ (a = (a + b) | 0)
  drawn[0] = a + s2
  drawn[1] = b + s0 + 5
}

/**
 * Threefry-2x32-20 of counters (idLow[row], c1) under keys (k0, k1 + idHigh[row]) for rows from…to−1.
 * The two words of a row go to out[2·(row − from)] and the place after it.
 * Two rows at a time, (a, b) and (c, d): one row alone leaves half of the processor waiting.
 */
export function threefryRows(
  k0: number,
  k1: number,
  c1: number,
  idLow: Uint32Array,
  idHigh: Uint32Array,
  from: number,
  to: number,
  out: Uint32Array,
): void {
  const s0 = k0 | 0
  const first = k1 | 0
  const second = c1 | 0
  let at = 0
  let row = from
  for (; row + 1 < to; row += 2) {
    const p1 = (first + idHigh[row]) | 0
    const q1 = (first + idHigh[row + 1]) | 0
    const p2 = PARITY ^ s0 ^ p1
    const q2 = PARITY ^ s0 ^ q1
    let a = (idLow[row] + s0) | 0
    let b = (second + p1) | 0
    let c = (idLow[row + 1] + s0) | 0
    let d = (second + q1) | 0
    b = ((b << 13) | (b >>> 19)) ^ (a = (a + b) | 0)
    d = ((d << 13) | (d >>> 19)) ^ (c = (c + d) | 0)
    b = ((b << 15) | (b >>> 17)) ^ (a = (a + b) | 0)
    d = ((d << 15) | (d >>> 17)) ^ (c = (c + d) | 0)
    b = ((b << 26) | (b >>> 6)) ^ (a = (a + b) | 0)
    d = ((d << 26) | (d >>> 6)) ^ (c = (c + d) | 0)
    b = ((b << 6) | (b >>> 26)) ^ (a = (a + b) | 0)
    d = ((d << 6) | (d >>> 26)) ^ (c = (c + d) | 0)
    a = (a + p1) | 0
    b = (b + p2 + 1) | 0
    c = (c + q1) | 0
    d = (d + q2 + 1) | 0
    b = ((b << 17) | (b >>> 15)) ^ (a = (a + b) | 0)
    d = ((d << 17) | (d >>> 15)) ^ (c = (c + d) | 0)
    b = ((b << 29) | (b >>> 3)) ^ (a = (a + b) | 0)
    d = ((d << 29) | (d >>> 3)) ^ (c = (c + d) | 0)
    b = ((b << 16) | (b >>> 16)) ^ (a = (a + b) | 0)
    d = ((d << 16) | (d >>> 16)) ^ (c = (c + d) | 0)
    b = ((b << 24) | (b >>> 8)) ^ (a = (a + b) | 0)
    d = ((d << 24) | (d >>> 8)) ^ (c = (c + d) | 0)
    a = (a + p2) | 0
    b = (b + s0 + 2) | 0
    c = (c + q2) | 0
    d = (d + s0 + 2) | 0
    b = ((b << 13) | (b >>> 19)) ^ (a = (a + b) | 0)
    d = ((d << 13) | (d >>> 19)) ^ (c = (c + d) | 0)
    b = ((b << 15) | (b >>> 17)) ^ (a = (a + b) | 0)
    d = ((d << 15) | (d >>> 17)) ^ (c = (c + d) | 0)
    b = ((b << 26) | (b >>> 6)) ^ (a = (a + b) | 0)
    d = ((d << 26) | (d >>> 6)) ^ (c = (c + d) | 0)
    b = ((b << 6) | (b >>> 26)) ^ (a = (a + b) | 0)
    d = ((d << 6) | (d >>> 26)) ^ (c = (c + d) | 0)
    a = (a + s0) | 0
    b = (b + p1 + 3) | 0
    c = (c + s0) | 0
    d = (d + q1 + 3) | 0
    b = ((b << 17) | (b >>> 15)) ^ (a = (a + b) | 0)
    d = ((d << 17) | (d >>> 15)) ^ (c = (c + d) | 0)
    b = ((b << 29) | (b >>> 3)) ^ (a = (a + b) | 0)
    d = ((d << 29) | (d >>> 3)) ^ (c = (c + d) | 0)
    b = ((b << 16) | (b >>> 16)) ^ (a = (a + b) | 0)
    d = ((d << 16) | (d >>> 16)) ^ (c = (c + d) | 0)
    b = ((b << 24) | (b >>> 8)) ^ (a = (a + b) | 0)
    d = ((d << 24) | (d >>> 8)) ^ (c = (c + d) | 0)
    a = (a + p1) | 0
    b = (b + p2 + 4) | 0
    c = (c + q1) | 0
    d = (d + q2 + 4) | 0
    b = ((b << 13) | (b >>> 19)) ^ (a = (a + b) | 0)
    d = ((d << 13) | (d >>> 19)) ^ (c = (c + d) | 0)
    b = ((b << 15) | (b >>> 17)) ^ (a = (a + b) | 0)
    d = ((d << 15) | (d >>> 17)) ^ (c = (c + d) | 0)
    b = ((b << 26) | (b >>> 6)) ^ (a = (a + b) | 0)
    d = ((d << 26) | (d >>> 6)) ^ (c = (c + d) | 0)
    b = ((b << 6) | (b >>> 26)) ^ (a = (a + b) | 0)
    d = ((d << 6) | (d >>> 26)) ^ (c = (c + d) | 0)
    out[at] = a + p2
    out[at + 1] = b + s0 + 5
    out[at + 2] = c + q2
    out[at + 3] = d + s0 + 5
    at += 4
  }
  if (row >= to) return
  threefry(k0, k1 + idHigh[row], idLow[row], c1)
  out[at] = drawn[0]
  out[at + 1] = drawn[1]
}
