/** Banks of a province, by type; weights are shares of small firms' accounts. */

import type { Region } from '../../sim/index.ts'

export const provincialBanks: Region['banks'] = [
  { key: 'large', title: { en: 'Large state bank', zh: '大型国有银行' }, kind: 'large', weight: 0.34 },
  { key: 'jointStock', title: { en: 'Joint-stock bank', zh: '股份制银行' }, kind: 'jointStock', weight: 0.2 },
  { key: 'city', title: { en: 'City commercial bank', zh: '城市商业银行' }, kind: 'city', weight: 0.22 },
  { key: 'rural', title: { en: 'Rural commercial bank', zh: '农村商业银行' }, kind: 'city', weight: 0.14 },
  { key: 'policy', title: { en: 'Policy bank', zh: '政策性银行' }, kind: 'policy', weight: 0.04 },
  { key: 'digital', title: { en: 'Digital bank', zh: '互联网银行' }, kind: 'digital', weight: 0.06 },
]
