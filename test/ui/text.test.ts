/** Words and numbers of the page. */
import { expect, test } from 'vitest'
import { catalogue } from '../../src/index.ts'
import { levelOf, monthsOf, movedTo } from '../../ui/lab/choice.ts'
import { LANGUAGES, words } from '../../ui/text/index.ts'
import { declared, displayed, leverValue, short, whole } from '../../ui/text/numbers.ts'

test.each(LANGUAGES)('every unit and group that is declared has a name (%s)', (language) => {
  const { units, metricGroups } = words[language]
  for (const { unit } of [...catalogue.levers, ...catalogue.metrics]) expect(units).toHaveProperty([unit])
  for (const { group } of catalogue.metrics) expect(metricGroups).toHaveProperty([group])
})

test('shares are typed as percentages and come back exactly', () => {
  for (const share of [0.05, 0.15, 0.29, 0.35, 0.58, 1])
    expect(declared(displayed(share, 'share'), 'share')).toBe(share)
  expect(leverValue(0.8, 'share', 'en')).toBe('80%')
  expect(short(123_456_789_00, 'money', 'en')).toBe('123M')
  expect(short(123_456_789_00, 'money', 'zh')).toBe('1.23亿')
  expect(short(NaN, 'money', 'en')).toBe('–')
})

test('what rounds to nought has no sign', () => {
  expect(whole(-0.4, 'en')).toBe('0')
  expect(whole(-1.4, 'en')).toBe('-1')
})

test('a lever moved inside a schedule keeps its months', () => {
  const setting = [
    { from: 4, value: 0.3 },
    { from: 40, value: 0 },
  ]
  expect(levelOf(setting, 0)).toBe(0.3)
  expect(monthsOf(setting, 0)).toEqual({ from: 4, to: 39 })
  expect(movedTo(setting, 0.6, 0)).toEqual([
    { from: 4, value: 0.6 },
    { from: 40, value: 0 },
  ])
  expect(movedTo(0.1, 0.6, 0)).toBe(0.6)
  const chosen = { value: setting, for: { sizeClass: ['micro'] } }
  expect(levelOf(chosen, 0)).toBe(0.3)
  expect(monthsOf(chosen, 0)).toEqual(monthsOf(setting, 0))
  expect(movedTo(chosen, 0.6, 0)).toEqual({ value: movedTo(setting, 0.6, 0), for: chosen.for })
})
