/**
 * Preloaded (`node --import`), it notes every second what a program holds: bytes in the heap and in buffers after forced collection, of the
 * main thread and of each worker. At the end they are written to the file that `MEMORY_REPORT` names, as JSON.
 */
import { writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import threads, { BroadcastChannel, isMainThread, threadId } from 'node:worker_threads'

const EVERY_MS = 1000

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')

function live() {
  // What the first finds to be free is free after the second.
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const channel = new BroadcastChannel('memory')
channel.unref()

if (isMainThread) {
  const samples = { main: [], workers: {} }
  const { Worker } = threads
  // Workers start without the flags of their parent.
  threads.Worker = class extends Worker {
    constructor(address, options) {
      super(address, { ...options, execArgv: ['--import', import.meta.url] })
    }
  }
  syncBuiltinESMExports()
  channel.onmessage = ({ data: [id, bytes] }) => (samples.workers[id] ??= []).push(bytes)
  setInterval(() => samples.main.push(live()), EVERY_MS).unref()
  process.on('exit', () => {
    const most = process.resourceUsage().maxRSS * 1024
    writeFileSync(process.env.MEMORY_REPORT, JSON.stringify({ ...samples, most }))
  })
} else {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
  setInterval(() => channel.postMessage([threadId, live()]), EVERY_MS).unref()
}
