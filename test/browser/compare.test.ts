/** Twins in a page: the same ledger of lives as in Node, from web workers. */
import { expect, test } from 'vitest'
import { compare, createScenario, FATES, fatesOf } from '../../src/index.ts'
import type { CompareResult } from '../../src/index.ts'

const base = createScenario({
  format: 1,
  months: 14,
  seed: 'page',
  burnIn: 12,
  population: { firms: 60 },
  shocks: [{ kind: 'demandSlump', from: 1, months: 6, size: 0.5 }],
})
const policy = base.with({ levers: { guaranteeCover: 0.8, taxRelief: 0.5 } })

test('partial results stream, and the last is the whole', async () => {
  const partial: CompareResult[] = []
  const options = { replicates: 3, workers: 2, onReplicate: (each: CompareResult) => void partial.push(each) }
  const result = await compare(base, policy, options)
  expect(partial.map(({ replicates }) => replicates)).toEqual([1, 2, 3])
  expect(partial.at(-1)?.effects).toEqual(result.effects)
  const [{ twins }] = result.twins
  const [before, after] = twins.results
  expect(fatesOf(before.lives, after.lives, 14)).toEqual(result.fatesOf(1))
  expect(FATES.reduce((sum, fate) => sum + result.fates[fate].mean, 0)).toBeGreaterThanOrEqual(60)
  await expect(result.write('out')).rejects.toThrow('command line')
})

test('is given up when its signal says so', async () => {
  const control = new AbortController()
  const onProgress = () => control.abort(new Error('enough'))
  const [long, other] = [base.with({ months: 1200 }), policy.with({ months: 1200 })]
  const options = { replicates: 8, signal: control.signal, onProgress }
  await expect(compare(long, other, options)).rejects.toThrow('enough')
})
