/**
 * Numbers of the economics that are no parameters: each is a constant of its file, and says what something means, how it lies in memory or
 * how it is reckoned. How firms, owners, banks, households or the government behave never stands here.
 */

/** What a constant is: of the meaning of a statistic, unit, calendar or code; of memory; or of arithmetic. */
export type Kind = 'definition' | 'storage' | 'numeric'

export interface Entry {
  readonly kind: Kind
  readonly why: string
}

/** Path, name of the constant, what it is. */
export type Constants = Readonly<Record<string, Readonly<Record<string, Entry>>>>

/** Says what a statistic, unit, calendar, list or code means. */
export const definition = (why: string): Entry => ({ kind: 'definition', why })
/** A size, a width in bits or a code in memory. */
export const storage = (why: string): Entry => ({ kind: 'storage', why })
/** A quantum of rounding, an exact figure of mathematics, a guard. */
export const numeric = (why: string): Entry => ({ kind: 'numeric', why })

export const CONSTANTS: Constants = {
  'sim/mechanisms/goods-market/directory.ts': {
    WORD_BITS: storage('width of a word, from which the bits of a place are taken'),
    FACTORS: definition('of MurmurHash3, whose finaliser scatters identities'),
    ROOMY: storage(
      'places for each firm of a list from which on firms stay near where they were scattered to',
    ),
  },
  'sim/mechanisms/management/inside-survey.ts': {
    STEPS_OF_A_QUANTUM: numeric('3 · 2⁵¹ quanta: doubles of this size have steps of one quantum'),
  },
  'sim/mechanisms/management/management-mode.equations.ts': {
    CONDITIONS: storage('numbers that lie side by side for a mode'),
  },
  'sim/mechanisms/management/positioning.ts': {
    CERTAIN_PART: numeric('guard: rounding may leave that much of a base out of its market’s sum'),
  },
  'sim/mechanisms/management/reconsider.ts': {
    QUESTION_SHIFT: storage('leaves the first three bits of a word, which name one of eight questions'),
  },
  'sim/mechanisms/ownership/spin-off.ts': {
    TWO_TO_32: storage('numbers in a word'),
    DRAWN_HIGH: storage('ten bits of the high word of an identity are drawn'),
  },
  'sim/mechanisms/ownership/traits.equations.ts': {
    MEAN_OF_UNIFORM: numeric('mean of u, uniform on 0 to 1'),
    MEAN_OF_FIFTH_POWER: numeric('one over the mean of u⁵'),
    MEAN_OF_CUBE: numeric('one over the mean of u³'),
  },
  'sim/mechanisms/public-sector/measures.ts': {
    MEASURE: definition('of the order of measures, whose bits a firm remembers'),
    TURNS: storage('measures that one draw can name: half of the list'),
    SETS: storage('sets of eight measures: a byte'),
  },
  'sim/mechanisms/public-sector/news.equations.ts': {
    HALFWAY: numeric('rounds to a limit between two words'),
  },
  'sim/mechanisms/public-sector/news.ts': {
    TURN_BITS: storage('bits that name one of four measures'),
    REST_BITS: storage('what they leave of the 32 bits of a word'),
    STATES: storage('numbers that lie side by side for a measure: not known, known'),
  },
  'sim/mechanisms/public-sector/year.ts': {
    LONG_BEFORE: numeric(
      'guard: whole years, more than a burn-in has, that keep a remainder from falling below 0',
    ),
  },
  'sim/mechanisms/statistics/stock-taking.equations.ts': {
    ZOMBIE_AGE: definition('of a zombie: ten years old (Adalet McGowan, Andrews & Millot 2017)'),
    ZOMBIE_MONTHS: definition('of a zombie: three years without the profit to pay interest (the same)'),
    LONGEST: storage('count that a byte holds, beyond what the definition asks for'),
  },
  'sim/mechanisms/statistics/stock-taking.ts': {
    CONCENTRATION_PARTS: numeric('quantum of the sum: 2⁻⁵⁰'),
    ALLIANCE_PARTS: numeric('quantum of the sum: divisible by one to eight'),
    TRUST_PARTS: numeric('quantum of the sum: 2⁻²⁰'),
  },
}
