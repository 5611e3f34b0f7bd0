/** Single policies: how much cover, for how many, by what rule; support for research. */
import { experiment, MODEL, textOf, type Group } from '../group.ts'
import { fixed, found, tableIn } from '../tables.ts'

const COVER = 'experiments/cover'
const RULES = 'experiments/rules'
const TREND = 'experiments/innovation-trend'

export const cover: Group = {
  name: 'cover',
  says: 'guarantee cover from none to full',
  steps: () => [{ run: experiment('cover/cover.ts', '30') }],
  files: [`${COVER}/cover.md`],
  figures: () => ({ effects: tableIn(textOf(`${COVER}/cover.md`), 'difference') }),
  isInFiles: true,
  prose: [`${COVER}/README.md`],
}

export const fewOrAll: Group = {
  name: 'few-or-all',
  says: 'help for few beside help for all',
  steps: () => [{ run: experiment('cover/few-or-all.ts', '6') }],
  files: [`${COVER}/few-or-all.md`],
  figures: () => {
    const columns = ['help', 'outside share', 'per helped firm', 'few helped', 'all helped', 'all less few']
    return { effects: tableIn(textOf(`${COVER}/few-or-all.md`), 'help', columns) }
  },
  isInFiles: true,
  prose: [`${COVER}/README.md`],
}

export const rules: Group = {
  name: 'rules',
  says: 'cover that rises when loans go bad',
  steps: () => [{ run: experiment('rules/rules.ts', '20') }],
  files: [`${RULES}/rules.md`],
  figures: () => ({ effects: tableIn(textOf(`${RULES}/rules.md`), 'rule less') }),
  isInFiles: true,
  prose: [`${RULES}/README.md`],
}

export const innovationTrend: Group = {
  name: 'innovation-trend',
  says: 'innovation under growing support, beside Jilin’s patents',
  steps: () => [{ run: experiment('innovation-trend/trend.ts', '20') }],
  files: [`${TREND}/result.md`],
  figures: () => {
    const page = textOf(`${TREND}/result.md`)
    const [, finds] = found(page, /^\| patent applications[^|]*\| (\S+) \| (\S+) \|/m)
    const [, turnover] = found(page, /^\| turnover[^|]*\| (\S+) \| (\S+) \|/m)
    const standing = found(page, /^\| the subsidy and publicity \| (\S+) \| (\S+) \|/m)
    return {
      finds,
      turnover: fixed(1)(Number(turnover)),
      'standing-finds': standing[0],
      'standing-turnover': standing[1],
    }
  },
  isInFiles: true,
  prose: [`${TREND}/README.md`, MODEL],
}
