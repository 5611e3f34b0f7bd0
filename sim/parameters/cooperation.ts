/** Core enterprises and the market: technology they open, work they give out, plans they share, terms, access, services. */

import { defineParameters } from '../kernel/declare.ts'
import { assumed, cited } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const cooperation = defineParameters({
  coreLevel: assumed(0.25, [0, 1], 'log points', 'Productivity and quality of a core enterprise’s own lines', 'two standard deviations of start-ups: large plants lead'),
  coreTeaching: assumed(0.06, [0, 0.5], 'share per month', 'Of the gap to that level that an opened technology closes for a supplier of full practice', 'supplier programmes of some two years; suppliers of multinationals gain productivity (Javorcik 2004; Alfaro-Ureña, Manelici & Vasquez 2022)'),
  coreTeachingCost: assumed(0.006, [0, 0.1], 'share of sales', 'Engineers a core enterprise sends when it opens in full', 'an engineer for some dozens of suppliers'),
  exclusivity: assumed(0.03, [0, 0.5], 'share', 'Of its exports that a core enterprise loses when its technology is open to all suppliers', 'what suppliers know, their other customers learn'),
  outsourceLimit: assumed(0.06, [0, 0.2], 'share of sales', 'Work that core enterprises can give out instead of doing it', 'an eighth of their wage bill and as much of what they made of bought materials'),
  outsourceWages: assumed(0.45, [0, 1], 'share', 'Of that work, wages of the core enterprise’s own people; the rest materials it bought itself', 'labour’s share of a firm’s cost here'),
  sharingSpeed: assumed(0.7, [0, 1], 'share', 'Of the gap between a supplier’s expectation and the shown plan closed at once', 'plans change'),
  leanness: cited(0.3, [0, 1], 'share', 'Of finished goods that a supplier saves which sees the plan', 'Cachon & Fisher 2000; Lee, So & Tang 2000: 10–40%'),
  sharingCost: assumed(0.002, [0, 0.1], 'of normal wage bill', 'Monthly cost of sharing plans with everybody', 'a platform and its staff'),
  termOrders: cited(0.055, [0, 0.5], 'share', 'Of its orders that a core enterprise moves abroad per month taken off its term', 'Breza & Liberman 2017: trade with capped suppliers fell by 11% for about two months’ cut'),
  termCost: assumed(0.001, [0, 0.05], 'of normal wage bill', 'Monthly cost of policing a cap, per month it cuts', 'inspectors'),
  privilege: assumed(0.4, [0, 1], 'share', 'Of the pull of imports and large firms on free customers that rests on privilege', 'licences, local rules, bundled purchases'),
  fairEntry: assumed(0.4, [0, 3], 'ratio', 'Rise of entry where access is open in full', 'Branstetter et al. 2014: simpler entry raised start-ups by 17% in Portugal, Bruhn 2011 by 5% in Mexico; access is more than paper'),
  fairCost: assumed(0.002, [0, 0.1], 'of normal wage bill', 'Monthly cost of full review and policing', 'a market supervision office'),
  procurementPremium: cited(0.08, [0, 1], 'share', 'Dearer than open tenders', 'set-asides and bid preferences for small firms cost 1–10% (Marion 2007: 3.8%; Athey, Coey & Levin 2013)'),
  serviceRelief: assumed(0.12, [0, 1], 'share', 'Of rent and services that free public services save who uses them all', 'accounts, legal advice, tests'),
  serviceWaste: assumed(0.3, [0, 3], 'share', 'Dearer than the private services they crowd out', 'no competition'),
  serviceCost: assumed(0.002, [0, 0.1], 'of normal wage bill', 'Monthly cost of the full network beside what it delivers', 'windows in every county'),
})
