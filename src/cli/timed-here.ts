import { arch, cpus, loadavg, platform } from 'node:os'
import { getHeapStatistics } from 'node:v8'
import { MODEL_VERSION } from '../../sim/index.ts'
import { version } from '../version.ts'

/** Where and when something was timed, and what. */
export interface Timed {
  readonly version: string
  readonly modelVersion: number
  readonly date: string
  readonly machine: string
  /** Processes that wanted a core in the minute before. */
  readonly load: number
}

export function timedHere(): Timed {
  const cores = cpus()
  const processor = cores[0]?.model.trim() ?? 'unknown processor'
  return {
    version,
    modelVersion: MODEL_VERSION,
    date: new Date().toISOString().slice(0, 10),
    machine: `${processor}, ${cores.length} cores, ${platform()} ${arch()}, Node ${process.versions.node}`,
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
  }
}

/** What this process has had of the processors, in milliseconds, and what its objects take, in bytes. */
export const meters = {
  processor(): number {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
  heap: (): number => getHeapStatistics().used_heap_size,
}
