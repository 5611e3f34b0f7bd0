/** The money circuit: households, government, core enterprises, the world (MODEL: Godley & Lavoie 2007). */

import { defineParameters } from '../kernel/declare.ts'
import { assumed, calibrated, cited, whole } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const circuit = defineParameters({
  spendIncome: cited(0.78, [0.5, 0.98], 'share', 'Spent of last month’s disposable income', 'Godley & Lavoie 2007: alpha-1 of SFC models, 0.6–0.8'),
  spendWealth: assumed(0.02, [0.002, 0.08], 'share per month', 'Spent of deposits each month', 'with spendIncome gives deposits of about eleven months of income'),
  householdImports: assumed(0.08, [0, 0.5], 'share', 'Of household spending that goes abroad directly', 'small: imports also come through the outside share of each market'),
  coreMarket: assumed(0.16, [0, 0.6], 'share', 'Of household spending that goes straight to core enterprises', 'with coreExports sets core sales near those of the firms they buy from'),
  incomeTax: assumed(0.06, [0, 0.4], 'share', 'Tax on household income', 'low: China taxes sales and profits more than wages'),
  salesTax: assumed(0.03, [0, 0.2], 'share', 'Tax on sales (small taxpayers’ rate)', 'rate of small taxpayers’ VAT in China since 2018: 3%'),
  profitTax: assumed(0.1, [0, 0.35], 'share', 'Tax on positive operating profit', 'between the 5% of small low-profit enterprises and the standard 25%'),
  unemploymentBenefit: assumed(0.25, [0, 0.8], 'share of wage', 'Transfer per person of the labour force out of work', 'order of magnitude of Chinese unemployment insurance'),
  purchases: calibrated(0.8, [0.05, 2], 'share of normal wage bill', 'Government purchases at target debt', 'income stays at the scale of the population'),
  debtTarget: assumed(12, [1, 60], 'months of income', 'Government debt at which purchases are normal', 'about 1.5 years of this region’s income'),
  debtReaction: assumed(1.5, [0.05, 4], 'elasticity', 'Fall of purchases when debt rises above target', 'slow enough not to be felt within a policy, fast enough to bind within decades'),
  leastPurchases: assumed(0.2, [0, 1], 'ratio', 'Least that government purchases fall to, relative to normal ones, however high its debt', 'salaries are paid; reached in crises only'),
  mostPurchases: assumed(2, [1, 10], 'ratio', 'Most that they rise to, relative to normal ones, however low its debt', 'what offices can spend; reached in crises only'),
  outputSpeed: assumed(0.02, [0, 1], 'share per month', 'Speed at which the income that the debt target is measured by follows the region’s income', 'about four years, so that a slump does not shrink the target'),
  exportsOwnBrand: calibrated(1.5, [0, 3], 'share of normal wage bill', 'World demand for own brands', 'income stays at the scale of the population'),
  outsideLocal: assumed(0.6, [0, 1], 'share', 'Of what outsiders sell, the part of the region’s own core enterprises', 'the rest is imported'),
  tradeTerm: whole(cited(2, [0, 5], 'months', 'Payment term between small firms', 'Coface China Payment Survey: 70–86 days 2019–2024')),
  coreExports: calibrated(3.6, [0, 6], 'share of normal wage bill', 'World demand for core enterprises', 'income stays at the scale of the population'),
  coreInputs: calibrated(0.46, [0.05, 0.8], 'share of sales', 'Inputs a core enterprise buys', 'suppliers’ sales match their capacity'),
  coreLocal: calibrated(0.75, [0, 1], 'share of inputs', 'Of those inputs that are open to the small firms of its supplier list and to importers', 'suppliers’ sales match their capacity'),
  inputsFromCore: assumed(0.5, [0, 1], 'share', 'Of materials and equipment not bought from small firms, the part from the core enterprise upstream of the sector', 'the rest is imported; no table of inputs by prefecture says more'),
  coreWageShare: assumed(0.22, [0.05, 0.6], 'share of sales', 'Wages of core enterprises', 'value added shares of Chinese industry'),
  coreCash: assumed(1.2, [0.2, 6], 'months of sales', 'Cash a core enterprise keeps; beyond it dividends', 'liquid large firms'),
  coreTerm: whole(cited(2, [0, 5], 'months', 'Payment term of core enterprises', 'Coface China Payment Survey: 70–86 days 2019–2024')),
  corePaying: cited(0.42, [0.05, 1], 'share per month', 'Of what is due that a core enterprise pays each month', 'Coface: delay 64–83 days beyond terms, i.e. about two months'),
  coreRecovery: assumed(0.3, [0, 1], 'share', 'Of what a failed core enterprise owes that its suppliers see again', 'ordinary creditors in Chinese liquidations recover little'),
  publicityCost: assumed(0.02, [0, 1], 'of normal wage bill', 'Monthly cost of publicity that reaches everybody', 'campaigns and advisers: a few hundred yuan per firm reached'),
  adjustSales: assumed(0.15, [0.01, 1], 'share per month', 'Speed at which core enterprises learn their sales', 'a few months'),
  wage: cited(500000, [50000, 5000000], 'money per month', 'Trend wage, the nominal anchor', 'private-sector average annual wage, 57 727 yuan in 2020 (National Bureau of Statistics)'),
  wageSlope: cited(0.1, [0, 0.6], 'elasticity', 'Fall of wages when local unemployment doubles', 'Blanchflower & Oswald 1994: wage curve −0.1'),
  normalUnemployment: assumed(0.08, [0.01, 0.4], 'share', 'Labour force without work in a small firm in normal times', 'frictional and outside work'),
  policyRate: cited(0.02, [0, 0.1], 'per year', 'Policy rate', 'seven-day reverse repo rate, 1.8–2.2% in 2020–2023'),
  depositRate: cited(0.012, [0, 0.1], 'per year', 'Interest on households’ deposits', 'one-year deposit benchmark 1.5%, most of it at call'),
  bondRate: cited(0.028, [0, 0.12], 'per year', 'Interest on government bonds', 'ten-year government bond, about 2.8% in 2020–2022'),
  salesStart: assumed(3.6, [0.5, 12], 'of normal wage bill', 'Monthly sales of small firms when burn-in begins', 'a little below where they come to rest; burn-in forgets it'),
  coreSalesStart: assumed(4, [0.5, 12], 'of normal wage bill', 'Monthly sales of core enterprises when burn-in begins', 'below where they come to rest; burn-in forgets it'),
  incomeStart: assumed(2.4, [0.5, 8], 'of normal wage bill', 'Monthly income of households when burn-in begins', 'below where it comes to rest; burn-in forgets it'),
  bondsStart: assumed(1.1, [0.5, 3], 'ratio', 'Government debt when burn-in begins, over the target for that income', 'a little above target; burn-in forgets it'),
})
