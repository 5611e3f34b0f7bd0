import { lever } from '../define.ts'

export const ventureFinance = lever({
  key: 'ventureFinance',
  title: { en: 'Venture finance', zh: '创业投资' },
  says: {
    en: 'Yearly money of a venture fund, in monthly wage bills of the region. It pays capital into promising young firms for a share of profit, and loses it where they die.',
    zh: '创投基金的年度资金（以本地区月工资总额计）。投资有潜力的年轻企业并分享利润，企业倒闭则血本无归。',
  },
  unit: 'of normal wage bill per year',
  min: 0,
  max: 0.5,
  step: 0.01,
  default: 0,
  off: 0,
  level: 'meso',
  source: 'Seed 004: venture financing; diversified channels for firms at different stages',
  mechanism: 'Venture equity',
  touches: ['finance', 'settle'],
  aimed: true,
  loses: {
    en: 'Households, whose money dies with the firms; founders, who share profit; rivals of the funded.',
    zh: '资金随企业倒闭而损失的家庭；让渡利润的创始人；以及受资企业的竞争者。',
  },
  evidence:
    'Puri & Zarutskie 2012 (United States): firms with venture money grow larger and fail less in their first years; selection explains part of it.',
  limits: {
    en: 'No later rounds, sales or listings: the stake is held for life.',
    zh: '未考虑后续轮次、转让与上市：股份长期持有。',
  },
  signs: [
    { of: 'jobs', sign: 1, kind: 'emergent' },
    { of: 'entrants', sign: -1, kind: 'emergent' },
  ],
  moves: { of: 'innovations', sign: 1 },
  harms: { of: 'householdWealth', sign: -1 },
})
