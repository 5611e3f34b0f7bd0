/** The identity of a firm: two words of 32 bits in its columns, one whole number to the outside. */

const TWO_TO_32 = 4294967296

/** Words that an identity takes. */
export const IDENTITY_WORDS = 2

interface Identities {
  readonly identityLow: Uint32Array
  readonly identityHigh: Uint32Array
}

export function identityOf({ identityLow, identityHigh }: Identities, f: number): number {
  return identityHigh[f] * TWO_TO_32 + identityLow[f]
}

export function wordsOf(identity: number): { low: number; high: number } {
  return { low: identity % TWO_TO_32, high: Math.floor(identity / TWO_TO_32) }
}
