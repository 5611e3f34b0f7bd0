/** Words and numbers of the page. */
import { expect, test } from 'vitest'
import { catalogue } from '../../src/index.ts'
import { levelOf, monthsOf, movedTo, stepsOf } from '../../ui/lab/choice.ts'
import { LANGUAGES, words } from '../../ui/text/index.ts'
import {
  declared,
  displayed,
  leverValue,
  points,
  pointTicks,
  short,
  ticks,
  whole,
} from '../../ui/text/numbers.ts'

test.each(LANGUAGES)('every unit and group that is declared has a name (%s)', (language) => {
  const { units, metricGroups } = words[language]
  for (const { unit } of [...catalogue.levers, ...catalogue.metrics]) expect(units).toHaveProperty([unit])
  for (const { group } of catalogue.metrics) expect(metricGroups).toHaveProperty([group])
})

test('shares are typed as percentages and come back exactly', () => {
  for (const share of [0.05, 0.15, 0.29, 0.35, 0.58, 1])
    expect(declared(displayed(share, 'share'), 'share')).toBe(share)
  expect(leverValue(0.8, 'share', 'en')).toBe('80%')
  expect(leverValue(0.04, 'per month', 'en')).toBe('4% a month')
  expect(leverValue(2, 'multiple', 'en')).toBe('2 ×')
  expect(short(123_456_789_00, 'money', 'en')).toBe('123M')
  expect(short(123_456_789_00, 'money', 'zh')).toBe('1.23亿')
  expect(short(NaN, 'money', 'en')).toBe('–')
})

test('what rounds to nought has no sign', () => {
  expect(whole(-0.4, 'en')).toBe('0')
  expect(whole(-1.4, 'en')).toBe('-1')
})

test('a lever with a schedule keeps its shape when it is moved: months stay, levels move in step', () => {
  const setting = [
    { from: 4, value: 0.3 },
    { from: 40, value: 0 },
  ]
  expect(levelOf(setting, 0)).toBe(0.3)
  expect(monthsOf(setting, 0)).toEqual({ from: 4, to: 39 })
  const moved = movedTo('taxRelief', setting, 0.6, 0)
  expect(moved).toEqual([
    { from: 4, value: 0.6 },
    { from: 40, value: 0 },
  ])
  expect(movedTo('taxRelief', 0.1, 0.6, 0)).toBe(0.6)
  const chosen = { value: setting, for: { sizeClass: ['micro'] } }
  expect(levelOf(chosen, 0)).toBe(0.3)
  expect(monthsOf(chosen, 0)).toEqual(monthsOf(setting, 0))
  expect(movedTo('taxRelief', chosen, 0.6, 0)).toEqual({ value: moved, for: chosen.for })
})

test('of a schedule with several levels each is scaled, within the range, and all are shown', () => {
  const campaign = [
    { from: 4, value: 0.2 },
    { from: 16, value: 0.04 },
  ]
  const values = (to: number) =>
    (movedTo('publicity', campaign, to, 0) as typeof campaign).map(({ value }) => value)
  expect(values(0.1)).toEqual([0.1, 0.02])
  expect(values(0)).toEqual([0, 0])
  const rising = campaign.map(({ from }, k) => ({ from, value: [0.1, 0.3][k] }))
  const most = (movedTo('publicity', rising, 0.4, 0) as typeof rising).map(({ value }) => value)
  expect(most).toEqual([0.4, 0.5])
  expect(stepsOf(campaign, 0)).toEqual(campaign)
  expect(stepsOf([{ from: 4, value: 0.3 }], 0)).toBeUndefined()
  // A lever that is off at one is scaled from there: what the policy does, not the number, is halved.
  const burden = [
    { from: 1, value: 0.5 },
    { from: 13, value: 1 },
  ]
  expect(movedTo('administrativeBurden', burden, 0.75, 1)).toEqual([
    { from: 1, value: 0.75 },
    { from: 13, value: 1 },
  ])
})

test('labels of ticks each say their own value and no other', () => {
  expect(ticks([0.95, 0.975, 1], 'share', 'en')).toEqual(['95%', '97.5%', '100%'])
  expect(ticks([996.2, 996.4, 996.6], 'firms', 'en')).toEqual(['996.2', '996.4', '996.6'])
  expect(ticks([0, 500_000, 1_000_000], 'firms', 'zh')).toEqual(['0', '50万', '100万'])
  expect(pointTicks([-0.005, 0, 0.005])).toEqual(['-0.5', '0', '+0.5'])
  expect(points(-0.0001, 'en')).toBe('0.0')
})
