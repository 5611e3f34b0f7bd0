/** What the page asks of its workers when something is chosen, dragged, stopped. Pools are of paper: they answer when told. */
import { expect, test } from 'vitest'
import { createScenario, RunError } from '../../src/index.ts'
import type { Pool, ReplicateResult, Scenario } from '../../src/index.ts'
import { TwinRunner } from '../../ui/lab/twin-runner.ts'

type Request = Parameters<Pool['run']>[0]
type Options = NonNullable<Parameters<Pool['run']>[1]>

interface Asked extends Request {
  readonly request: Request
  readonly signal: AbortSignal
  finish(): void
  fail(error: Error): void
  glance(): void
}

const none = new Int32Array(0)
const lives = { count: 0, entryMonth: none, stop: none, cause: none } as unknown as ReplicateResult['lives']

function paperPool() {
  const asked: Asked[] = []
  const warmed: Scenario[] = []
  const over = new Set<Request>()
  const run = (request: Request, { signal, onProgress }: Options = {}) =>
    new Promise<ReplicateResult>((resolve, reject) => {
      signal!.addEventListener('abort', () => reject(signal!.reason))
      const { replicate, look = 0, scenario } = request
      const result = { replicate, months: scenario.months, lives } as ReplicateResult
      asked.push({
        ...request,
        request,
        signal: signal!,
        finish: () => {
          over.add(request)
          resolve(result)
        },
        fail: (error) => {
          over.add(request)
          reject(error)
        },
        glance: () => onProgress?.({ phase: 'run', month: look, look: { ...result, months: look } }),
      })
    })
  const warm = async ([scenario]: readonly Scenario[]) => void warmed.push(scenario)
  const told = () =>
    asked
      .filter(({ request, signal }) => !signal.aborted && !over.has(request))
      .map(({ scenario, replicate, placebo }) => {
        const arm = placebo ? 'placebo' : (scenario.levers['taxRelief'] as number) > 0 ? 'policy' : 'base'
        return `${arm} ${replicate}`
      })
  return { asked, warmed, told, pool: { workers: 2, run, warm } as unknown as Pool }
}

const base = createScenario({ format: 1, months: 120, replicates: 3 })
const twins = (taxRelief: number) => ({ base, policy: base.with({ levers: { taxRelief } }) })
const turn = () => new Promise((resolve) => setTimeout(resolve))

async function finishAll({ asked }: ReturnType<typeof paperPool>): Promise<void> {
  for (let at = 0; at < asked.length; at++) {
    asked[at].finish()
    await turn()
  }
}

test('it warms the pool for what is chosen, and begins with both sides of the first replicate', () => {
  const paper = paperPool()
  new TwinRunner(paper.pool, () => {}).show(twins(0.5))
  expect(paper.warmed).toEqual([base])
  expect(paper.told().slice(0, 3)).toEqual(['base 1', 'policy 1', 'placebo 1'])
  expect(paper.asked.slice(0, 4).map(({ look }) => look)).toEqual([36, 36, 36, undefined])
})

test('a look is shown until there is more', async () => {
  const paper = paperPool()
  const runner = new TwinRunner(paper.pool, () => {})
  runner.show(twins(0.5))
  paper.asked[1].glance()
  expect(runner.view!.policy.look?.months).toBe(36)
  paper.asked[1].finish()
  await turn()
  expect(runner.view!.policy.look).toBeUndefined()
  expect(runner.view!.policy.replicates).toHaveLength(1)
})

test('a lever that moves costs the policy only; one that moves back costs nothing', async () => {
  const paper = paperPool()
  const runner = new TwinRunner(paper.pool, () => {})
  runner.show(twins(0.5))
  await finishAll(paper)
  expect([runner.view!.state, paper.asked.length]).toEqual(['done', 9])
  runner.show(twins(0.6))
  expect([runner.view!.base, runner.view!.policy].map(({ replicates }) => replicates.length)).toEqual([3, 0])
  await finishAll(paper)
  expect([runner.view!.state, paper.asked.length]).toEqual(['done', 12])
  runner.show(twins(0.5))
  await turn()
  expect([runner.view!.state, runner.view!.done, paper.asked.length]).toEqual(['done', 3, 12])
})

test('while a lever is dragged the look under way is waited for, then the last place is asked for', async () => {
  const paper = paperPool()
  const runner = new TwinRunner(paper.pool, () => {})
  runner.show(twins(0.5))
  await finishAll(paper)
  paper.asked.length = 0
  for (const place of [0.6, 0.61, 0.62]) runner.show(twins(place))
  const levels = () =>
    paper.asked.map(({ scenario, signal }) => [scenario.levers['taxRelief'], signal.aborted])
  expect(levels()).toEqual([
    [0.6, false],
    [0.6, false],
  ])
  paper.asked[0].glance()
  await turn()
  expect(levels()).toEqual([
    [0.6, true],
    [0.6, true],
    [0.62, false],
    [0.62, false],
  ])
})

test('what both choices need goes on; what is stopped goes on where it stood', async () => {
  const paper = paperPool()
  const runner = new TwinRunner(paper.pool, () => {})
  runner.show(twins(0.5))
  paper.asked[1].finish()
  await turn()
  const [first] = paper.asked
  runner.show(twins(0.6))
  await turn()
  expect(first.signal.aborted).toBe(false)
  runner.stop()
  expect([runner.view!.state, paper.told()]).toEqual(['stopped', []])
  await turn()
  runner.start()
  expect(paper.told().slice(0, 3)).toEqual(['base 1', 'policy 1', 'placebo 1'])
  runner.show(twins(0.5))
  expect(runner.view!.policy.replicates).toHaveLength(0)
})

test('a run that fails costs its pair only; what fails altogether is told with its place', async () => {
  const paper = paperPool()
  const runner = new TwinRunner(paper.pool, () => {})
  runner.show(twins(0.5))
  paper.asked[1].fail(
    new RunError('sums differ', 'RangeError', { where: { phase: 'run', replicate: 1, month: 7 } }),
  )
  await turn()
  paper.asked.splice(1, 1)
  await finishAll(paper)
  const { state, done, failures } = runner.view!
  expect([state, done]).toEqual(['done', 2])
  expect(failures.map(({ replicate, arm, month }) => [replicate, arm, month])).toEqual([[1, 1, 7]])

  const other = paperPool()
  const broken = new TwinRunner(other.pool, () => {})
  broken.show(twins(0.5))
  const where = { phase: 'burn-in', month: 3 } as const
  other.asked[0].fail(new RunError('sums differ', 'RangeError', { where }))
  await turn()
  expect(broken.view!.state).toBe('failed')
  expect(broken.view!.failure).toEqual({ where, reason: 'sums differ' })
})
