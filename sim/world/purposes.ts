/**
 * What a draw is for: the low sixteen bits of its counter. Numbers stand before names, so that no number can be given twice (the compiler of TypeScript refuses it);
 * `test/architecture/purposes.test.ts` sees to it that no name is, and that one place draws for each. A number here is never reused for another purpose.
 */

const NAMES = {
  1: 'traitsAbility',
  2: 'traitsQuality',
  3: 'traitsOwner',
  4: 'traitsSize',
  5: 'traitsPlace',
  6: 'traitsSoft',
  7: 'traitsExposure',
  8: 'traitsCore',
  9: 'traitsBank',
  10: 'entry',
  11: 'awareness',
  12: 'quits',
  14: 'hiring',
  16: 'score',
  18: 'bankChoice',
  19: 'bridge',
  20: 'supplierChoice',
  21: 'closure',
  22: 'register',
  23: 'innovate',
  24: 'innovateSize',
  26: 'withdrawal',
  28: 'sales',
  29: 'newCore',
  30: 'spinOff',
  31: 'alliance',
  33: 'acquisition',
  40: 'traitsCharacter',
  41: 'traitsIncentives',
  42: 'traitsSkill',
  43: 'reconsider',
  44: 'founderTrained',
  61: 'riskPool',
  63: 'elimination',
  64: 'eliminationQuota',
  65: 'renewal',
  66: 'tier',
  70: 'parkChoice',
  71: 'parkMove',
  72: 'incubatorQueue',
  73: 'instituteTie',
  75: 'broker',
  76: 'licensor',
  78: 'tieSize',
  81: 'coverAnyway',
  82: 'traitsDisposition',
  83: 'refusal',
  84: 'refusalFound',
  85: 'cluster',
  86: 'venture',
} as const

type Purpose = (typeof NAMES)[keyof typeof NAMES]

export const PURPOSE = Object.fromEntries(
  Object.entries(NAMES).map(([number, name]) => [name, Number(number)]),
) as Readonly<Record<Purpose, number>>
