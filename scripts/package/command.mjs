/** The installed command: what the readme tells people to type, in an empty folder, on small economies. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { attempt, check, run } from './check.mjs'

/** What is added to a command so that it does not take long. */
const SMALL = {
  run: '--months 6 --replicates 2 --set population.firms=100 --quiet',
  compare: '--months 6 --replicates 2 --set population.firms=100 --quiet',
}

/** @param {string} folder @param {string} name of the package */
export function checkCommand(folder, name) {
  const ballast = (/** @type {string[]} */ ...args) =>
    run(folder, join('node_modules', '.bin', 'ballast'), args)
  const levers = JSON.parse(ballast('levers', '--json'))
  check(Array.isArray(levers) && levers.length > 0, 'the installed command lists its levers')
  const bench = ballast('bench', '--firms', '40', '--months', '2', '--repeats', '1', '--json')
  check(
    JSON.parse(bench).sizes[0].nsPerFirmMonth.least > 0,
    'it times itself, without the experiments beside it',
  )

  const readme = readFileSync(join(folder, 'node_modules', name, 'README.md'), 'utf8')
  const lines = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block.split('\n'),
  )
  const written = lines.map((line) => line.replace(/ {2,}#.*/, '').trim())
  const commands = written.filter((line) => line.startsWith('npx ') || line.startsWith('node '))
  check(
    commands.every((line) => !line.startsWith('npx ') || line.startsWith(`npx ${name} `)),
    'the readme calls the command by the whole name',
  )
  for (const line of commands.filter((each) => !/ serve\b/.test(each))) {
    const verb = line.startsWith('npx') ? line.split(' ')[2] : ''
    run(folder, 'sh', ['-c', `${line} ${SMALL[verb] ?? ''}`])
    check(true, line)
  }
  const picture = join(folder, 'curves.svg')
  const drawn = readFileSync(picture, 'utf8')
  check(drawn.startsWith('<svg') && !/NaN|undefined/.test(drawn), 'the picture of the readme is drawn')
  const again = attempt(folder, 'npx', [name, 'verify', 'first', '--replicates', 'all'])
  check(again.status === 0, 'what was written is verified')
  check(existsSync(join(folder, 'experiments/jilin/curves.svg')), 'the examples bring the picture')

  const [, snippet = ''] = /^```js\n([\s\S]*?)^```$/m.exec(readme) ?? []
  check(snippet.includes(`'${name}'`), 'the readme shows the library')
  writeFileSync(join(folder, 'snippet.mjs'), snippet.replace('replicates: 200', 'replicates: 2'))
  check(run(folder, process.execPath, ['snippet.mjs']).includes('interval'), 'and what it shows runs')
}
