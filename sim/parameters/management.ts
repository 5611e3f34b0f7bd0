/** Inside the firm: management mode, incentives, skill, belonging, leadership, digital level, positioning. */

import { defineParameters } from '../kernel/declare.ts'
import { assumed, cited } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const management = defineParameters({
  fitEffect: cited(0.15, [0, 1], 'log points', 'Productivity between a mode that does not fit at all and one that fits perfectly', 'Bloom et al. 2013: practices fitted to the plant raised productivity by 17%'),
  skillEffect: cited(0.2, [0, 1], 'log points', 'Productivity between unskilled and fully skilled staff who are well placed', 'De Grip & Sauermann 2012: a week of training raised performance by 10%'),
  mismatch: assumed(0.4, [0, 1], 'share', 'Of skill lost where nobody plans who does what', 'leaders do not know what their employees can do [000]'),
  motivationEffect: cited(0.15, [0, 1], 'log points', 'Productivity between no and full material and spiritual incentives', 'Ichniowski, Shaw & Prennushi 1997: incentive practices pay in bundles, 7% of output'),
  stepsEffect: assumed(0.1, [0, 0.5], 'log points', 'Productivity lost where every step is superfluous', 'a tenth of working time [002]'),
  focusLoss: assumed(0.08, [0, 0.5], 'log points', 'Productivity lost by a firm that does everything', 'doing something, doing nothing [002]'),
  spanOwner: assumed(2.3, [0.1, 6], 'log people', 'Staff that one who leads can lead: ten; twice that where a full team leads as many each', 'Lucas 1978: span of control'),
  spanLoss: assumed(0.08, [0, 1], 'elasticity', 'Fall of productivity with staff beyond the span', 'an owner who does everything caps size [001]; near the wedge that keeps Indian firms small (Akcigit et al. 2021)'),
  leadershipCost: assumed(0.18, [0, 2], 'share of overheads', 'Pay of a full leadership team', 'a third of a manager in a firm of ten'),
  incentiveCost: assumed(0.04, [0, 1], 'share of wages', 'Full material, and full spiritual, incentives', 'half a month’s pay; half a day of everybody’s time a month'),
  decisionStep: assumed(0.2, [0, 1], 'share', 'Of the way to more or to less of something inside the firm that one decision covers: training, digital work, incentives, team, diversification', 'one course, system or manager at a time'),
  insideSpeed: assumed(0.1, [0, 1], 'share per month', 'Weight of last month in the trend and turbulence that a firm sees, in belonging and in how far a mode is at home', 'about a year'),
  blindness: assumed(0.12, [0, 1], 'probability', 'That an owner who decides alone and thinks of the mode copies a visible success instead of asking what fits; twice that where successes are shown to all', 'blindness in the choice of management mode [002]; once in about eight years'),
  horizon: assumed(48, [0, 300], 'months', 'Of gain that the most patient owner counts; the least patient counts none', 'four years, the life of a usual plan; profit now [001]'),
  skillSpeed: assumed(0.009, [0, 0.1], 'share per month', 'Speed at which skill comes near what people of the city have: it is learned on the job and grows out of date', 'half in six years'),
  trainingCost: cited(0.25, [0, 5], 'wages per head', 'Cost of a round of training', 'a week’s pay; surveys put training at 1–2% of wages a year'),
  digitalCost: assumed(0.05, [0, 1], 'months of sales', 'Cost of a digital project', '600 yuan a head: 3–5 million a year for some 1 500 small firms in the 1155 programme [004] is of that order'),
  digitalFade: assumed(0.02, [0, 0.2], 'share per month', 'Digital level that grows out of date', 'half in three years'),
  digitalSaving: assumed(0.15, [0, 1], 'share of overheads', 'Overheads saved by a fully digital firm', 'modest'),
  digitalReach: assumed(0.5, [0, 2], 'ratio', 'Pull on free customers that the Internet and marketing add for a fully digital own brand', 'online sales of a quarter of retail; advertising elasticities of 0.1–0.2 (Sethuraman et al. 2011)'),
  declineSeen: assumed(0.02, [0, 1], 'share', 'Fall of a core enterprise’s orders at which suppliers who track the market look for a way out', 'four times the largest of calm years'),
  adviceCost: assumed(0.4, [0, 10], 'wages', 'Cost of a consultation on incentives or a leadership team', 'two days of an adviser'),
  managementCost: assumed(36, [0, 400], 'wages', 'Public cost of teaching one firm or founder everything there is in management practice', '2 000 yuan per percentage point of practice'),
  founderPull: assumed(0.15, [0, 1], 'share', 'Rise of start-ups where every founder is offered a course', 'McKenzie & Woodruff 2014: more start-ups, some of them earlier than otherwise'),
})
