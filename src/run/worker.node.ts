import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import * as sim from '../../sim/index.ts'
// Not by way of its index.ts: what checks scenarios has no business here, and a worker that is to be quick none with loading it.
import { courseOf, setupOf } from '../scenario/course.ts'
import { accelerate } from './machine.ts'
import { WorkerBody } from './worker-body.ts'

if (parentPort === null) throw new Error('this file is the body of a worker thread')
expose(new WorkerBody({ ...sim, setupOf, courseOf, accelerate }), nodeEndpoint(parentPort))
