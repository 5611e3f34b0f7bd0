/** Regularities that are found wherever they have been looked for; every profile is held against them. */
import { between, type Target } from './target.ts'

const AXTELL = 'Axtell 2001'

export const everywhere: readonly Target[] = [
  between('tail20', 'Pareto index of staff from 20 people on', [1, 1.1], AXTELL),
  between('tail50', 'from 50 people on', [1, 1.1], AXTELL),
  between('tail100', 'from 100 people on', [1, 1.1], AXTELL),
  between(
    'growthSpread',
    'Standard deviation of a year’s log growth of staff, 5 people and more',
    [0.3, 0.4],
    'Stanley et al. 1996',
  ),
  between(
    'growthExcess',
    'Excess kurtosis of that growth: a tent has 3',
    [1.5, 6],
    'Fu et al. 2005; Bottazzi & Secchi 2003',
  ),
  between(
    'growthFalls',
    'Exponent by which its spread falls with size',
    [0.14, 0.2],
    'Riccaboni et al. 2008',
  ),
  between('spinOffs', 'Spin-offs among new firms', [0.167, 0.333], 'Muendler, Rauch & Tocoian 2012'),
]
