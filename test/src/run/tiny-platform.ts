/** Workers without threads: the worker's body behind a message channel, so that tests can look inside. */
import { expose, wrap } from 'comlink'
import type { Platform, StartStore } from '../../../src/run/platform.ts'
import type { WorkerInterface } from '../../../src/run/protocol.ts'
import { WorkerBody } from '../../../src/run/worker-body.ts'
import { validateScenario } from '../../../src/scenario/index.ts'
import type { Scenario } from '../../../src/scenario/index.ts'
import { tinyModel, USUAL_BURN_IN } from './tiny-model.ts'
import type { TinyOptions } from './tiny-model.ts'

export interface TinyPlatformOptions extends TinyOptions {
  store?: StartStore
  /** Called whenever a start is handed to a worker. */
  onKeep?: () => void
}

export function tinyPlatform({ store, onKeep, ...options }: TinyPlatformOptions = {}): Platform & {
  spawned: number
} {
  const platform = {
    spawned: 0,
    workers: 2,
    ...(store && { store }),
    spawn() {
      platform.spawned++
      const { port1, port2 } = new MessageChannel()
      const body = new WorkerBody(tinyModel(options))
      const keep = body.keep.bind(body)
      body.keep = (...args) => {
        onKeep?.()
        keep(...args)
      }
      expose(body, port1)
      return {
        remote: wrap<WorkerInterface>(port2),
        onLost() {},
        async end() {
          port1.close()
          port2.close()
        },
      }
    },
  }
  return platform
}

export function tinyScenario({ months = 24, seed = 'tiny', firms = 20 } = {}): Scenario {
  return validateScenario(
    { format: 1, months, seed, burnIn: USUAL_BURN_IN, region: 'plain', population: { firms } },
    'test',
  )
}
