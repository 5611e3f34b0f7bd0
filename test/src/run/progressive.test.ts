/** Answers that sharpen: what is said on the way depends on who comes first, what is said in the end does not. */
import { describe, expect, test, vi } from 'vitest'
import { RunMemory } from '../../../src/run/memory.ts'
import { Pool } from '../../../src/run/pool.ts'
import { isPrecise, surviving } from '../../../src/run/precision.ts'
import { progressive } from '../../../src/run/progressive.ts'
import type { Answer } from '../../../src/run/progressive.ts'
import type { ReplicateResult, RunRequest } from '../../../src/run/request.ts'
import { runScenario } from '../../../src/run/run-scenario.ts'
import { meanEstimate, SHARE } from '../../../src/stats/index.ts'
import { tinyPlatform, tinyScenario } from './tiny-platform.ts'
import type { TinyPlatformOptions } from './tiny-platform.ts'

const scenario = tinyScenario()
const milliseconds = 1

async function withPool<Value>(
  options: TinyPlatformOptions,
  workers: number,
  use: (pool: Pool) => Promise<Value>,
): Promise<Value> {
  const pool = new Pool(tinyPlatform(options), { workers })
  try {
    return await use(pool)
  } finally {
    await pool.close()
  }
}

const numbersOf = ({ replicates }: Answer) => replicates.map(({ replicate }) => replicate)
const turn = () => new Promise((resolve) => setTimeout(resolve))

/** Answers when told, whichever is told first. */
class ScriptedPool extends Pool {
  asked = new Map<number, { finish: () => void; signal: AbortSignal }>()
  readonly #plain: readonly ReplicateResult[]

  constructor(plain: readonly ReplicateResult[]) {
    super(tinyPlatform(), { workers: 8 })
    this.#plain = plain
  }

