/** Credit: what firms ask, how banks judge, price and ration, what guarantees and private money cost. */

import { defineParameters } from '../kernel/declare.ts'
import { assumed, calibrated, cited, whole } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const credit = defineParameters({
  liquidityWish: calibrated(0.79, [0, 4], 'months of wages and rent', 'Cash below which an owner looks for credit, and which no draw or investment touches', 'share of firms that apply (OECD 2022: 58% of SMEs in a year)'),
  loanRound: assumed(1.5, [1, 5], 'ratio', 'Loan asked for, relative to the gap', 'applying is a nuisance, so for some months ahead'),
  smallestLoan: whole(assumed(700000, [0, 100000000], 'money', 'Smallest loan worth asking', '7 000 yuan')),
  investBelow: assumed(0.95, [0, 1], 'share', 'Of the capital that staff and orders ask for, below which a firm that earns looks for an investment loan', 'smaller gaps are not worth a loan'),
  investLoan: cited(0.8, [0, 1], 'share', 'Of that gap in capital, asked for', 'State Council 2015: a fifth of an investment in fixed assets must be own capital'),
  burden: whole(calibrated(460000, [0, 10000000], 'money', 'Credit that the papers, time and trips of an application are worth', 'discouraged against refused')),
  hopeOfCover: cited(0.6, [0, 1], 'share', 'Of doubt about a bank’s answer that a full guarantee takes away from who has heard of it', 'Cai & Szeidl: 32% of the informed borrow, 5% of the others'),
  beliefSpeed: assumed(0.35, [0, 1], 'share', 'Weight of the last answer in what the owner expects', 'a few answers make an opinion'),
  beliefDrift: calibrated(0.015, [0, 0.2], 'per month', 'Drift of that belief towards the bank’s actual view of such a firm', 'mean age at first bank loan 4.33 years'),
  scoreBase: calibrated(-3.5, [-8, 4], 'log odds', 'Score of the average firm', 'refusals about 4% of applications, NPL 2–3%'),
  scoreLeverage: assumed(1.6, [0, 8], 'log odds', 'Of debt over assets', 'Altman-type scores'),
  scoreProfit: assumed(5, [0, 30], 'log odds', 'Of smoothed profit over sales', 'Altman-type scores'),
  scoreRecord: assumed(1, [0, 4], 'log odds', 'Of having no track record, and of each month of missed payments', 'relationship lending, and what a credit register holds'),
  trackMonths: whole(calibrated(50, [1, 240], 'months', 'Age at which a track record is full, for banks and in what owners expect of them', 'age at the first bank loan')),
  softSignal: assumed(0.9, [0, 2], 'log odds', 'Of a standard deviation of soft quality, which is seen, or guessed at random as far as it is not', 'the Taizhou banks’ three looks [003]'),
  cutoff: calibrated(0.125, [0.01, 0.8], 'probability', 'Estimated default above which a bank does not lend uncovered', 'refusals about 4% of applications'),
  lendingCost: calibrated(0.034, [0, 0.2], 'per year', 'Rate of a loan without risk, and without work of seeing: funds, administration, margin', 'bank rate about 6% (PBoC 2018)'),
  lossGivenDefault: cited(0.63, [0, 1], 'share', 'Loss given default expected by banks and private lenders', 'World Bank, Doing Business 2020: 36.9% are recovered in China'),
  haircut: assumed(0.3, [0, 1], 'share', 'Of capital and receivables accepted as collateral', 'haircuts of 30–70%'),
  unsecured: calibrated(0.33, [0, 6], 'months of sales', 'Lent without collateral to the best', 'half of SME loans are uncollateralised (OECD 2020); 58% of the amount asked is granted'),
  guaranteedExtra: assumed(1.6, [0, 8], 'months of sales', 'Lent beyond that when guaranteed in full', 'guarantees replace collateral'),
  workingMonths: whole(cited(12, [3, 36], 'months', 'Maturity of working-capital loans', 'OECD 2020: 42–56% of SME loans are short-term')),
  termMonths: whole(assumed(36, [12, 120], 'months', 'Maturity of investment loans', 'three years is usual')),
  capitalRatio: cited(0.105, [0.04, 0.3], 'share', 'Capital a bank must hold for risk-weighted assets', 'Basel III in China: 10.5%'),
  riskWeight: cited(0.75, [0, 1.5], 'share', 'Risk weight of a small firm’s loan', 'Basel III retail weight'),
  coveredWeight: cited(0.2, [0, 1], 'share', 'Risk weight of the guaranteed part', 'Basel III: public-sector guarantors'),
  bankBuffer: assumed(1.6, [1, 4], 'ratio', 'Target capital over required capital, and capital when founded over that for a month’s sales of loans', 'actual ratios of 13–17% against 10.5%'),
  privateRate: cited(0.18, [0.05, 0.6], 'per year', 'Private lending rate', 'Wenzhou 15% and more; microloan companies 15–20% (PBoC 2018)'),
  privateLimit: calibrated(1.08, [0, 6], 'months of sales', 'Most a private lender gives', 'formal to informal about 6 : 4 (PBoC 2018)'),
  privateWish: calibrated(0.7, [0, 1], 'share', 'Of what banks left open beyond the month’s bills, asked of private lenders', 'formal to informal about 6 : 4 (PBoC 2018)'),
  bridgeFee: cited(0.012, [0, 0.1], 'share of principal', 'Cost of a private bridge over a maturity', 'about 0.1% a day for twelve days (practitioners)'),
  withdrawHerd: calibrated(1.6, [0, 10], 'per unit', 'Rise of that with the fall of sales below normal', 'herding in slumps [003]'),
  claimLag: whole(assumed(4, [1, 7], 'months', 'From default to the guarantor’s payment', '3–6 months')),
  splitUpper: cited(0.4, [0, 0.5], 'share', 'Of what the local guarantor does not bear of a covered loss, the part of the provincial re-guarantor and that of the national fund', '4321 model of Anhui (Xinhua 2016), shared with the national fund since 2019 (NFGF: a fifth of the loss)'),
  guarantorScreen: assumed(0.41, [0, 1], 'probability', 'Estimated default above which a guarantor that bears nothing refuses; one that bears all refuses at half', 'its own screening'),
  guarantorStart: assumed(0.06, [0, 2], 'share of normal wage bill', 'Capital of the guarantee system when founded, per level', 'leverage of about two in normal times (DRC 2019)'),
  hassle: calibrated(0.02, [0, 0.1], 'share of loan', 'Cost to a bank of asking for cover', 'guarantees over capital of about two (DRC 2019): cover is asked for riskier loans'),
  awareness: cited(0.02, [0, 1], 'per month', 'Chance of hearing of a measure without publicity, and of losing sight of it', 'with word of mouth: about two thirds get nothing [003]'),
  attention: assumed(0, [0, 1], 'share', 'How far attention to kinds of measures follows the shares of firms that a region’s survey found concerned with them; nothing where a region has no survey, as `plain`', 'none: to be concerned with a subject is not to hear of a measure; 1 is in proportion to the survey of Jilin [004]'),
  awarenessPeers: assumed(0.03, [0, 1], 'per month', 'Chance of hearing of it from those who know, when all do', 'peers'),
})
