/** What twins know that a register does not, and what a pair of them is worth. */
import { compare, experiment, textOf, type Group } from '../group.ts'
import { decoupling, varianceRatio, varianceTable } from '../pair.ts'
import { found } from '../tables.ts'

const FOLDER = 'experiments/immortal-time'
const LEVERS = ['guaranteeCover', 'loanRenewal', 'taxRelief', 'wageSubsidy', 'publicity']

export const immortalTime: Group = {
  name: 'immortal-time',
  says: 'what a register says of a guarantee, and what the guarantee did',
  steps: () => [{ run: experiment('immortal-time/immortal.ts') }],
  files: [],
  figures: ({ printed: [table] }) => {
    const fromHelpOn = /^\| helped from the month[^|]*\|[^|]*\| ([\d.]+)[^|]*\| ([\d.]+)/m
    const [without, withHelp] = found(table, fromHelpOn)
    return { table: table.trim(), 'without-help': without, 'with-help': withHelp }
  },
  prose: [`${FOLDER}/README.md`],
}

export const twinVariance: Group = {
  name: 'twin-variance',
  says: 'how many independent pairs of runs a pair of twins is worth',
  steps: (work) => {
    const size = ['--replicates', '20', '--set', 'population.firms=400']
    return [
      { run: compare(`${FOLDER}/base.json`, `${FOLDER}/policy.json`, ...size, '--out', `${work}/pair`) },
      { run: experiment('twin-variance/variance.ts', '20', '400', ...LEVERS) },
    ]
  },
  files: [],
  figures: ({ work, printed: [comparison, levers] }) => {
    const [effects, variance] = ['effects', 'variance'].map((name) => textOf(`${work}/pair/${name}.csv`))
    const alive = found(comparison, /^60 months +(\S+) +(\S+)/m).map(Number)
    return {
      guarantee: varianceTable(variance),
      levers: levers.trim(),
      ...decoupling(effects, alive),
      'found-ratio': varianceRatio(variance, 'survivalDifference60'),
    }
  },
  prose: ['experiments/twin-variance/README.md'],
}
