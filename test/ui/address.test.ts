/** Links: the good parts are used, the bad ones named, and none asks for more than the page's own fields. */
import { expect, test } from 'vitest'
import { catalogue } from '../../src/index.ts'
import { addressOf, choiceIn } from '../../ui/lab/address.ts'
import { twinsOf } from '../../ui/lab/choice.ts'
import { describeProblem } from '../../ui/lab/link-problem.ts'
import { LANGUAGES } from '../../ui/text/index.ts'

const kinds = (hash: string) => choiceIn(hash).problems.map(({ kind }) => kind)

test('a link comes back as it was made, with the version of its model', () => {
  const choice = {
    pair: 'jilin',
    seed: 'ö & = 种子',
    months: 24,
    replicates: 3,
    levers: { guaranteeCover: 0.33, publicity: 0.1 },
  }
  const address = addressOf(choice, 'zh')
  expect(address).toContain(`model=${catalogue.modelVersion}`)
  expect(choiceIn(address)).toEqual({ choice, language: 'zh', problems: [] })
})

test('one bad part does not lose the good ones', () => {
  const { choice, problems } = choiceIn('#pair=jilin&lever.oldLever=0.5&months=24&lever.taxRelief=0,5&seed=a')
  expect(choice).toEqual({ pair: 'jilin', months: 24, seed: 'a', levers: { taxRelief: 0.5 } })
  expect(problems).toEqual([{ kind: 'unknownLever', found: 'oldLever' }])
  expect(kinds('#pair=nosuch')).toEqual(['unknownPair'])
  expect(kinds('#months=24&months=36')).toEqual(['repeated'])
  expect(choiceIn('#months=24&months=36').choice.months).toBe(24)
  expect(kinds('#model=3')).toEqual(['otherModel'])
  expect(kinds('#lang=fr&colour=red')).toEqual(['unknownField', 'unknownLanguage'])
})

test.each([
  '#months=601',
  '#months=0',
  '#months=1.5',
  '#months=1e9',
  '#replicates=501',
  '#replicates=-1',
  '#lever.taxRelief=7',
  '#lever.taxRelief=NaN',
  '#lever.taxRelief=',
  '#lever.__proto__=1',
  '#lever.constructor=1',
  '#lever.toString=1',
  '#__proto__=1',
  '#firms=10000000',
  '#population.firms=10000000',
  '#burnIn=1200',
  '#region=jilin',
  '#parameters.entrySize=1',
  `#seed=${'a'.repeat(101)}`,
  '#seed=a%00b',
  '#seed=a%0Ab',
  '#seed=%E2%80%AEabc',
  '#pair=__proto__',
  '#pair=%3Cscript%3E',
])('%s asks for what the page does not offer: it is named and changes nothing', (hash) => {
  const { choice, problems } = choiceIn(hash)
  expect(choice).toEqual({ pair: 'jilin', levers: {} })
  expect(Object.getPrototypeOf(choice.levers)).toBe(Object.prototype)
  expect(problems).toHaveLength(1)
  expect(() => twinsOf(choice)).not.toThrow()
})

test('a link that is far too long is not read, and of one that is wrong throughout not everything is told', () => {
  expect(kinds(`#seed=${'a'.repeat(20_000)}`)).toEqual(['tooLong'])
  const wrong = Array.from({ length: 300 }, (_, k) => `x${k}=1`).join('&')
  expect(choiceIn(`#${wrong}`).problems.length).toBeLessThan(20)
})

test.each(LANGUAGES)('problems are told in the language of the page, without raw keys (%s)', (language) => {
  const { problems } = choiceIn('#months=700&lever.taxRelief=7&replicates=x&seed=a%00b&lever.taxRelief=8')
  const told = problems.map((problem) => describeProblem(problem, language))
  expect(told).toHaveLength(5)
  for (const text of told) {
    expect(text).not.toMatch(/taxRelief|lever\.|undefined/)
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u001f]/)
    if (language === 'zh') expect(text).toMatch(/[\u4e00-\u9fff]/)
  }
})
