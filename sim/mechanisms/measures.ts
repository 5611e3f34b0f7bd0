/** Measures a firm has to know of before it can use them; each has a bit in the firm's set of known measures. */

export const MEASURES = ['guarantee', 'renewal', 'bridge', 'platform'] as const

export const MEASURE = { guarantee: 0, renewal: 1, bridge: 2, platform: 3 } as const

export function measureBit(measure: number): number {
  return 1 << measure
}
