import type { Text } from '../../sim/index.ts'

/** What a notice can be, by key. */
export const NOTICES = [
  'neverInForce',
  'reachesNobody',
  'changesNothing',
  'nobodyEligible',
  'nobodyReceived',
  'strikesNobody',
  'leftItsRange',
  'gaveNoNumber',
  'identicalTwins',
  'identicalWorlds',
  'notRead',
] as const

/** Something that was asked for and acts on nobody, or otherwise than it reads. No error: the numbers are right. */
export interface Notice {
  readonly key: (typeof NOTICES)[number]
  /** A place in the scenario (`levers.guaranteeFee`, `shocks[0]`), an option (`options.branched`), or `twins`. */
  readonly about: string
  readonly says: Text
  /** The twin it is about; absent where there is one scenario, or both are meant. */
  readonly twin?: 'base' | 'policy'
}

/** A notice on one line. */
export function noticeLine({ says, twin }: Notice): string {
  return twin === undefined ? says.en : `${twin}: ${says.en}`
}

/** The notices of both twins in one list; what is said of both is said once. */
export function noticesOfTwins(base: readonly Notice[], policy: readonly Notice[]): Notice[] {
  const textOf = (notice: Notice): string => JSON.stringify(notice)
  const [inBase, inPolicy] = [new Set(base.map(textOf)), new Set(policy.map(textOf))]
  return [
    ...base.map((notice) => (inPolicy.has(textOf(notice)) ? notice : { ...notice, twin: 'base' as const })),
    ...policy
      .filter((notice) => !inBase.has(textOf(notice)))
      .map((notice) => ({ ...notice, twin: 'policy' as const })),
  ]
}
