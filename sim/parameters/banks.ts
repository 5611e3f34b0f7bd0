/** Kinds of banks: what they see of a firm, what risk they bear, what they charge. A joint-stock bank bears the normal risk at the normal margin. */

import { defineParameters } from '../kernel/declare.ts'
import { assumed } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const banks = defineParameters({
  sightLarge: assumed(0.15, [0, 1], 'share', 'Soft information about a firm that a large bank sees', 'large banks lend at a distance and on hard facts (Berger et al. 2005)'),
  sightJointStock: assumed(0.25, [0, 1], 'share', 'Soft information about a firm that a joint-stock bank sees', 'between large and city banks, nearer to the large'),
  sightCity: assumed(0.6, [0, 1], 'share', 'Soft information about a firm that a city or rural bank sees', 'the Taizhou banks’ three looks [003]'),
  sightPolicy: assumed(0.3, [0, 1], 'share', 'Soft information about a firm that a policy bank sees', 'it knows the firms that it promotes'),
  sightDigital: assumed(0.5, [0, 1], 'share', 'Soft information about a firm that a digital bank sees', 'traces on platforms: Gambacorta et al. 2020'),
  appetiteLarge: assumed(0.85, [0.1, 4], 'ratio', 'Risk that a large bank bears at most, over the normal cut-off', 'small firms are a side business'),
  appetiteCity: assumed(1.2, [0.1, 4], 'ratio', 'Risk that a city or rural bank bears at most, over the normal cut-off', 'small firms are its business'),
  appetitePolicy: assumed(1, [0.1, 4], 'ratio', 'Risk that a policy bank bears at most, over the normal cut-off', 'bound by the rules of banks'),
  appetiteDigital: assumed(1.35, [0.1, 4], 'ratio', 'Risk that a digital bank bears at most, over the normal cut-off', 'many small loans at a high price'),
  marginLarge: assumed(-0.006, [-0.02, 0.06], 'per year', 'Margin of a large bank beyond the normal one', 'cheap deposits'),
  marginCity: assumed(0.006, [-0.02, 0.06], 'per year', 'Margin of a city or rural bank beyond the normal one', 'dearer deposits, and more work per loan'),
  marginPolicy: assumed(-0.004, [-0.02, 0.06], 'per year', 'Margin of a policy bank beyond the normal one', 'refinanced by the central bank'),
  marginDigital: assumed(0.012, [-0.02, 0.06], 'per year', 'Margin of a digital bank beyond the normal one', 'funds from other banks instead of deposits'),
})
