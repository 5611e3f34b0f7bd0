/** What each lever is expected to do, as a table: + or − by outcome; in brackets what follows from one equation. */

import { catalogue } from '../../../sim/index.ts'
import type { Lever } from '../../../sim/index.ts'
import type { Listing } from '../listing.ts'
import { english } from '../words.ts'

export type Sign = Lever['signs'][number]

/** A sign as it is printed: brackets where it is built in. */
export function signText({ sign, kind }: Sign): string {
  const mark = sign > 0 ? '+' : '−'
  return kind === 'builtIn' ? `(${mark})` : mark
}

/** A claim as it is printed: the series, and which way it moves. */
export function claimText({ of, sign }: Lever['moves']): string {
  return `${of} ${sign > 0 ? '+' : '−'}`
}

export function signListing(): Listing {
  const { outcomes, levers } = catalogue
  return {
    columns: ['lever', ...outcomes],
    rows: levers
      .filter(({ signs }) => signs.length > 0)
      .map(({ title, signs }) => [
        english(title),
        ...outcomes.map((outcome) =>
          signs
            .filter(({ of }) => of === outcome)
            .map(signText)
            .join(' '),
        ),
      ]),
  }
}
