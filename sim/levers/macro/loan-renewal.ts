import { lever } from '../define.ts'

export const loanRenewal = lever({
  key: 'loanRenewal',
  title: { en: 'Renewal without principal', zh: '无还本续贷' },
  says: {
    en: 'Share of maturing working-capital loans of sound firms that know the scheme which are renewed without being repaid first. It spares them the bridge; it also keeps alive some that are not sound for long.',
    zh: '知晓政策的正常经营企业，其到期流动资金贷款中无需先还本即可续贷的比例。它免去过桥资金；也会让一些难以持续的企业继续存活。',
  },
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
  off: 0,
  level: 'macro',
  source: 'Seed 003: renewal of loans without principal repayment',
  mechanism: 'Maturity',
  touches: ['finance'],
  support: true,
  aimed: true,
  loses: {
    en: 'Private bridge lenders lose their fee; sound rivals compete with firms that would have gone; banks find out later whom they should have let go.',
    zh: '民间过桥资金失去收费；健康的同行要与本应退出的企业竞争；银行更晚才发现哪些贷款本该收回。',
  },
  evidence:
    'Of Japanese firms given forbearance under the Act of 2009, about 60% say that they recovered, more where the bank gave advice (Yamori 2019); output rose for a while without widespread zombies where renewal came with restructuring plans (Roland, Saito & Schnattinger 2024). Where it did not, lending to the insolvent cut job creation, investment and entry of healthy firms (Caballero, Hoshi & Kashyap 2008).',
  limits: {
    en: 'Soundness is one threshold of estimated default; renewal is not tied to a plan, nor refused to those renewed often before.',
    zh: '“正常经营”只以预计违约率的一个门槛来判断；续贷不附重整计划，也不限制多次续贷。',
  },
  signs: [
    { of: 'survival', sign: 1, kind: 'builtIn' },
    { of: 'zombies', sign: 1, kind: 'emergent' },
  ],
  moves: { of: 'bankruptcies', sign: -1 },
  harms: { of: 'zombies', sign: 1 },
})
