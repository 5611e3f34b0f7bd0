// A worker with bad habits: replicate 2 ends its thread, replicate 3 throws where nobody catches it.
import { threadId, parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'

const never = () => new Promise(() => {})
const habits = {
  2: () => process.exit(7),
  3: () => {
    setImmediate(() => {
      throw new Error('nobody catches this')
    })
    return never()
  },
  4: () => new Promise((resolve) => setTimeout(resolve, 300, { value: { replicate: 4, threadId } })),
}

expose(
  {
    listen() {},
    holds: () => true,
    keep() {},
    stop() {},
    burnIn: () => ({ value: new ArrayBuffer(0) }),
    replicate: (_task, { replicate }) => habits[replicate]?.() ?? { value: { replicate, threadId } },
  },
  nodeEndpoint(parentPort),
)
