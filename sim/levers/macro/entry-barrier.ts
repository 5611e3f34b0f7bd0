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
})
