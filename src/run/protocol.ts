import type { Scenario } from '../scenario/index.ts'
import type { ReplicateResult, RunRequest, TaskProgress } from './request.ts'

/**
 * What a worker answers to, in browser and Node alike. Tasks carry a number by which they can be stopped; a worker does
 * one at a time. A start is the state at month 0; its number stands for what it depends on.
 */
export interface WorkerInterface {
  listen(report: (task: number, progress: TaskProgress) => void): void
  keep(start: number, bytes: ArrayBuffer): void
  burnIn(task: number, scenario: Scenario, start: number): Promise<Outcome<ArrayBuffer>>
  /** Nothing if the worker does not hold the start any more, or never did. */
  replicate(task: number, request: RunRequest, start: number): Promise<Outcome<ReplicateResult> | undefined>
  /** A few months of a world like this one, for the compiler. */
  practise(task: number, scenario: Scenario): Promise<Outcome<number>>
  stop(task: number): void
}

/** A worker as seen from another thread: whatever is asked is answered later. */
export type RemoteWorker = {
  readonly [Key in keyof WorkerInterface]: (
    ...asked: Parameters<WorkerInterface[Key]>
  ) => Promise<Awaited<ReturnType<WorkerInterface[Key]>>>
}

/** Errors lose their class between threads, so they travel as plain data. */
export type Outcome<Value> = { readonly value: Value } | { readonly failure: Failure }

export interface Failure {
  readonly name: string
  readonly message: string
  readonly stack?: string
  readonly where?: Where
}

/** Where a run fails, as far as that is known. */
export interface Where {
  readonly phase: 'burn-in' | 'run'
  /** Absent during the burn-in, which all replicates share. */
  readonly replicate?: number
  /** Of the run; in the burn-in, counted from its first. */
  readonly month?: number
  /** The phase of that month. */
  readonly place?: string
}

/** What went wrong in a worker: the model's complaint, or a mistake of ours. */
export class RunError extends Error {
  override readonly name = 'RunError'
  /** Name of the error as it was thrown. */
  readonly kind: string
  /** The complaint without where it arose. */
  readonly reason: string
  readonly where: Where | undefined

  constructor(reason: string, kind: string, { where, ...options }: ErrorOptions & { where?: Where } = {}) {
    super(where === undefined ? reason : `${whereText(where)}: ${reason}`, options)
    this.kind = kind
    this.reason = reason
    this.where = where
  }
}

/** For instance `replicate 7, month 12, phase sell`. */
export function whereText({ phase, replicate, month, place }: Where): string {
  const parts = [
    ...(phase === 'burn-in' ? ['burn-in, which all replicates share'] : []),
    ...(replicate === undefined ? [] : [`replicate ${replicate}`]),
    ...(month === undefined ? [] : [`month ${month}`]),
    ...(place === undefined ? [] : [place]),
  ]
  return parts.join(', ')
}

/** An error of the model, with where it arose. */
export class Misstep extends Error {
  readonly where: Where

  constructor(cause: unknown, where: Where) {
    super('a month failed', { cause })
    this.where = where
  }
}

export function failureOf(error: unknown): Failure {
  if (error instanceof Misstep) return { ...failureOf(error.cause), where: error.where }
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) }
  const { name, stack } = error
  const message = isOutOfMemory(error) ? `the memory is too small (${error.message})` : error.message
  return stack === undefined ? { name, message } : { name, message, stack }
}

/** Whether there was no room for an array: each engine says so in its own words, all of them as a RangeError. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof RangeError && /alloc|memory|buffer|typed array length/i.test(error.message)
}

export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if ('value' in outcome) return outcome.value
  const { name, message, stack, where } = outcome.failure
  const cause = new Error(message)
  if (stack !== undefined) cause.stack = stack
  throw new RunError(message, name, { cause, ...(where && { where }) })
}
