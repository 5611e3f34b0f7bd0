import type { Scenario } from '../scenario/index.ts'
import type { ReplicateResult, RunRequest, TaskProgress } from './request.ts'

/**
 * What a worker answers to, in browser and Node alike. Tasks carry a number by which they can be stopped; a worker does
 * one at a time. A start is the state at month 0; its number stands for what it depends on.
 */
export interface WorkerDoor {
  listen(report: (task: number, progress: TaskProgress) => void): void
  keep(start: number, bytes: ArrayBuffer): void
  burnIn(task: number, scenario: Scenario, start: number): Promise<Outcome<ArrayBuffer>>
  /** Nothing if the worker does not hold the start any more, or never did. */
  replicate(task: number, request: RunRequest, start: number): Promise<Outcome<ReplicateResult> | undefined>
  /** A few months of a world like this one, for the compiler. */
  practise(task: number, scenario: Scenario): Promise<Outcome<number>>
  stop(task: number): void
}

/** The door as seen from another thread: whatever is asked is answered later. */
export type RemoteDoor = {
  readonly [Key in keyof WorkerDoor]: (
    ...asked: Parameters<WorkerDoor[Key]>
  ) => Promise<Awaited<ReturnType<WorkerDoor[Key]>>>
}

/** Errors lose their class between threads, so they travel as plain data. */
export type Outcome<Value> = { readonly value: Value } | { readonly failure: Failure }

export interface Failure {
  readonly name: string
  readonly message: string
  readonly stack?: string
}

/** What went wrong in a worker: the model's complaint, or a mistake of ours. */
export class RunError extends Error {
  override readonly name = 'RunError'
  /** Name of the error as it was thrown. */
  readonly kind: string

  constructor(message: string, kind: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) }
  const { name, message, stack } = error
  return stack === undefined ? { name, message } : { name, message, stack }
}

export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if ('value' in outcome) return outcome.value
  const { name, message, stack } = outcome.failure
  const cause = new Error(message)
  if (stack !== undefined) cause.stack = stack
  throw new RunError(message, name, { cause })
}
