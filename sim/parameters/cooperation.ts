/** Core enterprises and the market: technology they open, work they give out, plans they share, access, purchases, services. */

import { defineParameters } from '../kernel/declare.ts'
import { assumed, cited } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const cooperation = defineParameters({
  coreTeaching: cited(0.0045, [0, 0.05], 'log points per month', 'Productivity and quality that a supplier of full practice gains where the technology of its core enterprise is open', 'Alfaro-Ureña, Manelici & Vasquez 2022: suppliers of multinationals become 6–9% more productive within four years, here at a practice of 0.4'),
  exclusivity: assumed(0.03, [0, 0.5], 'share', 'Of its exports that a core enterprise loses when its technology is open to all suppliers', 'what suppliers know, their other customers learn'),
  outsourceLimit: assumed(0.06, [0, 0.2], 'share of sales', 'Work that core enterprises can give out instead of doing it', 'an eighth of their wage bill and as much of what they made of bought materials'),
  leanness: cited(0.3, [0, 1], 'share', 'Of finished goods that a supplier saves which sees the plan', 'Cachon & Fisher 2000; Lee, So & Tang 2000: 10–40%'),
  privilege: assumed(0.1, [0, 1], 'share', 'Of the pull of imports and large firms on free customers that rests on privilege', 'licences, local rules, bundled purchases'),
  procurementPremium: cited(0.08, [0, 1], 'share', 'Dearer than open tenders', 'set-asides and bid preferences for small firms cost 1–10% (Marion 2007: 3.8%; Athey, Coey & Levin 2013)'),
  serviceRelief: assumed(0.12, [0, 1], 'share', 'Of rent and services that free public services save who uses them all', 'accounts, legal advice, tests'),
})
