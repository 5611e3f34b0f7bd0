/** What is known of a detail table before there are rows. */
export interface DetailKind {
  /** Of the file. */
  readonly name: DetailName
  /** Name of the first column: what a row's numbers are of. */
  readonly dimension: string
  readonly says: string
}

export type DetailName = 'branches' | 'partings' | 'paths' | 'attribution' | 'outside' | 'mirror' | 'variance'

/** How much of a market is in the hands of outsiders: what a firm gains comes out of them, and not of rivals inside, to that extent. */
export const OUTSIDE = 'outsideShare'

/** Tables that a comparison can bring along, in the order in which they are shown. */
export const DETAIL_KINDS: Readonly<Record<DetailName, DetailKind>> = {
  branches: { name: 'branches', dimension: 'from', says: 'first month of the futures' },
  partings: {
    name: 'partings',
    dimension: 'where',
    says: 'phase, and the columns of the state that differ after it',
  },
  paths: { name: 'paths', dimension: 'fate', says: 'of the firms that are counted' },
  attribution: {
    name: 'attribution',
    dimension: 'measure',
    says: 'part of the package; together: all of them',
  },
  outside: {
    name: 'outside',
    dimension: OUTSIDE,
    says: 'share of markets in the hands of outsiders when the region starts',
  },
  mirror: { name: 'mirror', dimension: 'method', says: 'how it is estimated; truth: what twins know' },
  variance: { name: 'variance', dimension: 'effect', says: 'whose variance' },
}

/** Their names. */
export const DETAILS = Object.keys(DETAIL_KINDS) as readonly DetailName[]
