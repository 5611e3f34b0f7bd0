import type { Text } from '../../sim/index.ts'
import type { DetailTable } from '../lives/index.ts'

/** How to read each table that a comparison can bring along. */
export const DETAIL_WORDS: Readonly<Record<DetailTable['name'], Text>> = {
  branches: {
    en: 'The state before the policy begins is lived on many times with other luck, in base and policy. Net saved is a fact of both economies; gross saved lies between its bounds. A firm is labelled if its chances differ by more than the placebo’s 95% quantile, with at most 5% false discoveries expected.',
    zh: '将政策开始前的状态以不同运气反复续演。净获救是事实；总获救仅知上下界。若企业生存机会之差超过安慰剂的95%分位，且错误发现率不超过5%，则予以判定。',
  },
  partings: {
    en: 'The first phase of the month after which the twins’ states differ, and in what.',
    zh: '孪生状态最初出现差异的月份、阶段及变量。',
  },
  paths: {
    en: 'For each firm that is saved or displaced: support of its own if it received any by the month before its death; else the channel of its money that differed most in favour of the twin in which it lives.',
    zh: '对每家获救或被挤出的企业：若在其消亡前一月已直接获得支持，记为直接；否则取对存活一方最有利的资金渠道。',
  },
  attribution: {
    en: 'Shapley’s value divides the effect of the package among its parts: every coalition of them was run on the same luck. Alone, and lost without it, stand beside it.',
    zh: '以沙普利值将组合效应分解到各措施：各种组合都在相同运气下运行。并列单独效应与缺失损失。',
  },
  outside: {
    en: 'How much of a firm’s gain comes out of rivals inside the region is set by the share of outsiders. Headlines at half the share, at the scenario’s own, and half as far from all.',
    zh: '企业所得在多大程度上来自区内对手，取决于外部企业份额。此处列出一半份额、设定份额与更高份额下的主要结果。',
  },
  mirror: {
    en: 'What an evaluator with a register would find in the run under the policy, beside what twins know about the same firms, and the bias.',
    zh: '评估者仅凭政策下的登记数据所得估计，与孪生所知真值并列，并给出偏差。',
  },
  variance: {
    en: 'How many independent pairs of runs one pair of twins is worth.',
    zh: '一对孪生运行相当于多少对独立运行。',
  },
}
