import type { RemoteWorker } from './protocol.ts'

/** A running worker and what can happen to it. */
export interface Spawned {
  readonly remote: RemoteWorker
  /** `listener` is called once if the worker dies without being ended. */
  onLost(listener: (reason: Error) => void): void
  end(): Promise<void>
}

/** Starts that outlive a process, by the text of what they depend on. Neither method throws. */
export interface StartStore {
  read(key: string): Promise<ArrayBuffer | undefined>
  write(key: string, bytes: ArrayBuffer): Promise<void>
}

/** What differs between Node and browsers. */
export interface Platform {
  spawn(): Spawned
  readonly workers: number
  readonly store?: StartStore
  /** Bytes of memory, where that can be known: what this process may ever have, and what is free. */
  memory?(): { readonly total: number; readonly available: number }
}
