/** What a command may touch of the outside: two streams, the clock, and the wish to stop. */
export interface Terminal {
  /** Writes results. */
  out(text: string): void
  /** Writes progress and errors. */
  err(text: string): void
  /** Whether errors go to a screen, where a line can be drawn over. */
  readonly isScreen: boolean
  /** Milliseconds on a clock that never goes back. */
  now(): number
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal
}

/** What went wrong, in words that are clear by themselves. */
export class Complaint extends Error {
  override readonly name = 'Complaint'
}

/** What the shell is told. */
export const STATUS = { done: 0, failed: 1, wrongInput: 2, interrupted: 130 } as const
