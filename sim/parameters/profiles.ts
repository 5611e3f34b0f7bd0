/**
 * Profiles: what is national. A profile is a set of parameters by which the model is held against one country's or union's figures
 * (`experiments/calibration`); what a profile does not name stands at its default, which is China's.
 */

import type { Text } from '../kernel/declare.ts'
import type { ParameterKey } from './index.ts'

export interface Profile {
  readonly key: string
  readonly title: Text
  /** What differs, and why. */
  readonly says: Text
  readonly parameters: Readonly<Partial<Record<ParameterKey, number>>>
}

const china: Profile = {
  key: 'china',
  title: { en: 'China', zh: '中国' },
  says: {
    en: 'The defaults: a register that notices late who has stopped, a month’s pay for each year served to who is dismissed.',
    zh: '默认值：企业停业后登记机关较晚才注销；被解雇者按工龄每年补偿一个月工资。',
  },
  parameters: {},
}

const us: Profile = {
  key: 'us',
  title: { en: 'United States', zh: '美国' },
  says: {
    en: 'Employment at will; bills are paid within a month; firms are registered and struck off as they begin and stop.',
    zh: '雇佣可随时终止；货款一个月内付清；企业随开业和停业登记与注销。',
  },
  parameters: {
    outsideOption: 0.859,
    patienceEffect: 0.295,
    reach: 0.308,
    closureScale: 0.2,
    closureHazard: 0.01,
    entrySize: 0.573,
    entrySizeSpread: 1.27,
    abilitySpread: 0.46,
    obsolescence: 0.0052,
    fireSpeed: 0.15,
    overheadFixed: 0.24,
    supplierMarkup: 0.115,
    growthNoise: 0.14,
    growthResponse: 0.0384,
    liquidityWish: 0.853,
    entryCash: 2.85,
    severance: 0,
    meanStaff: 13.5,
    qualitySpread: 0.33,
    missedPatience: 12,
    insolvencyPatience: 31,
    runwaySpread: 0.6,
    runwayWish: 1.01,
    profitMemory: 0.341,
    demandNoise: 0.115,
    privateLimit: 1.35,
    scoreBase: -3.1,
    arrearsPatience: 2,
    supplierChange: 0.463,
    registerLag: 0,
    registerNever: 0,
    growth: 0.006,
    tradeTerm: 1,
    coreTerm: 1,
    spinOffRate: 0.0002,
  },
}

const eu: Profile = {
  key: 'eu',
  title: { en: 'European Union', zh: '欧盟' },
  says: {
    en: 'Dismissals cost; statistics count who has stopped within the year.',
    zh: '解雇需付补偿；统计在当年内计入已停业的企业。',
  },
  parameters: {
    outsideOption: 0.773,
    patienceEffect: 0.25,
    reach: 0.31,
    closureScale: 0.211,
    closureHazard: 0.0105,
    entrySize: 0.722,
    entrySizeSpread: 1.6,
    abilitySpread: 0.32,
    obsolescence: 0.0048,
    fireSpeed: 0.22,
    overheadFixed: 0.209,
    markup: 0.137,
    supplierMarkup: 0.115,
    growthNoise: 0.13,
    growthResponse: 0.0491,
    liquidityWish: 0.846,
    entryCash: 2.65,
    severance: 0.5,
    meanStaff: 10.6,
    qualitySpread: 0.23,
    missedPatience: 12,
    insolvencyPatience: 12,
    runwaySpread: 0.38,
    runwayWish: 1.38,
    profitMemory: 0.35,
    demandNoise: 0.143,
    privateLimit: 1.18,
    scoreBase: -2.75,
    arrearsPatience: 2,
    supplierChange: 0.358,
    normalUnemployment: 0.06,
    registerLag: 0,
    registerNever: 0,
    growthNoiseSize: 0.09,
  },
}

export const PROFILES: readonly Profile[] = [china, us, eu]
