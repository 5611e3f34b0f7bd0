import { describe, expect, test } from 'vitest'
import { directionProblems } from './directions.ts'
import { parse, sourcesOf } from './source.ts'

const problems = (path: string, text: string) => directionProblems(parse(path, text))

test('every import in the project follows the directions', () => {
  const sources = sourcesOf(['sim', 'src', 'ui', 'experiments'])
  expect(sources.length).toBeGreaterThan(0)
  expect(sources.flatMap(directionProblems)).toEqual([])
})

describe('an import is refused', () => {
  test.each([
    ['src/run/pool.ts', "import { step } from '../../sim/month.ts'", 'entered only by its index.ts'],
    ['src/run/pool.ts', "import { step } from '../../sim'", 'entered only by its index.ts'],
    ['src/run/pool.ts', "import type { X } from '../../ui/index.ts'", 'src/ may not import ui/'],
    ['src/run/pool.ts', "import { html } from 'lit'", 'may not use this package'],
    ['ui/main.ts', "const x = await import('../sim/index.ts')", 'ui/ may not import sim/'],
    ['ui/main.ts', "import { readFile } from 'node:fs'", 'may not use this package'],
    ['experiments/a.ts', "export { x } from '../src/stats/mean.ts'", 'entered only by its index.ts'],
    [
      'experiments/jilin/run.ts',
      "import { threefry } from '../../sim/kernel/random.ts'",
      'may not import sim/',
    ],
    ['sim/month/finance.ts', "import x from 'seedrandom'", 'may not use this package'],
    ['sim/kernel/random.ts', "import fs from 'node:fs'", 'may not use this package'],
    ['sim/kernel/random.ts', "import { firm } from '../state/firm.ts'", 'rests on it'],
    ['sim/state/firm.ts', "type P = import('../parameters/credit.ts').P", 'rests on it'],
    ['sim/mechanisms/score.ts', "export * from '../month/finance.ts'", 'rests on it'],
    ['sim/levers/macro/tax.ts', "import { x } from '../../shocks/flood.ts'", 'beside it'],
    ['sim/levers/macro/tax.ts', "import type { World } from '../../world/world.ts'", 'rests on it'],
    ['sim/month/finance.ts', "import { x } from '../month.ts'", 'rests on it'],
    ['sim/month/finance.ts', "import { x } from './settle.ts'", 'phases never import phases'],
    ['sim/month/finance/apply.ts', "import { x } from '../settle/pay.ts'", 'phases never import phases'],
    ['sim/attic/box.ts', "import { x } from '../kernel/math.ts'", 'has no floor'],
  ])('%s: %s', (path, text, why) => {
    expect(problems(path, text).join()).toContain(why)
  })
})

describe('an import is welcome', () => {
  test.each([
    ['src/run/pool.ts', "import { step } from '../../sim/index.ts'; import { wrap } from 'comlink'"],
    ['src/run/pool.ts', "import { x } from '../stats/mean.ts'"],
    ['ui/main.ts', "import { LitElement } from 'lit'; import { x } from '../src/index.ts'"],
    ['sim/kernel/random.ts', "import seedrandom from 'seedrandom'; import { exp } from './math.ts'"],
    [
      'sim/month/finance.ts',
      "import { x } from '../mechanisms/score.ts'; import { y } from './finance/apply.ts'",
    ],
    ['sim/levers/macro/tax.ts', "import { SIZE_CLASSES } from '../../state/firm.ts'"],
    ['sim/month.ts', "import { finance } from './month/finance.ts'"],
    ['sim/index.ts', "export { step } from './month.ts'"],
    ['src/cli/main.ts', "import { version } from '../../package.json'"],
    ['experiments/random-battery/stream.ts', "import { threefry } from '../../sim/kernel/random.ts'"],
  ])('%s: %s', (path, text) => {
    expect(problems(path, text)).toEqual([])
  })
})

test('a problem names its file and line', () => {
  expect(problems('sim/kernel/a.ts', "\n\nimport '../state/firm.ts'")[0]).toMatch(/^sim\/kernel\/a\.ts:3: /)
})
