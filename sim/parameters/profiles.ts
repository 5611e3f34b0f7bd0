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
    en: 'Employment at will; firms are registered and struck off as they begin and stop; many small founders, few of whom last.',
    zh: '雇佣可随时终止；企业随开业和停业登记与注销；创业者多而小，存续者少。',
  },
  parameters: {
    severance: 0,
    registerLag: 0,
    registerNever: 0,
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
    normalUnemployment: 0.06,
    registerLag: 0,
    registerNever: 0,
  },
}

export const PROFILES: readonly Profile[] = [china, us, eu]
