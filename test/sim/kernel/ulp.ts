const asDouble = new Float64Array(1)
const asBits = new BigUint64Array(asDouble.buffer)

/** Distance from |x| to the next larger double: the size of x's last place. */
export function ulp(x: number): number {
  asDouble[0] = Math.abs(x)
  if (asDouble[0] === Number.MAX_VALUE) return 2 ** 971
  asBits[0] = (asBits[0] ?? 0n) + 1n
  return (asDouble[0] ?? NaN) - Math.abs(x)
}
