import type { Scenario } from '../scenario/index.ts'
import type { AnyPool } from './arms.ts'
import type { RunOptions } from './pool.ts'
import type { ReplicateResult, RunRequest, TaskProgress } from './request.ts'

/** Runs that are remembered besides those of the arms asked for last: places where a slider stood. */
const KEPT_RUNS = 200
/** Base, policy and placebo. */
const LAST_ARMS = 3

/** A run that is under way or over, and who waits for it. */
interface Known {
  readonly result: Promise<ReplicateResult>
  readonly waiting: Set<NonNullable<RunOptions['onProgress']>>
  readonly control: AbortController
  look?: TaskProgress
  value?: ReplicateResult
}

type Arm = Map<number, Known>

/**
 * A pool that runs nothing twice. Who asks for a run that is under way waits for that one; it is given up when nobody waits for it any
 * more. For a page that asks for much the same again whenever a lever moves. What is wanted besides, and branches, pass it by.
 */
export class RunMemory implements AnyPool {
  readonly workers: number
  #pool: AnyPool
  /** The one asked for last comes last. */
  #arms = new Map<string, Arm>()

  constructor(pool: AnyPool) {
    this.workers = pool.workers
    this.#pool = pool
  }

  /** @throws as `Pool.run` */
  async run(request: RunRequest, options: RunOptions = {}): Promise<ReplicateResult> {
    const { want = {}, branch, replicate } = request
    if (branch !== undefined || Object.keys(want).length > 0) return this.#pool.run(request, options)
    options.signal?.throwIfAborted()
    const arm = this.#arm(request)
    const known = arm.get(replicate) ?? this.#begin(request, arm)
    return waitFor(known, options)
  }

  /** What has finished of an arm, ascending. */
  remembered(request: Omit<RunRequest, 'replicate'>): readonly ReplicateResult[] {
    const finished = [...this.#arm(request).values()].flatMap(({ value }) => value ?? [])
    return finished.sort((a, b) => a.replicate - b.replicate)
  }

  #begin(request: RunRequest, arm: Arm): Known {
    const control = new AbortController()
    const waiting: Known['waiting'] = new Set()
    const onProgress = (progress: TaskProgress) => {
      if (progress.look !== undefined) known.look = progress
      for (const tell of waiting) tell(progress)
    }
    const { signal } = control
    const result = this.#pool.run(request, { signal, onProgress })
    const known: Known = { result, waiting, control }
    arm.set(request.replicate, known)
    const forget = () => {
      if (arm.get(request.replicate) === known) arm.delete(request.replicate)
    }
    result.then((value) => (known.value = value), forget)
    // From then on those who ask begin anew.
    signal.addEventListener('abort', forget)
    this.#forgetOldest()
    return known
  }

  #arm({ scenario, placebo = false }: Omit<RunRequest, 'replicate'>): Arm {
    const key = `${placebo} ${textOf(scenario)}`
    const arm: Arm = this.#arms.get(key) ?? new Map()
    this.#arms.delete(key)
    this.#arms.set(key, arm)
    return arm
  }

  #forgetOldest(): void {
    let runs = 0
    for (const { size } of this.#arms.values()) runs += size
    for (const [key, { size }] of this.#arms) {
      if (this.#arms.size <= LAST_ARMS || (size > 0 && runs <= KEPT_RUNS)) return
      this.#arms.delete(key)
      runs -= size
    }
  }
}

const texts = new WeakMap<Scenario, string>()

/** Whether two scenarios run the same: all but words and how many replicates are wanted. Scenarios have their fields in one order. */
export function isSameRun(one: Scenario, other: Scenario): boolean {
  return textOf(one) === textOf(other)
}

function textOf(scenario: Scenario): string {
  const known = texts.get(scenario)
  if (known !== undefined) return known
  const { name: _name, title: _title, description: _says, replicates: _count, ...rest } = scenario
  const text = JSON.stringify(rest)
  texts.set(scenario, text)
  return text
}

async function waitFor(
  known: Known,
  { signal, onProgress = () => {} }: RunOptions,
): Promise<ReplicateResult> {
  if (known.value !== undefined) return known.value
  // Two who wait with one and the same function are two.
  const tell = (progress: TaskProgress) => onProgress(progress)
  known.waiting.add(tell)
  if (known.look !== undefined) onProgress(known.look)
  let leave = () => {}
  const left = new Promise<never>((_, reject) => {
    leave = () => {
      known.waiting.delete(tell)
      if (known.waiting.size === 0) known.control.abort(signal?.reason)
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', leave, { once: true })
  })
  try {
    return await Promise.race([known.result, left])
  } finally {
    signal?.removeEventListener('abort', leave)
    known.waiting.delete(tell)
  }
}
