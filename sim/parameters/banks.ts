/** Kinds of banks differ in what they see of a firm, and seeing costs work that borrowers pay for. */

import { defineParameters } from '../kernel/declare.ts'
import { assumed } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const banks = defineParameters({
  bankSight: assumed(0.7, [0, 1], 'share', 'Soft information about a firm that city and rural banks see; a large bank sees none, and the other kinds lie between them in equal steps', 'small, close banks lend on soft information, large ones on hard facts (Berger et al. 2005)'),
  sightCost: assumed(0.02, [0, 0.1], 'of loans per year', 'Cost of seeing all soft information, paid as wages and by borrowers', 'with bankSight, city and rural banks charge a point and a half more than large ones'),
})
