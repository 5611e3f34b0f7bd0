/** How fast the model is: figures of a machine, which has to be left alone meanwhile. */
import { experiment, none, textOf, type Group } from '../group.ts'
import { found } from '../tables.ts'

const FOLDER = 'experiments/bench'
const onRequest = 'timings want a machine with nothing else to do'

export const alternatives: Group = {
  name: 'alternatives',
  says: 'model M in other languages; `bench` after it draws both',
  steps: () => [{ run: experiment('bench/alternatives.ts', '--write') }],
  files: [`${FOLDER}/alternatives.json`, `${FOLDER}/alternatives.md`],
  figures: none,
  prose: [],
  onRequest,
}

export const bench: Group = {
  name: 'bench',
  says: 'nanoseconds a firm and month beside a C program',
  steps: () => [
    { run: experiment('bench/bench.ts', '--write') },
    { run: [`${FOLDER}/draw-bench.mjs`], into: `${FOLDER}/bench.svg` },
  ],
  files: [`${FOLDER}/results.json`, `${FOLDER}/results.md`, `${FOLDER}/bench.svg`],
  figures: () => {
    const [goals] = found(textOf(`${FOLDER}/results.md`), /^([^]*?)\n\n\| firms \|/)
    return { goals }
  },
  isInFiles: true,
  prose: [`${FOLDER}/README.md`, 'sim/decisions/speed.md'],
  onRequest,
}
