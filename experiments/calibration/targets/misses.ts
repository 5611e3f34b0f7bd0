/** Why a figure is missed, as far as we can tell: by profile and key of its target. A figure that is missed stays in the table. */
import type { Profile } from './index.ts'

const TAIL =
  'Markets of one region and a staff that grows by a noise of its size cut the largest firms off; beyond 50 people nothing in the model gives a firm other markets.'
const RARE_LOSSES =
  'Owners take their living last, so that most of what is a loss in published accounts is a lean year of the owner here; and who makes losses for long stops.'
const EASY_CREDIT =
  'Banks of the model refuse few and cut few: who expects to be refused does not ask, and is counted as discouraged.'

export const MISSES: Readonly<Record<Profile, Readonly<Record<string, string>>>> = {
  china: {
    registered1:
      'Few firms stop before their eighth month: founders bring cash for two to three months and may be in arrears for four; then the register takes its time.',
    registered7:
      'The hazard of ceasing to trade falls with age from the second year on; the figure stays level up to the seventh.',
    staffOfNew:
      'Founders plan for as many customers as come on average; fewer would make young firms die more often than the register says.',
    runway6: 'Owners draw what lies beyond the cash that they wish for: next to nobody keeps half a year.',
    nonPerforming:
      'Firms that fail owe families and sellers more than banks, and what a bank has lost it writes off within months.',
    applications:
      'The figure is a share of firms, the model’s a count of applications: who needs credit in several months of a year asks more than once.',
    alive3:
      'The report gives the figure without its method; beside 0.83 still registered after three years it asks that half of the registered have stopped unseen. The model has a quarter.',
    tail50: TAIL,
    tail100: TAIL,
  },
  us: {
    shape2:
      'The first year is nearly as deadly as the second: founders who find few customers go on until their cash is gone, which takes most of a year.',
    exits20to39: 'Firms of this size have cash and credit for longer than the figure allows.',
    exits40to199: 'As for 20 to 39 people, and more so.',
    alone:
      'Owners who could not do better elsewhere stay with one employee; a firm that shrinks to one can live on in the model as long as its owner does.',
    applied: 'Growth is paid for out of profit first, and half of the firms want no credit in a year.',
    servedInFull: EASY_CREDIT,
    lossMakers: RARE_LOSSES,
    wageCurve:
      'Wages go 8% of the way to a wage curve of −0.1 in a month, and in calm unemployment turns before they are there: yearly means show a third of it.',
    tail50: TAIL,
    tail100: TAIL,
  },
  eu: {
    alive1: 'As in the other profiles the first year is a little too mild.',
    servedInFull: EASY_CREDIT,
    lossMakers: RARE_LOSSES,
    tail50: TAIL,
    tail100: TAIL,
  },
}
