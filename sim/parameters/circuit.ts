/** The money circuit: households, government, core enterprises, the world (MODEL: Godley & Lavoie 2007). */

import { defineParameters } from '../kernel/declare.ts'
import { assumed, calibrated, cited, whole } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const circuit = defineParameters({
  spendIncome: calibrated(0.94, [0.5, 0.99], 'share', 'Spent of last month’s disposable income', 'deposits of about eleven months of income at rest'),
  spendWealth: cited(0.005, [0.001, 0.08], 'share per month', 'Spent of deposits each month', 'of a unit of wealth 3–7% a year are spent (Carroll, Otsuka & Slacalek 2011; Chodorow-Reich, Nenov & Simsek 2019)'),
  coreMarket: assumed(0.25, [0, 0.6], 'share', 'Of household spending that goes past small firms, to core enterprises and abroad', 'with coreExports sets core sales near those of the firms they buy from'),
  incomeTax: assumed(0.06, [0, 0.4], 'share', 'Tax on household income', 'low: China taxes sales and profits more than wages'),
  salesTax: cited(0.03, [0, 0.2], 'share', 'Tax on sales', 'levy rate of small-scale taxpayers’ VAT: 3% (China, Provisional Regulations on Value-Added Tax, article 12)'),
  profitTax: cited(0.1, [0, 0.35], 'share', 'Tax on positive operating profit', 'small low-profit enterprises: 5% of taxable income up to a million yuan, 10% up to three (China, Caishui 2019 No. 13)'),
  unemploymentBenefit: assumed(0.25, [0, 0.8], 'share of the first wage', 'Transfer per person of the labour force out of work', 'order of magnitude of Chinese unemployment insurance'),
  purchases: calibrated(0.8, [0.05, 2], 'share of normal wage bill', 'Government purchases at target debt', 'income stays at the scale of the population'),
  debtTarget: assumed(12, [1, 60], 'months of income', 'Government debt at which purchases are normal; without debt they are twice as many, at twice the target there are none', 'about 1.5 years of this region’s income'),
  exportsOwnBrand: calibrated(1.5, [0, 3], 'share of normal wage bill', 'World demand for own brands', 'income stays at the scale of the population'),
  outsideLocal: assumed(0.55, [0, 1], 'share', 'Of what is bought past small firms, their own materials and equipment too, the part of the region’s own core enterprises', 'the rest is imported; no table of inputs by prefecture says more'),
  tradeTerm: whole(cited(2, [0, 5], 'months', 'Payment term between small firms, of buyers elsewhere and of wholesalers', 'Coface China Payment Survey: 70–86 days 2019–2024')),
  coreExports: calibrated(3.6, [0, 6], 'share of normal wage bill', 'World demand for core enterprises', 'income stays at the scale of the population'),
  coreInputs: calibrated(0.46, [0.05, 0.8], 'share of sales', 'Inputs a core enterprise buys', 'suppliers’ sales match their capacity'),
  coreLocal: calibrated(0.6, [0, 1], 'share of inputs', 'Of those inputs that are open to the small firms of its supplier list and to importers', 'suppliers’ sales match their capacity'),
  coreWageShare: assumed(0.22, [0.05, 0.6], 'share of sales', 'Wages of core enterprises', 'value added shares of Chinese industry'),
  coreTerm: whole(cited(2, [0, 5], 'months', 'Payment term of core enterprises', 'Coface China Payment Survey: 70–86 days 2019–2024')),
  corePaying: cited(0.42, [0.05, 1], 'share per month', 'Of what is due that a core enterprise pays each month', 'Coface: delay 64–83 days beyond terms, i.e. about two months'),
  programmeCost: assumed(0.003, [0, 0.1], 'of normal wage bill', 'Monthly cost of the office that runs a public programme in full', 'a civil servant for some 300 people at work'),
  growth: cited(0, [-0.02, 0.03], 'per year', 'Growth of labour force, founders, customers, demand from outside and public sums, a twelfth each month', 'persons employed in China: 761 million in 2010, 754 in 2019 (China Statistical Yearbook)'),
  wage: cited(500000, [50000, 5000000], 'money per month', 'Wage with which a region begins, and the unit of capital, benefits and public sums', 'private-sector average annual wage, 57 727 yuan in 2020 (National Bureau of Statistics)'),
  wageSlope: cited(0.1, [0, 0.3], 'elasticity', 'Fall of wages when local unemployment doubles', 'Blanchflower & Oswald 1994: wage curve −0.1'),
  normalUnemployment: cited(0.05, [0.01, 0.4], 'share', 'Labour force out of work in normal times', 'surveyed urban unemployment 4.8–5.3% in 2018 and 2019 (National Bureau of Statistics)'),
  matching: calibrated(0.4, [0.05, 2], 'ratio', 'Efficiency of search: places filled over the root of vacancies times unemployed', 'of the unemployed near 0.45 a month find work (Shimer 2005); a third of open places are filled in a month'),
  commuting: assumed(0.7, [0, 1], 'share', 'Of the unemployed, those who look for work in every city of the region, and move or commute', 'most go where there is work within a province; without it, large employers’ cities run out of people'),
  policyRate: cited(0.02, [0, 0.1], 'per year', 'Policy rate', 'seven-day reverse repo rate, 1.8–2.2% in 2020–2023'),
  depositRate: cited(0.012, [0, 0.1], 'per year', 'Interest on households’ deposits', 'one-year deposit benchmark 1.5%, most of it at call'),
  bondRate: cited(0.028, [0, 0.12], 'per year', 'Interest on government bonds', 'ten-year government bond, about 2.8% in 2020–2022'),
})
