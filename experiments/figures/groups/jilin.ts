/** The epidemic in Jilin and a rescue: the figures of the project’s front page, the same at full size, and the survey. */
import { compare, experiment, textOf, type Group } from '../group.ts'
import { fatesTable, headlines } from '../pair.ts'
import { block, found } from '../tables.ts'

const FOLDER = 'experiments/jilin'
const README = `${FOLDER}/README.md`

export const classPair: Group = {
  name: 'class-pair',
  says: 'the rescue of Jilin at class size',
  steps: (work) => [
    {
      run: compare(`${FOLDER}/no-rescue-class.json`, `${FOLDER}/rescue-class.json`, '--out', `${work}/pair`),
    },
    { run: [`${FOLDER}/draw-curves.mjs`, `${work}/pair`], into: `${FOLDER}/curves.svg` },
  ],
  files: [`${FOLDER}/curves.svg`],
  figures: ({ work, printed }) => {
    const [effects, account] = ['effects', 'account'].map((name) => textOf(`${work}/pair/${name}.csv`))
    const [base, policy] = found(printed[0], /^24 months +(\S+) +(\S+)/m)
    return {
      fates: fatesTable(effects),
      'alive-base': `${base}%`,
      'alive-policy': `${policy}%`,
      ...headlines(effects, account),
    }
  },
  prose: [],
}

export const fullPair: Group = {
  name: 'full-pair',
  says: 'the rescue of Jilin with 5 431 firms',
  steps: () => [{ run: compare(`${FOLDER}/no-rescue.json`, `${FOLDER}/rescue.json`, '--replicates', '20') }],
  files: [],
  figures: ({ printed }) => ({ printed: block(printed[0]) }),
  prose: [README],
}

export const survey: Group = {
  name: 'survey',
  says: 'the survey of February 2020 beside the model',
  steps: () => [{ run: experiment('jilin/survey.ts', `${FOLDER}/no-rescue-class.json`, '8') }],
  files: [],
  figures: ({ printed }) => ({ printed: block(printed[0]) }),
  prose: [README],
}
