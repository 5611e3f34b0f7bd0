/** The benchmark's own parts: whatever counts wrongly must not be timed, and a goal is met only when it is. */
import { expect, test } from 'vitest'
import { runTypedArrays } from '../../experiments/bench/alternatives/typed-arrays.ts'
import { ratio, sizeGoals, spaced, verdict } from '../../experiments/bench/goals.ts'
import { runModelM } from '../../experiments/bench/model-m.ts'
import { BadArgument, optionsOf } from '../../experiments/bench/options.ts'
import type { Size } from '../../experiments/bench/size.ts'
import { checkCounts, knownCounts } from '../../src/cli/yardstick.ts'

test('typed arrays count what C counts, the kernel nearly so', () => {
  checkCounts('typed arrays', runTypedArrays(1000, 24, 1).counts, knownCounts(1000, 24)!)
  checkCounts('typed arrays', runTypedArrays(10_000, 120, 1).counts, knownCounts(10_000, 120)!)
  checkCounts('the kernel', runModelM(10_000, 120, 1).counts, knownCounts(10_000, 120)!, 0.05)
})

test('goals are met at their limits and not beyond', () => {
  const at = (least: number, rising = false): string =>
    verdict({ what: '', unit: '', measured: { least, median: least }, must: 2, aim: rising ? 3 : 1, rising })
  expect([1, 1.01, 2, 2.01].map((value) => at(value))).toEqual(['aim', 'met', 'met', 'missed'])
  expect([3, 2.99, 2, 1.99].map((value) => at(value, true))).toEqual(['aim', 'met', 'met', 'missed'])
})

test('ratios are of best to best and median to median; without C there are none', () => {
  expect(ratio({ least: 4, median: 9 }, { least: 2, median: 3 })).toEqual({ least: 2, median: 3 })
  const speed = { firms: 10_000, engine: 'WebAssembly', nsPerFirmMonth: { least: 400, median: 500 } }
  const kernel = { least: 1, median: 1 }
  expect(sizeGoals({ ...speed, modelM: { kernel } } as Size)).toEqual([])
  const inJavaScript = { ...speed, engine: 'JavaScript', nsPerFirmMonth: { least: 450, median: 500 } }
  const modelM = { kernel, c: { least: 100, median: 100 } }
  const goals = sizeGoals({ ...speed, inJavaScript, modelM } as Size)
  expect(goals.map(({ measured }) => measured.least)).toEqual([4, 4.5])
  expect(goals.map(verdict)).toEqual(['met', 'met'])
  expect(spaced(1_234_567)).toBe('1 234 567')
})

test('what is asked for', () => {
  const sizes = { quick: [1], full: [2, 3] }
  expect(optionsOf([], sizes).firms).toEqual([2, 3])
  expect(optionsOf(['--quick'], sizes).firms).toEqual([1])
  expect(optionsOf(['--firms', '500, 10000', '--repeats', '2', '--write'], sizes)).toEqual({
    firms: [500, 10_000],
    repeats: 2,
    quick: false,
    write: true,
  })
  for (const wrong of [['--firms'], ['--firms', '1e4'], ['--firms', '0'], ['--repeats', ''], ['more']])
    expect(() => optionsOf(wrong, sizes)).toThrow(BadArgument)
})
