/** Showing keeps out of the way: at once after a pause, then the last of what came, and never nothing. */
import { expect, test, vi } from 'vitest'
import { Pace } from '../../ui/lab/pace.ts'

test('the first is shown at once, of the others the last, after a rest', async () => {
  vi.useFakeTimers()
  const pace = new Pace()
  const seen: number[] = []
  const show = (what: number) => pace.soon(async () => void seen.push(what))
  show(1)
  expect(seen).toEqual([1])
  for (const what of [2, 3, 4]) show(what)
  await vi.advanceTimersByTimeAsync(10)
  expect(seen).toEqual([1])
  await vi.advanceTimersByTimeAsync(10)
  expect(seen).toEqual([1, 4])
  await vi.advanceTimersByTimeAsync(100)
  show(5)
  expect(seen).toEqual([1, 4, 5])
  vi.useRealTimers()
})

test('what takes long is followed by twice as long a rest', async () => {
  vi.useFakeTimers()
  const pace = new Pace()
  const seen: number[] = []
  const show = (what: number) =>
    pace.soon(async () => {
      seen.push(what)
      await new Promise((resolve) => setTimeout(resolve, 100))
    })
  show(1)
  await vi.advanceTimersByTimeAsync(50)
  show(2)
  await vi.advanceTimersByTimeAsync(240)
  expect(seen).toEqual([1])
  await vi.advanceTimersByTimeAsync(20)
  expect(seen).toEqual([1, 2])
  vi.useRealTimers()
})