  override run(
    { replicate }: RunRequest,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<ReplicateResult> {
    return new Promise((resolve, reject) => {
      signal!.addEventListener('abort', () => reject(signal!.reason))
      this.asked.set(replicate, { finish: () => resolve(this.#plain[replicate - 1]), signal: signal! })
    })
  }
}

describe('the last answer', () => {
  /** A width that the twelfth replicate or so meets. */
  const precision = 0.13

  test('is the plain run of as many replicates as it took, whatever the number of workers', async () => {
    const plain = await withPool({}, 1, (pool) => runScenario(scenario, { pool, replicates: 40 }))
    const values = plain.replicates.map((result) => surviving()([result]))
    const enough = values.findIndex((_, at) => isPrecise(values.slice(0, at + 1), precision)) + 1
    expect(enough).toBeGreaterThan(5)
    expect(enough).toBeLessThan(40)
    for (const workers of [1, 2, 8]) {
      const answer = await withPool({}, workers, (pool) =>
        progressive(scenario, { pool, replicates: 40, precision }),
      )
      expect(answer.end).toBe('precise')
      expect(answer.arms[0].replicates).toEqual(plain.replicates.slice(0, enough))
      expect(answer.estimate).toEqual(meanEstimate(values.slice(0, enough)))
    }
  })

  test('does not depend on who comes first', async () => {
    const { replicates } = await withPool({}, 2, (pool) => runScenario(scenario, { pool, replicates: 16 }))
    const answers: Answer[] = []
    for (const backwards of [false, true]) {
      const pool = new ScriptedPool(replicates)
      const answer = progressive(scenario, { pool, replicates: 16, precision })
      await turn()
      const order = [...pool.asked.keys()]
      for (const replicate of backwards ? order.toReversed() : order) {
        pool.asked.get(replicate)!.finish()
        await turn()
      }
      answers.push(await answer)
    }
    expect(numbersOf(answers[0]).length).toBeLessThan(16)
    expect(answers[1].replicates).toEqual(answers[0].replicates)
    expect(answers[1].estimate).toEqual(answers[0].estimate)
  })

  test('comes when all have been run, if the precision cannot be reached', async () => {
    const answer = await withPool({}, 2, (pool) =>
      progressive(scenario, { pool, replicates: 7, precision: 1e-9 }),
    )
    expect([answer.end, numbersOf(answer)]).toEqual(['all', [1, 2, 3, 4, 5, 6, 7]])
  })

  test('of arms that are alike is no difference', async () => {
    const twins = [{ scenario }, { scenario: { ...scenario, financing: 'taxes' as const } }]
    const answer = await withPool({}, 2, (pool) => progressive(twins, { pool, replicates: 6 }))
    expect(answer.estimate).toMatchObject({ mean: 0, interval: [NaN, NaN], count: 6 })
    expect(answer.arms[1].replicates).toEqual(answer.arms[0].replicates)
  })
})

describe('on the way', () => {
  test('a look comes first, then whatever has finished', async () => {
    const seen: Answer[] = []
    await withPool({ milliseconds }, 2, (pool) =>
      progressive(scenario, { pool, replicates: 4, look: 6, onPartial: (partial) => seen.push(partial) }),
    )
    const [look, ...later] = seen
    expect([look.arms[0].look?.months, look.replicates, look.estimate.count]).toEqual([6, [], 0])
    expect(later.map(({ estimate }) => estimate.count)).toEqual([1, 2, 3, 4])
    for (const { arms, estimate, end } of later) {
      const values = arms[0].replicates.map((result) => surviving()([result]))
      expect([estimate, end, arms[0].look]).toEqual([meanEstimate(values, SHARE), undefined, undefined])
    }
  })

  test('once it is cancelled nothing is said any more, and the workers are free', async () => {
    await withPool({ milliseconds }, 2, async (pool) => {
      const control = new AbortController()
      const onPartial = vi.fn(() => control.abort(new Error('seen enough')))
      const long = tinyScenario({ months: 600 })
      const cancelled = progressive(long, {
        pool,
        replicates: 100,
        look: 2,
        onPartial,
        signal: control.signal,
      })
      await expect(cancelled).rejects.toThrow('seen enough')
      await expect(pool.run({ scenario, replicate: 1 })).resolves.toMatchObject({ replicate: 1 })
      await expect(pool.run({ scenario, replicate: 2 })).resolves.toMatchObject({ replicate: 2 })
      expect(onPartial).toHaveBeenCalledTimes(1)
    })
  })

  test('a replicate that fails is passed over and named; when all fail, that is told', async () => {
    const onOpen = (replicate: number) => {
      if (replicate === 3) throw new Error('no third')
    }
    await withPool({ onOpen }, 2, async (pool) => {
      const { replicates, failures } = await progressive(scenario, { pool, replicates: 6 })
      expect(replicates.map(({ replicate }) => replicate)).toEqual([1, 2, 4, 5, 6])
      expect(failures).toMatchObject([{ replicate: 3, message: 'no third' }])
      const only = progressive(scenario, { pool, replicates: 1, first: 3 })
      await expect(only).rejects.toThrow('replicate 3: no third')
    })
  })
})

describe('a pool with a memory', () => {
  test('runs nothing twice, whatever the words and however many replicates are wanted', async () => {
    const onOpen = vi.fn()
    await withPool({ onOpen }, 2, async (pool) => {
      const memory = new RunMemory(pool)
      const first = await progressive(scenario, { pool: memory, replicates: 3 })
      const renamed = { ...scenario, name: 'renamed', replicates: 5 }
      const second = await progressive(renamed, { pool: memory })
      expect(second.arms[0].replicates.slice(0, 3)).toEqual(first.arms[0].replicates)
      expect(onOpen).toHaveBeenCalledTimes(5)
      await progressive({ ...scenario, months: 3 }, { pool: memory, replicates: 1 })
      await progressive([{ scenario, placebo: true }], { pool: memory, replicates: 1 })
      expect(onOpen).toHaveBeenCalledTimes(7)
    })
  })

  test('says at once what it remembers, of each arm as much as it has', async () => {
    await withPool({}, 2, async (pool) => {
      const pooled = { pool: new RunMemory(pool), replicates: 4 }
      await progressive(scenario, pooled)
      const seen: number[][] = []
      const onPartial = ({ arms }: Answer) => seen.push(arms.map(({ replicates }) => replicates.length))
      const other = { ...scenario, financing: 'taxes' as const }
      const answer = progressive([{ scenario }, { scenario: other }], { ...pooled, onPartial })
      expect(seen).toEqual([[4, 0]])
      await answer
      expect(seen.slice(1).map(([known]) => known)).toEqual([4, 4, 4, 4])
    })
  })

  test('goes on with what the next question asks for too', async () => {
    const onOpen = vi.fn()
    // Long enough that the first question is still being answered when the second is asked.
    await withPool({ milliseconds: 8, onOpen }, 2, async (pool) => {
      const memory = new RunMemory(pool)
      const ask = (financing: 'taxes' | 'spending', signal?: AbortSignal) => {
        const arms = [{ scenario }, { scenario: { ...scenario, financing } }]
        return progressive(arms, { pool: memory, replicates: 1, ...(signal && { signal }) })
      }
      const control = new AbortController()
      const first = expect(ask('taxes', control.signal)).rejects.toThrow('another')
      await vi.waitUntil(() => onOpen.mock.calls.length === 2, { interval: 5 })
      const second = ask('spending')
      control.abort(new Error('another is asked'))
      await first
      await second
      // The base, the first policy, the second.
      expect(onOpen).toHaveBeenCalledTimes(3)
    })
  })

  test('lets two wait for one run, and gives it up when both have left', async () => {
    const onOpen = vi.fn()
    await withPool({ milliseconds, onOpen }, 1, async (pool) => {
      const memory = new RunMemory(pool)
      const long = tinyScenario({ months: 1200 })
      const [one, two] = [new AbortController(), new AbortController()]
      const run = ({ signal }: AbortController) => memory.run({ scenario: long, replicate: 1 }, { signal })
      const [first, second] = [run(one), run(two)]
      one.abort(new Error('first leaves'))
      await expect(first).rejects.toThrow('first leaves')
      await vi.waitUntil(() => onOpen.mock.calls.length > 0)
      two.abort(new Error('second leaves'))
      await expect(second).rejects.toThrow('second leaves')
      await expect(memory.run({ scenario, replicate: 1 })).resolves.toMatchObject({ replicate: 1 })
      expect(onOpen).toHaveBeenCalledTimes(2)
    })
  })

  test('tells who comes late what the look was', async () => {
    await withPool({ milliseconds }, 1, async (pool) => {
      const memory = new RunMemory(pool)
      const slow = tinyScenario({ months: 300 })
      const looks: number[] = []
      const note = ({ look }: { look?: ReplicateResult }) => look && looks.push(look.months)
      const first = memory.run({ scenario: slow, replicate: 1, look: 5 }, { onProgress: note })
      await vi.waitUntil(() => looks.length === 1)
      const second = memory.run({ scenario: slow, replicate: 1, look: 5 }, { onProgress: note })
      expect(looks).toEqual([5, 5])
      expect(await second).toBe(await first)
    })
  })

  test('does not remember a failure', async () => {
    let fails = true
    const onOpen = () => {
      if (fails) throw new Error('not now')
    }
    await withPool({ onOpen }, 1, async (pool) => {
      const memory = new RunMemory(pool)
      await expect(memory.run({ scenario, replicate: 1 })).rejects.toThrow('not now')
      fails = false
      await expect(memory.run({ scenario, replicate: 1 })).resolves.toMatchObject({ replicate: 1 })
    })
  })
})
