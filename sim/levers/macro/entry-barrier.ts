import { lever } from '../define.ts'

export const entryBarrier = lever({
  key: 'entryBarrier',
  title: { en: 'Entry barrier', zh: '市场准入壁垒' },
  says: {
    en: 'Share of would-be founders kept out. It shelters those inside from competition and forestalls firms nobody will ever see.',
    zh: '被挡在门外的潜在创业者比例。它保护在位企业，也扼杀了无人得见的新企业。',
  },
  unit: 'share',
  min: 0,
  max: 0.9,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: access without prohibition by law; seed 001: low entry barriers bring competitors',
  mechanism: 'Entry',
  touches: ['enter'],
  loses: {
    en: 'Founders nobody will ever see, the workers they would have hired, and customers, who choose among fewer.',
    zh: '从未出现的创业者、他们本会雇用的员工，以及选择变少的顾客。',
  },
  evidence:
    'One-stop registration in Mexico raised the number of registered businesses by 5% and wage employment by 2.2%, and lowered incumbents’ income by 3% (Bruhn 2011): the barrier read backwards.',
  limits: {
    en: 'A share of founders turned away at random, so it selects neither good nor bad; no licence is sold and no bribe paid. Spin-offs meet it too.',
    zh: '随机挡住一定比例的创业者，因而不区分优劣；不存在许可证交易和贿赂。员工离职创业同样受限。',
  },
  signs: [
    { of: 'entrants', sign: -1, kind: 'builtIn' },
    { of: 'survival', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'deaths', sign: -1 },
  harms: { of: 'births', sign: -1 },
})
