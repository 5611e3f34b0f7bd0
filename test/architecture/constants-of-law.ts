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
    ROOM: storage('width of the directory’s column: places for each row'),
    ROOMY: storage(
      'places for each firm of a list from which on firms stay near where they were scattered to',
    ),
  },
  'sim/mechanisms/goods-market/rest.equations.ts': {
    ROUNDS: numeric('rounds of a sum that converges'),
  },
  'sim/mechanisms/labour/wages.ts': {
    SOUGHT_MONTHS: numeric('of the search for a wage before month 0: its length; no month of a run reads it'),
    SOUGHT_FASTER: numeric('of that search: its first speed, beyond the usual one'),
  },
  'sim/mechanisms/payment/exit.equations.ts': {
    YEARS_UNTIL_STRUCK_OFF: definition(
      'of the calendar of annual reports and of the year of notice after the second',
    ),
    JULY: definition('of that calendar: the month after reports are due'),
  },
  'sim/mechanisms/management/positioning.ts': {
    CERTAIN_PART: numeric('guard: rounding may leave that much of a base out of its market’s sum'),
  },
  'sim/mechanisms/ownership/spin-off.ts': {
    TWO_TO_32: storage('numbers in a word'),
    DRAWN_HIGH: storage('ten bits of the high word of an identity are drawn'),
  },
  'sim/mechanisms/ownership/traits.equations.ts': {
    MEAN_OF_UNIFORM: numeric('mean of u, uniform on 0 to 1'),
    MEAN_OF_FIFTH_POWER: numeric('one over the mean of u⁵'),
    MEAN_OF_CUBE: numeric('one over the mean of u³'),
    MEAN_OF_SQUARE: numeric('mean of u²'),
    MEAN_OF_ABSORPTION: numeric('mean of u · u / (1 + u)'),
  },
  'sim/mechanisms/public-sector/measures.ts': {
    TURNS: storage('measures that one draw can name: half of the list'),
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
  },
  'sim/mechanisms/alliances/alliance-ring.ts': {
    MOST_MEMBERS: storage('room for the members of an alliance; ties keep them below it'),
  },
  'sim/mechanisms/alliances/alliance.ts': {
    NOBODY: storage('code in place of a row: points to nobody'),
    GONE: storage('code in place of a row: no longer in the circle'),
    ROOM: storage('places in the directory for each who looks'),
  },
  'sim/mechanisms/alliances/synergy.equations.ts': {
    PAIR: numeric('firms in a pair, ends of a tie: n(n − 1)/2'),
    TRAITS: definition('of likeness: the mean over two traits of an owner'),
    AT_THE_TOP: numeric('1 + d² at d = 1: makes the top of 2d/(1 + d²) equal to 1'),
  },
  'sim/mechanisms/credit/bank-lending.ts': {
    LONGEST_AGE: storage('largest count of months that two bytes hold'),
    AGE_EDGES: definition('of the age bands of the tables: under 3 years, 3 to 9, 10 and more'),
  },
  'sim/mechanisms/credit/pledges.equations.ts': {
    PLEDGE: storage('flags of a set: one bit each'),
  },
  'sim/mechanisms/innovation/cultivation.equations.ts': {
    UPPER_TIER: definition('of the code of a tier: none 0, lower 1, upper 2'),
  },
  'sim/mechanisms/innovation/technology-market.equations.ts': {
    MOST_OVER_MEAN: numeric('largest over mean of what is uniform from 0'),
  },
  'sim/mechanisms/innovation/technology-market.ts': {
    NOBODY: storage('code in place of a row: nobody to buy from'),
    INSTITUTE: storage('code in place of a row: no firm but an institute'),
  },
  'sim/mechanisms/ownership/entry.equations.ts': {
    LEAST: numeric('reach of the search for the mass of founders; no month of a run reads it'),
    MOST: numeric(
      'the same; and draws for each founder who is expected, of which a law of entry reads no number',
    ),
  },
  'sim/mechanisms/ownership/entry.ts': {
    FADING_YEARS: numeric('years over which that search averages; no month of a run reads it'),
    LUCKY: storage('spin-offs in multiples of those expected for which there is room'),
    FEW_MORE: storage('the same, in spin-offs beyond them'),
  },
  'sim/mechanisms/payment/seniority.equations.ts': {
    MOST_MONTHS: storage('largest count that a byte is used for; no patience may be that long'),
    NON_PERFORMING: definition('of a non-performing loan: ninety days (Basel II, §452)'),
  },
  'sim/mechanisms/payment/trade-debts.ts': {
    STRUCK: definition('of a failure that follows a customer’s: within a year, and the month of that itself'),
  },
  'sim/world/clock.ts': {
    AUTO_MONTHS: numeric('length of a burn-in for which a scenario says none; no month of a run reads it'),
    BURN_IN_EPOCH: storage(
      'months of burn-in lie apart from those of a run in the sixteen bits of a counter',
    ),
  },
  'sim/world/constants.ts': {
    STAFF_TABLE: storage('length of the tables by staff'),
  },
  'sim/world/identity.ts': {
    TWO_TO_32: storage('numbers in a word'),
    IDENTITY_WORDS: storage('words of an identity'),
  },
  'sim/world/lives.ts': {
    FIRST_ROOM: storage('rows at first'),
    GROWTH: storage('factor by which full columns grow'),
  },
  'sim/world/purposes.ts': {
    NAMES: definition('of the codes of purposes'),
  },
  'sim/world/room.ts': {
    ROWS_A_STRIP: storage('rows in use for each of those that are added at once'),
  },
  'sim/world/snapshot.ts': {
    WORD: storage('bytes at multiples of which numbers lie'),
    LETTERS: storage('letters decoded at once'),
  },
  'sim/world/tally.ts': {
    RUNWAYS: definition('of a statistic: months of cash by which firms are counted'),
  },
}
